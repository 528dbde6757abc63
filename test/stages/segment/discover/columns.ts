import { createRandom, type MixedColumn, type Random } from '../../../../src/kernels/index.ts';

/** A numeric column drawn row by row. */
export const drawn = (name: string, rows: number, draw: (row: number) => number): MixedColumn => ({
  kind: 'numeric',
  name,
  values: Float64Array.from({ length: rows }, (_, row) => draw(row)),
});

const several = (count: number, rows: number, draw: (row: number, column: number) => number): MixedColumn[] =>
  Array.from({ length: count }, (_, c) => drawn(`x${c}`, rows, (row) => draw(row, c)));

/** Data without groups, of every kind that is taken for groups now and then. */
export const structureless: Readonly<Record<string, (random: Random, rows: number) => MixedColumn[]>> = {
  'even noise': (random, rows) => several(3, rows, () => random.uniform()),
  'one round cloud': (random, rows) => several(4, rows, () => random.normal()),
  'one long cloud': (random, rows) => {
    const common = Float64Array.from({ length: rows }, () => random.normal());
    return several(3, rows, (row) => 0.9 * (common[row] ?? 0) + 0.44 * random.normal());
  },
  'skewed spend': (random, rows) => {
    const common = Float64Array.from({ length: rows }, () => random.normal());
    return several(4, rows, (row) => Math.exp(6 + 0.8 * (common[row] ?? 0) + 0.8 * random.normal()));
  },
  'independent answers': (random, rows) => several(8, rows, (_, c) => Number(random.uniform() < 0.2 + 0.07 * c)),
  'answers with one attitude behind': (random, rows) => {
    const common = Float64Array.from({ length: rows }, () => random.normal());
    return several(8, rows, (row) => Number(0.8 * (common[row] ?? 0) + random.normal() > 0));
  },
};

/** k round clouds in as many dimensions, each `apart` deviations from every other. */
export function clouds(random: Random, rows: number, k: number, apart: number): MixedColumn[] {
  return several(k, rows, (row, c) => (row % k === c ? apart / Math.SQRT2 : 0) + random.normal());
}

/** Three kinds of respondents who say yes to their own third of nine questions. */
export function threeClasses(random: Random, rows: number): MixedColumn[] {
  return several(9, rows, (row, c) => Number(random.uniform() < (row % 3 === c % 3 ? 0.9 : 0.1)));
}

export const seeded = (name: string): Random => createRandom(name);
