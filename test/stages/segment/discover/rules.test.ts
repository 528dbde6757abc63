import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/kernels/index.ts';
import { distil } from '../../../../src/stages/segment/discover/rules/distil.ts';
import type { Readable } from '../../../../src/stages/segment/discover/rules/expression.ts';
import { drawn } from './columns.ts';

describe('distil', () => {
  const random = createRandom('rules');
  const size = drawn('employees', 300, () => Math.round(200 * random.uniform()));
  const exports = drawn('exports', 300, () => random.integer(2));
  const sector: Readable = {
    text: 'sector',
    isBoolean: false,
    column: {
      kind: 'categorical',
      name: 'sector',
      levels: ['building', 'trade', "farms' own"],
      codes: Int32Array.from({ length: 300 }, () => random.integer(3)),
    },
  };
  const columns: Readable[] = [
    { text: 'employees', isBoolean: false, column: size },
    { text: 'exports', isBoolean: true, column: exports },
    sector,
  ];
  const valueOf = (readable: Readable | undefined, row: number): number =>
    readable?.column.kind === 'numeric' ? (readable.column.values[row] ?? NaN) : (readable?.column.codes[row] ?? -1);
  const segment = (row: number): number =>
    valueOf(columns[0], row) > 100 ? (valueOf(columns[1], row) === 1 ? 0 : 1) : valueOf(columns[2], row) === 2 ? 2 : 3;
  const groups = Int32Array.from({ length: 300 }, (_, row) => segment(row));
  const found = distil(columns, groups, 4, { random });

  it('says segments as the model would, with round cuts, the longest as everyone left', () => {
    expect(found.rules.map(({ segment: own, when }) => [own, when])).toEqual([
      [0, 'employees > 100 and exports'],
      [1, 'employees > 100 and not exports'],
      [2, "employees <= 100 and sector = 'farms'' own'"],
      [3, undefined],
    ]);
    expect(found.moved).toBe(0);
    expect(found.lost).toEqual([]);
  });

  it('tells held out how far they hold', () => {
    expect(found.accuracy).toBeGreaterThan(0.97);
    for (const { precision, recall } of found.rules) expect(Math.min(precision, recall)).toBeGreaterThan(0.9);
  });

  it('bounds the questions, and tells whom that loses', () => {
    const short = distil(columns, groups, 4, { random, depth: 1 });
    expect(short.rules.length).toBe(2);
    expect(short.lost.length).toBe(2);
    expect(short.accuracy).toBeLessThan(0.8);
  });

  it('does not find rules in noise', () => {
    const chance = Int32Array.from({ length: 300 }, () => random.integer(2));
    expect(distil(columns, chance, 2, { random }).accuracy).toBeLessThan(0.62);
  });

  it('leaves who is unknown to the last rule', () => {
    const gaps = drawn('employees', 300, (row) => (row % 10 === 0 ? NaN : valueOf(columns[0], row)));
    const holes = distil(
      [{ text: 'employees', isBoolean: false, column: gaps }],
      groups.map((group) => Number(group > 1)),
      2,
      {
        random,
      },
    );
    const rest = holes.rules.at(-1)?.segment;
    expect(holes.assignment.filter((_, row) => row % 10 === 0).every((own) => own === rest)).toBe(true);
  });
});
