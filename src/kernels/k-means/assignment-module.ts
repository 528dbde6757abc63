import { assembleModule, defineFunction, type Code } from '../wasm/assemble.ts';
import { f32, f32x4, f64, f64x2, i32, i32x4, loop, v128, when, whenElse } from '../wasm/instructions.ts';
import { MOST_PAGES } from '../wasm/team.ts';

/**
 * Addresses (in bytes) of the parameters at the start of the shared memory; JavaScript writes them before each round.
 * Tiles hold eight rows as 32-bit floats, coordinate by coordinate, then the eight squared lengths.
 */
export const header = {
  rows: 0,
  columns: 4,
  paddedCenters: 8,
  chunkBlocks: 12,
  blocks: 16,
  values: 20,
  weights: 24,
  tiles: 28,
  assignment: 32,
  leads: 36,
  centers: 40,
  smallCenters: 44,
  halfSquares: 48,
  gained: 52,
  gainedStride: 56,
  moved: 60,
  scratch: 64,
  centersCount: 68,
  means: 72,
  /** 32-bit floats: the error of a score is at most errorBase + errorSlope × length of the row. */
  errorBase: 76,
  errorSlope: 80,
  driftAbove: 84,
  driftBelow: 88,
  /** 64-bit float that brings centred values into [−1, 1]. */
  scale: 96,
  size: 128,
} as const;

export const BLOCK_ROWS = 8;

const integer = (address: number): Code => i32.load(i32.const(address));
const splat = (address: number): Code => v128.load32Splat(i32.const(address));
const constant = (value: number): Code => {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return f32x4.splat([0x43, ...bytes]);
};
const add = (...terms: Code[]): Code => terms.reduce((sum, term) => i32.add(sum, term));
const call = (index: number, ...operands: Code[]): Code => [operands, 0x10, index];

type L = ReturnType<Parameters<Parameters<typeof defineFunction>[3]>[1]>;
type L8 = [L, L, L, L, L, L, L, L];
const at = (score: L[][], half: 0 | 1, center: number): L => {
  const local = score[half]?.[center];
  if (local === undefined) throw new RangeError('No such score.');
  return local;
};

/** Positions of the functions in the module. */
const NEAREST = 0;
const MOVE = 1;

/** The nearest center of a row in 64-bit arithmetic, coordinate after coordinate, the lowest index on a tie. */
const nearest = defineFunction('nearest', ['i32'], 'i32', ([row], local) => {
  const [start, center, d, at, found, columns] = [
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
  ];
  const [square, best, difference] = [local('f64'), local('f64'), local('f64')];
  return [
    columns.set(i32.shl(integer(header.columns), i32.const(3))),
    start.set(i32.add(integer(header.values), i32.mul(row.get, columns.get))),
    at.set(integer(header.centers)),
    best.set(f64.const(Infinity)),
    found.set(i32.const(0)),
    loop(center, i32.const(0), integer(header.centersCount), 1, [
      square.set(f64.const(0)),
      loop(d, i32.const(0), columns.get, 8, [
        difference.set(f64.sub(f64.load(i32.add(start.get, d.get)), f64.load(i32.add(at.get, d.get)))),
        square.set(f64.add(square.get, f64.mul(difference.get, difference.get))),
      ]),
      at.set(i32.add(at.get, columns.get)),
      when(f64.lt(square.get, best.get), [best.set(square.get), found.set(center.get)]),
    ]),
    found.get,
  ];
});

/** Moves a row to another center: its weight and weighted coordinates pass from the old sums of the chunk to the new. */
const move = defineFunction('move', ['i32', 'i32', 'i32'], undefined, ([chunk, row, to], local) => {
  const [from, gain, loss, d, source, width, even, place] = Array.from({ length: 8 }, () => local('i32')) as L8;
  const weight = local('f64');
  const assigned = i32.add(integer(header.assignment), i32.shl(row.get, i32.const(2)));
  const sums = i32.add(integer(header.gained), i32.mul(chunk.get, integer(header.gainedStride)));
  const sumsOf = (center: L): Code => i32.add(sums, i32.mul(center.get, i32.add(width.get, i32.const(8))));
  const weightedPair = f64x2.mul(f64x2.splat(weight.get), v128.load(i32.add(source.get, d.get)));
  /** Adds or takes away weight and coordinates, two at a time. */
  const change = (at: L, pair: typeof f64x2.add, single: typeof f64.add): Code => [
    f64.store(at.get, single(f64.load(at.get), weight.get)),
    at.set(i32.add(at.get, i32.const(8))),
    loop(d, i32.const(0), even.get, 16, [
      place.set(i32.add(at.get, d.get)),
      v128.store(place.get, pair(v128.load(place.get), weightedPair)),
    ]),
    when(i32.ne(even.get, width.get), [
      place.set(i32.add(at.get, even.get)),
      f64.store(place.get, single(f64.load(place.get), f64.mul(weight.get, f64.load(i32.add(source.get, even.get))))),
    ]),
  ];
  return [
    width.set(i32.shl(integer(header.columns), i32.const(3))),
    even.set(i32.and(width.get, i32.const(-16))),
    from.set(i32.load(assigned)),
    i32.store(assigned, to.get),
    weight.set(f64.const(1)),
    when(integer(header.weights), weight.set(f64.load(add(integer(header.weights), i32.shl(row.get, i32.const(3)))))),
    source.set(i32.add(integer(header.values), i32.mul(row.get, width.get))),
    gain.set(sumsOf(to)),
    change(gain, f64x2.add, f64.add),
    when(i32.geS(from.get, i32.const(0)), [loss.set(sumsOf(from)), change(loss, f64x2.sub, f64.sub)]),
  ];
});

