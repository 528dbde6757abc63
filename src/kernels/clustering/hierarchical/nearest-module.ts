import { assembleModule, defineFunction, type Code } from '../../wasm/assemble.ts';
import { f64, f64x2, i32, loop, v128 } from '../../wasm/instructions.ts';
import { MOST_PAGES } from '../../wasm/team.ts';

/** Addresses of the parameters and results; slots lie in blocks of four, coordinate by coordinate, as 64-bit floats. */
export const header = {
  columns: 0,
  blocks: 4,
  slots: 8,
  sizes: 12,
  query: 16,
  querySize: 24,
  best: 32,
  places: 64,
  size: 128,
} as const;
export const SLOT_BLOCK = 4;

const integer = (address: number): Code => i32.load(i32.const(address));

/**
 * Scans all slots for the least Ward distance to the query; per lane the least distance and its slot are written to `best` and
 * `places`, the first on a tie. A slot of infinite size is passed over: its distance is not a number.
 */
const scan = defineFunction('scan', ['i32'], undefined, (_, declare) => {
  const [block, d, at, query, columnsEnd, sizeAt] = declare('i32', 'i32', 'i32', 'i32', 'i32', 'i32');
  const [size, mask, splat] = declare('v128', 'v128', 'v128');
  const halves = [0, 1] as const;
  const pair = () => declare('v128', 'v128');
  const [square, best, place, slot] = [pair(), pair(), pair(), pair()];
  return [
    halves.map((h) => [
      best[h].set(f64x2.splat(f64.const(Infinity))),
      slot[h].set([0xfd, 12, ...new Uint8Array(Float64Array.of(2 * h, 2 * h + 1).buffer)]),
      place[h].set(f64x2.splat(f64.const(-1))),
    ]),
    size.set(v128.load64Splat(i32.const(header.querySize))),
    at.set(integer(header.slots)),
    sizeAt.set(integer(header.sizes)),
    columnsEnd.set(i32.add(integer(header.query), i32.shl(integer(header.columns), i32.const(3)))),
    loop(block, i32.const(0), integer(header.blocks), 1, [
      halves.map((h) => square[h].set(f64x2.splat(f64.const(0)))),
      query.set(integer(header.query)),
      loop(d, query.get, columnsEnd.get, 8, [
        splat.set(v128.load64Splat(d.get)),
        halves.map((h) => [
          mask.set(f64x2.sub(v128.load(at.get, 16 * h), splat.get)),
          square[h].set(f64x2.add(square[h].get, f64x2.mul(mask.get, mask.get))),
        ]),
        at.set(i32.add(at.get, i32.const(32))),
      ]),
      halves.map((h) => {
        const other = v128.load(sizeAt.get, 16 * h);
        const factor = f64x2.div(f64x2.mul(other, size.get), f64x2.add(other, size.get));
        return [
          square[h].set(f64x2.mul(square[h].get, factor)),
          mask.set(f64x2.lt(square[h].get, best[h].get)),
          best[h].set(v128.select(square[h].get, best[h].get, mask.get)),
          place[h].set(v128.select(slot[h].get, place[h].get, mask.get)),
          slot[h].set(f64x2.add(slot[h].get, f64x2.splat(f64.const(SLOT_BLOCK)))),
        ];
      }),
      sizeAt.set(i32.add(sizeAt.get, i32.const(32))),
    ]),
    halves.map((h) => [
      v128.store(i32.const(header.best), best[h].get, 16 * h),
      v128.store(i32.const(header.places), place[h].get, 16 * h),
    ]),
  ];
});

/** The module that finds nearest slots. */
export const nearestModule = assembleModule([scan], MOST_PAGES);
export const nearestFunctions = ['scan'];
