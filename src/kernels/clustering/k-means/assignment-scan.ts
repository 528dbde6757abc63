import { defineFunction, type Code } from '../../wasm/assemble.ts';
import { f32x4, f64, i32, i32x4, loop, v128, when } from '../../wasm/instructions.ts';
import { call, FETCH, GATHERED, header, integer, MOVE, notes, place, SETTLE, splat } from './assignment-header.ts';

/**
 * Reads from every cache line of the listed rows of a table, so that the processor fetches them side by side before they are
 * worked on one after the other; WebAssembly has no instruction for that. Returns what nobody needs, so that no compiler leaves
 * it out.
 */
export const fetch = defineFunction(
  'fetch',
  ['i32', 'i32', 'i32', 'i32'],
  'i32',
  ([list, end, table, width], declare) => {
    const [at, byte, row, rowEnd, read] = declare('i32', 'i32', 'i32', 'i32', 'i32');
    return [
      loop(at, list.get, end.get, 4, [
        row.set(i32.add(table.get, i32.mul(i32.load(at.get), width.get))),
        rowEnd.set(i32.add(row.get, width.get)),
        loop(byte, row.get, rowEnd.get, 64, read.set(i32.or(read.get, i32.load(byte.get)))),
        read.set(i32.or(read.get, i32.load(i32.sub(rowEnd.get, i32.const(4))))),
      ]),
      read.get,
    ];
  },
);

/**
 * Assigns the rows of a chunk: asks the leads, four at a time, which rows may have another center by now, gathers these and
 * settles them by fours, in their order; then moves those that changed from sum to sum. The last four are filled up with the
 * first row gathered.
 */
export const assign = defineFunction('assign', ['i32'], undefined, ([chunk], declare) => {
  const [row, end, list, sums, gathered, asked] = declare('i32', 'i32', 'i32', 'i32', 'i32', 'i32');
  const [at, last, count, moved, mover] = declare('i32', 'i32', 'i32', 'i32', 'i32');
  const [width, smallWidth, fetched] = declare('i32', 'i32', 'i32');
  const [driftAbove, weight] = declare('v128', 'f64');

  const move: Code = [
    mover.set(i32.load(at.get)),
    when(
      integer(header.weights),
      weight.set(f64.load(i32.add(integer(header.weights), i32.shl(mover.get, i32.const(3))))),
    ),
    call(
      MOVE,
      sums.get,
      i32.add(integer(header.values), i32.mul(mover.get, width.get)),
      weight.get,
      i32.load(at.get, notes.before - notes.moved),
      i32.load(place(integer(header.assignment), mover.get)),
      width.get,
    ),
  ];
  const settle = (rows: Code): Code => [
    last.set(place(list.get, rows)),
    fetched.set(call(FETCH, list.get, last.get, integer(header.smallRows), smallWidth.get)),
    count.set(i32.const(0)),
    loop(at, list.get, last.get, 16, count.set(call(SETTLE, at.get, list.get, count.get))),
    moved.set(i32.add(moved.get, count.get)),
    at.set(i32.add(list.get, i32.const(notes.moved))),
    last.set(place(at.get, count.get)),
    fetched.set(call(FETCH, at.get, last.get, integer(header.values), width.get)),
    loop(at, at.get, last.get, 4, move),
  ];
  const gather = (bit: number): Code => [
    i32.store(place(list.get, gathered.get), i32.add(row.get, i32.const(bit))),
    gathered.set(i32.add(gathered.get, i32.and(i32.shrU(asked.get, i32.const(bit)), i32.const(1)))),
  ];
  const leads = v128.load(place(integer(header.leads), row.get));
  return [
    list.set(i32.add(integer(header.notes), i32.mul(chunk.get, i32.const(notes.size)))),
    sums.set(i32.add(integer(header.gained), i32.mul(chunk.get, integer(header.gainedStride)))),
    width.set(i32.shl(integer(header.columns), i32.const(3))),
    smallWidth.set(i32.add(i32.shl(integer(header.columns), i32.const(2)), i32.const(4))),
    weight.set(f64.const(1)),
    driftAbove.set(splat(header.driftAbove)),
    row.set(i32.mul(chunk.get, integer(header.chunkRows))),
    end.set(i32.add(row.get, integer(header.chunkRows))),
    when(i32.ltU(integer(header.rows), end.get), end.set(integer(header.rows))),
    loop(row, row.get, end.get, 4, [
      asked.set(i32x4.bitmask(v128.not(f32x4.gt(leads, driftAbove.get)))),
      when(asked.get, [0, 1, 2, 3].map(gather)),
      when(i32.geU(gathered.get, i32.const(GATHERED)), [
        settle(i32.const(GATHERED)),
        v128.store(list.get, v128.load(list.get, 4 * GATHERED)),
        gathered.set(i32.sub(gathered.get, i32.const(GATHERED))),
      ]),
    ]),
    [0, 1, 2].map((extra) => i32.store(place(list.get, gathered.get), i32.load(list.get), 4 * extra)),
    settle(gathered.get),
    i32.store(place(integer(header.moved), chunk.get), moved.get),
  ];
});
