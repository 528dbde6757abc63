import type { Row } from '../../engine/engine.ts';
import { everyone } from './compile.ts';
import type { Compared, Counted, Moments, Shares } from './types.ts';

/** A count or sum of a row; null where it was not asked or is not known. */
export function numberIn(row: Row | undefined, name: string): number | null {
  const cell = row?.[name];
  return typeof cell === 'number' || typeof cell === 'string' ? Number(cell) : null;
}

/** The rows of the count by segment, and that of all companies. */
export function readCounts(rows: readonly Row[]): Counted {
  const segments = new Map(rows.map((row) => [String(row['_segment']), row]));
  const whole = segments.get(everyone) ?? {};
  segments.delete(everyone);
  return { segments, whole };
}

/** What is known of the compared variables in one group of companies. */
export interface Described {
  readonly companies: number;
  readonly moments: ReadonlyMap<string, Moments>;
  readonly shares: ReadonlyMap<string, Shares>;
}

/** The compared variables in each segment. */
export function readDescriptions(
  counted: Counted,
  categories: readonly Row[],
  compared: readonly Compared[],
): ReadonlyMap<string, Described> {
  const numbers = compared.filter((each) => each.kind === 'number');
  const named = compared.filter((each) => each.kind === 'category');
  const shares = new Map<string, Map<string, Map<string, number>>>();
  for (const row of categories) {
    const variable = named[Number(row['variable'])]?.name;
    if (variable === undefined) continue;
    const own = open(shares, String(row['_segment']), () => new Map<string, Map<string, number>>());
    open(own, variable, () => new Map<string, number>()).set(String(row['value']), Number(row['companies']));
  }
  return new Map(
    [...counted.segments].map(([id, row]) => [
      id,
      {
        companies: numberIn(row, 'companies') ?? 0,
        moments: new Map(numbers.map(({ name }, index) => [name, momentsOf(row, index)])),
        shares: shares.get(id) ?? new Map<string, Shares>(),
      },
    ]),
  );
}

function momentsOf(row: Row, index: number): Moments {
  const n = numberIn(row, `n_${index}`) ?? 0;
  const [sum, squares] = [numberIn(row, `u_${index}`) ?? 0, numberIn(row, `v_${index}`) ?? 0];
  return moments(n, sum, squares);
}

/** Mean and variance (n − 1) from sums; the variance of fewer than two values is 0. */
export function moments(n: number, sum: number, squares: number): Moments {
  const mean = n > 0 ? sum / n : 0;
  const variance = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0;
  // What is left of the subtraction below its own rounding is no variance.
  return { n, mean, variance: variance <= 1e-9 * Math.max(1, mean * mean) ? 0 : variance };
}

/** All companies but a segment's, from the two. */
export function without(whole: Moments, part: Moments): Moments {
  const n = Math.max(0, whole.n - part.n);
  const sum = whole.n * whole.mean - part.n * part.mean;
  const squares = squaresOf(whole) - squaresOf(part);
  return moments(n, sum, squares);
}

const squaresOf = ({ n, mean, variance }: Moments): number => n * mean * mean + Math.max(0, n - 1) * variance;

export function sharesWithout(whole: Shares, part: Shares): Shares {
  return new Map([...whole].map(([value, companies]) => [value, Math.max(0, companies - (part.get(value) ?? 0))]));
}

export const totalOf = (shares: Shares): number => [...shares.values()].reduce((sum, each) => sum + each, 0);

function open<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
