import { defineFunction, type Code } from '../../wasm/assemble.ts';
import { f32x4, i32, i32x4, interleave, loop, v128, when } from '../../wasm/instructions.ts';
import {
  add,
  call,
  CENTER_GROUP,
  constant,
  header,
  integer,
  NEAREST,
  notes,
  place,
  splat,
} from './assignment-header.ts';

/**
 * Assigns the four rows of a list, notes those that move after the `count` noted before, and returns how many are noted then.
 * The rows are scored against eight centers at a time in 32-bit
 * floats, by half the squared length of the center minus the product of row and center. Where the two best scores are
 * closer than the rounding error can be, `nearest` decides. What is kept of a row is its lead over its second nearest
 * center, rounded down.
 */
export const settle = defineFunction('settle', ['i32', 'i32', 'i32'], 'i32', ([list, noted, count], declare) => {
  const [columnsBytes, fours, group, d, centerAt] = declare('i32', 'i32', 'i32', 'i32', 'i32');
  const [row, to, old, sure] = declare('i32', 'i32', 'i32', 'i32');
  const halves = [0, 1] as const;
  const quarters = [0, 1, 2, 3] as const;
  const quad = () => declare('v128', 'v128', 'v128', 'v128');
  const start = declare('i32', 'i32', 'i32', 'i32');
  /** By half of the eight centers, then by row; once turned, by center with a lane a row. */
  const score = [quad(), quad()] as const;
  const mixed = quad();
  const center = declare('v128', 'v128');
  const [best, second, index, error, lead, before] = declare('v128', 'v128', 'v128', 'v128', 'v128', 'v128');
  const [value, mask] = declare('v128', 'v128');
  const rowAt = (q: number): Code => i32.load(list.get, 4 * q);

  const scoreColumn = (offset: number): Code => [
    halves.map((h) => center[h].set(v128.load(centerAt.get, 8 * offset + 16 * h))),
    quarters.map((q) => [
      value.set(v128.load32Splat(i32.add(start[q].get, d.get), offset)),
      halves.map((h) => score[h][q].set(f32x4.sub(score[h][q].get, f32x4.mul(value.get, center[h].get)))),
    ]),
  ];
  const turn = ([a, b, c, d]: typeof mixed): Code => [
    mixed[0].set(interleave.low32(a.get, b.get)),
    mixed[1].set(interleave.high32(a.get, b.get)),
    mixed[2].set(interleave.low32(c.get, d.get)),
    mixed[3].set(interleave.high32(c.get, d.get)),
    a.set(interleave.low64(mixed[0].get, mixed[2].get)),
    b.set(interleave.high64(mixed[0].get, mixed[2].get)),
    c.set(interleave.low64(mixed[1].get, mixed[3].get)),
    d.set(interleave.high64(mixed[1].get, mixed[3].get)),
  ];
  const scoreGroup: Code = [
    centerAt.set(i32.add(integer(header.smallCenters), i32.mul(group.get, columnsBytes.get))),
    halves.map((h) => [
      value.set(v128.load(place(integer(header.halfSquares), group.get), 16 * h)),
      quarters.map((q) => score[h][q].set(value.get)),
    ]),
    loop(d, i32.const(0), fours.get, 16, [
      [0, 4, 8, 12].map(scoreColumn),
      centerAt.set(i32.add(centerAt.get, i32.const(128))),
    ]),
    loop(d, fours.get, columnsBytes.get, 4, [scoreColumn(0), centerAt.set(i32.add(centerAt.get, i32.const(32)))]),
    score.map(turn),
    halves.map((h) =>
      quarters.map((c) => [
        mask.set(f32x4.lt(score[h][c].get, best.get)),
        second.set(f32x4.pmin(second.get, f32x4.pmax(score[h][c].get, best.get))),
        best.set(f32x4.pmin(best.get, score[h][c].get)),
        index.set(v128.select(i32x4.splat(i32.add(group.get, i32.const(4 * h + c))), index.get, mask.get)),
      ]),
    ),
  ];

  const square = value;
  const twice = (code: Code): Code => f32x4.add(code, code);
  const slack = f32x4.add(twice(error.get), f32x4.mul(square.get, constant(2 ** -20)));
  const below = f32x4.sub(f32x4.add(square.get, twice(second.get)), slack);
  const above = f32x4.add(f32x4.add(square.get, twice(best.get)), slack);
  const boundLead: Code = [
    quarters.map((q) => square.set(v128.load32Lane(i32.add(start[q].get, columnsBytes.get), square.get, q))),
    error.set(f32x4.add(splat(header.errorBase), f32x4.mul(splat(header.errorSlope), f32x4.sqrt(square.get)))),
    lead.set(
      f32x4.sub(
        f32x4.mul(f32x4.sqrt(f32x4.pmax(constant(0), below)), constant(1 - 2 ** -20)),
        f32x4.mul(f32x4.sqrt(f32x4.pmax(constant(0), above)), constant(1 + 2 ** -20)),
      ),
    ),
    lead.set(f32x4.add(lead.get, splat(header.driftBelow))),
    sure.set(i32x4.bitmask(f32x4.lt(twice(error.get), f32x4.sub(second.get, best.get)))),
  ];

  const doubt = quarters.map((q) =>
    when(
      i32.eq(i32.and(sure.get, i32.const(2 ** q)), i32.const(0)),
      index.set(i32x4.replaceLane(index.get, q, call(NEAREST, rowAt(q)))),
    ),
  );
  // Without a branch, which would often be guessed wrong. A row that is twice in the list moves once.
  const note = quarters.map((q) => [
    row.set(rowAt(q)),
    to.set(i32x4.lane(index.get, q)),
    old.set(i32.load(place(integer(header.assignment), row.get))),
    i32.store(place(integer(header.assignment), row.get), to.get),
    i32.store(place(noted.get, count.get), row.get, notes.moved),
    i32.store(place(noted.get, count.get), old.get, notes.before),
    count.set(i32.add(count.get, i32.ne(to.get, old.get))),
  ]);

  return [
    columnsBytes.set(i32.shl(integer(header.columns), i32.const(2))),
    fours.set(i32.and(columnsBytes.get, i32.const(-16))),
    quarters.map((q) =>
      start[q].set(add(integer(header.smallRows), i32.mul(rowAt(q), i32.add(columnsBytes.get, i32.const(4))))),
    ),
    best.set(constant(Infinity)),
    second.set(constant(Infinity)),
    loop(group, i32.const(0), integer(header.paddedCenters), CENTER_GROUP, scoreGroup),
    boundLead,
    quarters.map((q) => [
      v128.store32Lane(place(integer(header.leads), rowAt(q)), lead.get, q),
      before.set(v128.load32Lane(place(integer(header.assignment), rowAt(q)), before.get, q)),
    ]),
    when(i32.ne(sure.get, i32.const(15)), doubt),
    when(v128.anyTrue(i32x4.ne(index.get, before.get)), note),
    count.get,
  ];
});
