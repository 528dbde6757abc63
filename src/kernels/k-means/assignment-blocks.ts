import { defineFunction, type Code } from '../wasm/assemble.ts';
import { f32, f32x4, f64, i32, i32x4, loop, v128, when, whenElse } from '../wasm/instructions.ts';
import { BLOCK_ROWS, call, constant, header, integer, MOVE, NEAREST, splat } from './assignment-header.ts';

/**
 * Assigns the rows of a chunk. Eight rows at a time are scored against four centers at a time in 32-bit floats, by
 * half the squared length of the center minus the product of row and center. Where the two best scores are closer than
 * the rounding error can be, `nearest` decides. What is kept of a block is the least lead of its rows over their second
 * nearest center, rounded down.
 */
export const assign = defineFunction('assign', ['i32'], undefined, ([chunk], declare) => {
  const [block, lastBlock, tileAt, tileBytes, columnsBytes] = declare('i32', 'i32', 'i32', 'i32', 'i32');
  const [group, d, centerAt] = declare('i32', 'i32', 'i32');
  const [lane, row, to, old, sure, scratch, moved, leadAt] = declare(
    'i32',
    'i32',
    'i32',
    'i32',
    'i32',
    'i32',
    'i32',
    'i32',
  );
  const halves = [0, 1] as const;
  const quarters = [0, 1, 2, 3] as const;
  const pair = () => declare('v128', 'v128');
  const [x, best, second, index, error, lead] = [pair(), pair(), pair(), pair(), pair(), pair()];
  const quad = () => declare('v128', 'v128', 'v128', 'v128');
  const score = [quad(), quad()] as const;
  const [sums, source, width, weight] = declare('i32', 'i32', 'i32', 'f64');
  const [splatted, mask, least] = declare('v128', 'v128', 'f32');

  const scoreGroup: Code = [
    quarters.map((c) => [
      splatted.set(v128.load32Splat(i32.add(integer(header.halfSquares), i32.shl(group.get, i32.const(2))), 4 * c)),
      halves.map((h) => score[h][c].set(splatted.get)),
    ]),
    centerAt.set(i32.add(integer(header.smallCenters), i32.mul(group.get, columnsBytes.get))),
    loop(d, tileAt.get, i32.add(tileAt.get, i32.shl(columnsBytes.get, i32.const(3))), 4 * BLOCK_ROWS, [
      halves.map((h) => x[h].set(v128.load(d.get, 16 * h))),
      quarters.map((c) => [
        splatted.set(v128.load32Splat(centerAt.get, 4 * c)),
        halves.map((h) => score[h][c].set(f32x4.sub(score[h][c].get, f32x4.mul(x[h].get, splatted.get)))),
      ]),
      centerAt.set(i32.add(centerAt.get, i32.const(16))),
    ]),
    quarters.map((c) => [
      splatted.set(i32x4.splat(i32.add(group.get, i32.const(c)))),
      halves.map((h) => [
        mask.set(f32x4.lt(score[h][c].get, best[h].get)),
        second[h].set(f32x4.pmin(second[h].get, f32x4.pmax(score[h][c].get, best[h].get))),
        best[h].set(f32x4.pmin(best[h].get, score[h][c].get)),
        index[h].set(v128.select(splatted.get, index[h].get, mask.get)),
      ]),
    ]),
  ];

  const boundLead = (h: 0 | 1): Code => {
    const square = v128.load(i32.add(tileAt.get, i32.shl(columnsBytes.get, i32.const(3))), 16 * h);
    const twice = (value: Code): Code => f32x4.add(value, value);
    const slack = f32x4.add(twice(error[h].get), f32x4.mul(square, constant(2 ** -20)));
    const below = f32x4.sub(f32x4.add(square, twice(second[h].get)), slack);
    const above = f32x4.add(f32x4.add(square, twice(best[h].get)), slack);
    return [
      error[h].set(f32x4.add(splat(header.errorBase), f32x4.mul(splat(header.errorSlope), f32x4.sqrt(square)))),
      lead[h].set(
        f32x4.sub(
          f32x4.mul(f32x4.sqrt(f32x4.pmax(constant(0), below)), constant(1 - 2 ** -20)),
          f32x4.mul(f32x4.sqrt(f32x4.pmax(constant(0), above)), constant(1 + 2 ** -20)),
        ),
      ),
      mask.set(f32x4.lt(twice(error[h].get), f32x4.sub(second[h].get, best[h].get))),
      sure.set(i32.or(sure.get, i32.shl(i32x4.bitmask(mask.get), i32.const(4 * h)))),
    ];
  };

  const keepLead: Code = [
    mask.set(f32x4.pmin(lead[0].get, lead[1].get)),
    least.set(
      f32.min(
        f32.min(f32x4.lane(mask.get, 0), f32x4.lane(mask.get, 1)),
        f32.min(f32x4.lane(mask.get, 2), f32x4.lane(mask.get, 3)),
      ),
    ),
    f32.store(leadAt.get, [least.get, f32.load(i32.const(header.driftBelow)), 0x92]),
  ];

  const assigned = i32.add(integer(header.assignment), i32.shl(row.get, i32.const(2)));
  const moveRows: Code = [
    halves.map((h) => v128.store(scratch.get, index[h].get, 16 * h)),
    loop(lane, i32.const(0), i32.const(BLOCK_ROWS), 1, [
      row.set(i32.add(i32.shl(block.get, i32.const(3)), lane.get)),
      when(i32.ltU(row.get, integer(header.rows)), [
        to.set(i32.load(i32.add(scratch.get, i32.shl(lane.get, i32.const(2))))),
        when(i32.eq(i32.and(sure.get, i32.shl(i32.const(1), lane.get)), i32.const(0)), to.set(call(NEAREST, row.get))),
        old.set(i32.load(assigned)),
        when(i32.ne(to.get, old.get), [
          i32.store(assigned, to.get),
          when(
            integer(header.weights),
            weight.set(f64.load(i32.add(integer(header.weights), i32.shl(row.get, i32.const(3))))),
          ),
          source.set(i32.add(integer(header.values), i32.mul(row.get, width.get))),
          call(MOVE, sums.get, source.get, weight.get, old.get, to.get, width.get),
          moved.set(i32.add(moved.get, i32.const(1))),
        ]),
      ]),
    ]),
  ];

  const changed = halves
    .map((h) =>
      i32x4.ne(index[h].get, v128.load(i32.add(integer(header.assignment), i32.shl(block.get, i32.const(5))), 16 * h)),
    )
    .reduce(v128.or);

  return [
    columnsBytes.set(i32.shl(integer(header.columns), i32.const(2))),
    width.set(i32.shl(integer(header.columns), i32.const(3))),
    sums.set(i32.add(integer(header.gained), i32.mul(chunk.get, integer(header.gainedStride)))),
    weight.set(f64.const(1)),
    tileBytes.set(i32.shl(i32.add(columnsBytes.get, i32.const(4)), i32.const(3))),
    lastBlock.set(i32.mul(i32.add(chunk.get, i32.const(1)), integer(header.chunkBlocks))),
    when(i32.ltU(integer(header.blocks), lastBlock.get), lastBlock.set(integer(header.blocks))),
    scratch.set(i32.add(integer(header.scratch), i32.shl(chunk.get, i32.const(5)))),
    loop(block, i32.mul(chunk.get, integer(header.chunkBlocks)), lastBlock.get, 1, [
      leadAt.set(i32.add(integer(header.leads), i32.shl(block.get, i32.const(2)))),
      whenElse(
        f32.gt(f32.load(leadAt.get), f32.load(i32.const(header.driftAbove))),
        [],
        [
          tileAt.set(i32.add(integer(header.tiles), i32.mul(block.get, tileBytes.get))),
          halves.map((h) => [
            best[h].set(constant(Infinity)),
            second[h].set(constant(Infinity)),
            index[h].set(i32x4.splat(i32.const(0))),
          ]),
          loop(group, i32.const(0), integer(header.paddedCenters), 4, scoreGroup),
          sure.set(i32.const(0)),
          halves.map(boundLead),
          keepLead,
          when(i32.or(v128.anyTrue(changed), i32.ne(sure.get, i32.const(255))), moveRows),
        ],
      ),
    ]),
    i32.store(i32.add(integer(header.moved), i32.shl(chunk.get, i32.const(2))), moved.get),
  ];
});
