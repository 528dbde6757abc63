import { defineFunction, type Code } from '../../wasm/assemble.ts';
import { f32, f32x4, f64, f64x2, i32, loop, v128, when } from '../../wasm/instructions.ts';
import { header, integer } from './assignment-header.ts';

/**
 * Writes the rows of a chunk as 32-bit floats, centred and scaled, each followed by its squared length, and for the spread the
 * sum of these squares and the sum of each column; in the order of `plainSpread`.
 */
export const load = defineFunction('load', ['i32'], undefined, ([chunk], declare) => {
  const [row, end, source, target, sumAt, meanAt, d] = declare('i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32');
  const [pairs, width, spread] = declare('i32', 'i32', 'i32');
  const [scales, value, squares] = declare('v128', 'v128', 'v128');
  const [single, square, total] = declare('f64', 'f64', 'f64');
  const mean = integer(header.means);

  const twoColumns: Code = [
    value.set(f64x2.mul(f64x2.sub(v128.load(i32.add(source.get, d.get)), v128.load(meanAt.get)), scales.get)),
    squares.set(f64x2.add(squares.get, f64x2.mul(value.get, value.get))),
    v128.store(sumAt.get, f64x2.add(v128.load(sumAt.get), value.get)),
    v128.store64Lane(target.get, f32x4.demote(value.get), 0),
    meanAt.set(i32.add(meanAt.get, i32.const(16))),
    sumAt.set(i32.add(sumAt.get, i32.const(16))),
    target.set(i32.add(target.get, i32.const(8))),
  ];
  const lastColumn: Code = [
    single.set(
      f64.mul(
        f64.sub(f64.load(i32.add(source.get, pairs.get)), f64.load(meanAt.get)),
        f64.load(i32.const(header.scale)),
      ),
    ),
    square.set(f64.add(square.get, f64.mul(single.get, single.get))),
    f64.store(sumAt.get, f64.add(f64.load(sumAt.get), single.get)),
    f32.store(target.get, f32.demote(single.get)),
    target.set(i32.add(target.get, i32.const(4))),
  ];
  return [
    width.set(i32.shl(integer(header.columns), i32.const(3))),
    pairs.set(i32.and(width.get, i32.const(-16))),
    scales.set(v128.load64Splat(i32.const(header.scale))),
    row.set(i32.mul(chunk.get, integer(header.chunkRows))),
    end.set(i32.add(row.get, integer(header.chunkRows))),
    when(i32.ltU(integer(header.rows), end.get), end.set(integer(header.rows))),
    source.set(i32.add(integer(header.values), i32.mul(row.get, width.get))),
    target.set(
      i32.add(integer(header.smallRows), i32.mul(row.get, i32.add(i32.shrU(width.get, i32.const(1)), i32.const(4)))),
    ),
    spread.set(i32.add(integer(header.spread), i32.mul(chunk.get, i32.add(width.get, i32.const(8))))),
    loop(row, row.get, end.get, 1, [
      meanAt.set(mean),
      sumAt.set(spread.get),
      squares.set(f64x2.splat(f64.const(0))),
      loop(d, i32.const(0), pairs.get, 16, twoColumns),
      square.set(f64.add(f64x2.lane(squares.get, 0), f64x2.lane(squares.get, 1))),
      when(i32.ne(pairs.get, width.get), lastColumn),
      f32.store(target.get, f32.demote(square.get)),
      target.set(i32.add(target.get, i32.const(4))),
      source.set(i32.add(source.get, width.get)),
      total.set(f64.add(total.get, square.get)),
    ]),
    f64.store(i32.add(spread.get, width.get), total.get),
  ];
});
