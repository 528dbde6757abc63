import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMatching } from '../../../src/kernels/index.ts';

const total = (values: readonly number[], columns: number, partner: ArrayLike<number>): number =>
  Array.from(partner).reduce((sum, column, row) => sum + (column < 0 ? 0 : (values[row * columns + column] ?? 0)), 0);

/** The greatest sum there is, by trying every pairing. */
function greatest(
  values: readonly number[],
  rows: number,
  columns: number,
  row = 0,
  taken: readonly number[] = [],
): number {
  if (row === rows) return 0;
  const free = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken.includes(column));
  const paired = free.map(
    (column) => (values[row * columns + column] ?? 0) + greatest(values, rows, columns, row + 1, [...taken, column]),
  );
  const alone = rows - row > free.length ? [greatest(values, rows, columns, row + 1, taken)] : [];
  return Math.max(...paired, ...alone);
}

describe('bestMatching', () => {
  it('pairs as is best in all, not one by one', () => {
    // Taking the largest first (0.9) leaves 0.1; the best pairs are 0.8 and 0.7.
    expect(Array.from(bestMatching([0.9, 0.8, 0.7, 0.1], 2, 2))).toEqual([1, 0]);
    expect(Array.from(bestMatching([5], 1, 1))).toEqual([0]);
    expect(Array.from(bestMatching([], 0, 3))).toEqual([]);
    expect(Array.from(bestMatching([1, 3, 2], 3, 1))).toEqual([-1, 0, -1]);
  });

  it('finds the greatest sum, each column once', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.tuple(
          fc.constant(rows),
          fc.constant(columns),
          fc.array(fc.integer({ min: 0, max: 20 }), { minLength: rows * columns, maxLength: rows * columns }),
        ),
      );
    fc.assert(
      fc.property(table, ([rows, columns, values]) => {
        const partner = bestMatching(values, rows, columns);
        const used = Array.from(partner).filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(Math.min(rows, columns));
        expect(total(values, columns, partner)).toBe(greatest(values, rows, columns));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('refuses what does not fit', () => {
    expect(() => bestMatching([1, 2, 3], 2, 2)).toThrow('statistics/lengths-differ');
    expect(() => bestMatching([1, NaN], 1, 2)).toThrow('finite');
  });
});
