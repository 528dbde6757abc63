import { defineFunction, type Code, type Local } from '../../wasm/assemble.ts';
import { f64, f64x2, i32, loop, v128, when } from '../../wasm/instructions.ts';
import { add, header, integer } from './assignment-header.ts';

/** The nearest center of a row in 64-bit arithmetic, coordinate after coordinate, the lowest index on a tie. */
export const nearest = defineFunction('nearest', ['i32'], 'i32', ([row], declare) => {
  const [start, center, d, at, found, columns] = declare('i32', 'i32', 'i32', 'i32', 'i32', 'i32');
  const [square, best, difference] = declare('f64', 'f64', 'f64');
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

/** Moves a row's weight and weighted coordinates from the sums of one center (none when negative) to those of another. */
export const move = defineFunction(
  'move',
  ['i32', 'i32', 'f64', 'i32', 'i32', 'i32'],
  undefined,
  ([sums, source, weight, from, to, width], declare) => {
    const [at, end, d, even] = declare('i32', 'i32', 'i32', 'i32');
    const [weights] = declare('v128');
    const sumsOf = (center: Local): Code => i32.add(sums.get, i32.mul(center.get, i32.add(width.get, i32.const(8))));
    /** Adds or takes away weight and coordinates, two at a time. */
    const change = (center: Local, pair: typeof f64x2.add, single: typeof f64.add): Code => [
      at.set(sumsOf(center)),
      f64.store(at.get, single(f64.load(at.get), weight.get)),
      at.set(i32.add(at.get, i32.const(8))),
      loop(d, source.get, end.get, 16, [
        v128.store(at.get, pair(v128.load(at.get), f64x2.mul(weights.get, v128.load(d.get)))),
        at.set(i32.add(at.get, i32.const(16))),
      ]),
      when(
        i32.ne(even.get, width.get),
        f64.store(at.get, single(f64.load(at.get), f64.mul(weight.get, f64.load(d.get)))),
      ),
    ];
    return [
      even.set(i32.and(width.get, i32.const(-16))),
      end.set(i32.add(source.get, even.get)),
      weights.set(f64x2.splat(weight.get)),
      change(to, f64x2.add, f64.add),
      when(i32.geS(from.get, i32.const(0)), change(from, f64x2.sub, f64.sub)),
    ];
  },
);

/** Adds up, over the rows of a chunk, weight times squared distance to the assigned center. */
export const within = defineFunction('within', ['i32'], undefined, ([chunk], declare) => {
  const [row, d, at, center, end, columns] = declare('i32', 'i32', 'i32', 'i32', 'i32', 'i32');
  const [square, difference, sum] = declare('f64', 'f64', 'f64');
  const chunkRows = integer(header.chunkRows);
  const weight = f64.load(add(integer(header.weights), i32.shl(row.get, i32.const(3))));
  return [
    columns.set(i32.shl(integer(header.columns), i32.const(3))),
    end.set(i32.mul(i32.add(chunk.get, i32.const(1)), chunkRows)),
    when(i32.ltU(integer(header.rows), end.get), end.set(integer(header.rows))),
    loop(row, i32.mul(chunk.get, chunkRows), end.get, 1, [
      at.set(i32.add(integer(header.values), i32.mul(row.get, columns.get))),
      center.set(i32.load(add(integer(header.assignment), i32.shl(row.get, i32.const(2))))),
      center.set(i32.add(integer(header.centers), i32.mul(center.get, columns.get))),
      square.set(f64.const(0)),
      loop(d, i32.const(0), columns.get, 8, [
        difference.set(f64.sub(f64.load(i32.add(at.get, d.get)), f64.load(i32.add(center.get, d.get)))),
        square.set(f64.add(square.get, f64.mul(difference.get, difference.get))),
      ]),
      when(integer(header.weights), square.set(f64.mul(square.get, weight))),
      sum.set(f64.add(sum.get, square.get)),
    ]),
    f64.store(i32.add(integer(header.partSums), i32.shl(chunk.get, i32.const(3))), sum.get),
  ];
});