/** Lays the rows of a chunk out in tiles, centred and scaled. */
const tile = defineFunction('tile', ['i32'], undefined, ([chunk], local) => {
  const [row, d, source, target, end, columns] = [
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
    local('i32'),
  ];
  const [value, square] = [local('f64'), local('f64')];
  const chunkRows = i32.shl(integer(header.chunkBlocks), i32.const(3));
  return [
    columns.set(integer(header.columns)),
    end.set(i32.mul(i32.add(chunk.get, i32.const(1)), chunkRows)),
    when(i32.ltU(integer(header.rows), end.get), end.set(integer(header.rows))),
    loop(row, i32.mul(chunk.get, chunkRows), end.get, 1, [
      source.set(i32.add(integer(header.values), i32.mul(row.get, i32.shl(columns.get, i32.const(3))))),
      target.set(
        add(
          integer(header.tiles),
          i32.mul(i32.and(row.get, i32.const(-BLOCK_ROWS)), i32.shl(i32.add(columns.get, i32.const(1)), i32.const(2))),
          i32.shl(i32.and(row.get, i32.const(BLOCK_ROWS - 1)), i32.const(2)),
        ),
      ),
      square.set(f64.const(0)),
      loop(d, i32.const(0), columns.get, 1, [
        value.set(
          f64.mul(
            f64.sub(
              f64.load(i32.add(source.get, i32.shl(d.get, i32.const(3)))),
              f64.load(i32.add(integer(header.means), i32.shl(d.get, i32.const(3)))),
            ),
            f64.load(i32.const(header.scale)),
          ),
        ),
        square.set(f64.add(square.get, f64.mul(value.get, value.get))),
        f32.store(target.get, f32.demote(value.get)),
        target.set(i32.add(target.get, i32.const(4 * BLOCK_ROWS))),
      ]),
      f32.store(target.get, f32.demote(square.get)),
    ]),
  ];
});

/**
 * Assigns the rows of a chunk. Eight rows at a time are scored against four centers at a time in 32-bit floats, by
 * half the squared length of the center minus the product of row and center. Where the two best scores are closer than
 * the rounding error can be, `nearest` decides. What is kept of a block is the least lead of its rows over their second
 * nearest center, rounded down.
 */
const assign = defineFunction('assign', ['i32'], undefined, ([chunk], local) => {
  const [block, lastBlock, tileAt, tileBytes, group, d, centerAt, lane, row, to, sure, scratch, moved] = Array.from(
    { length: 13 },
    () => local('i32'),
  ) as [L, L, L, L, L, L, L, L, L, L, L, L, L];
  const columnsBytes = local('i32');
  const halves = [0, 1] as const;
  const vectors = () => halves.map(() => local('v128')) as [L, L];
  const [x, best, second, index, error, lead] = [vectors(), vectors(), vectors(), vectors(), vectors(), vectors()];
  const score = halves.map(() => [0, 1, 2, 3].map(() => local('v128')));
  const [splatted, mask] = [local('v128'), local('v128')];
  const least = local('f32');
  const [leadAt, old] = [local('i32'), local('i32')];

  const scoreGroup: Code = [
    [0, 1, 2, 3].map((c) => [
      splatted.set(v128.load32Splat(i32.add(integer(header.halfSquares), i32.shl(group.get, i32.const(2))), 4 * c)),
      halves.map((h) => at(score, h, c).set(splatted.get)),
    ]),
    centerAt.set(i32.add(integer(header.smallCenters), i32.mul(group.get, columnsBytes.get))),
    loop(d, tileAt.get, i32.add(tileAt.get, i32.shl(columnsBytes.get, i32.const(3))), 4 * BLOCK_ROWS, [
      halves.map((h) => x[h].set(v128.load(d.get, 16 * h))),
      [0, 1, 2, 3].map((c) => [
        splatted.set(v128.load32Splat(centerAt.get, 4 * c)),
        halves.map((h) => at(score, h, c).set(f32x4.sub(at(score, h, c).get, f32x4.mul(x[h].get, splatted.get)))),
      ]),
      centerAt.set(i32.add(centerAt.get, i32.const(16))),
    ]),
    [0, 1, 2, 3].map((c) => [
      splatted.set(i32x4.splat(i32.add(group.get, i32.const(c)))),
      halves.map((h) => [
        mask.set(f32x4.lt(at(score, h, c).get, best[h].get)),
        second[h].set(f32x4.pmin(second[h].get, f32x4.pmax(at(score, h, c).get, best[h].get))),
        best[h].set(f32x4.pmin(best[h].get, at(score, h, c).get)),
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

  const moveRows: Code = [
    halves.map((h) => v128.store(scratch.get, index[h].get, 16 * h)),
    loop(lane, i32.const(0), i32.const(BLOCK_ROWS), 1, [
      row.set(i32.add(i32.shl(block.get, i32.const(3)), lane.get)),
      when(i32.ltU(row.get, integer(header.rows)), [
        to.set(i32.load(i32.add(scratch.get, i32.shl(lane.get, i32.const(2))))),
        when(i32.eq(i32.and(sure.get, i32.shl(i32.const(1), lane.get)), i32.const(0)), to.set(call(NEAREST, row.get))),
        old.set(i32.load(i32.add(integer(header.assignment), i32.shl(row.get, i32.const(2))))),
        when(i32.ne(to.get, old.get), [
          call(MOVE, chunk.get, row.get, to.get),
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

const functions = [nearest, move, tile, assign];

/** The module that assigns rows to centers, and the names of its functions. */
export const assignmentModule = assembleModule(functions, MOST_PAGES);
export const assignmentFunctions = functions.map((each) => each.name);
