import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bootstrapStability,
  createRandom,
  distinctRows,
  encodeLevels,
  kMeans,
  kMeansClusterer,
  latentClassAnalysis,
  matrixOf,
  type Answers,
} from '../../src/kernels/index.ts';

const folder = process.env['FIRMAMENT_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

/** A small CSV without quotes, by rows of text. */
function readTable(path: string): { names: string[]; rows: string[][] } {
  const [header = '', ...lines] = readFileSync(join(folder, path), 'utf8').trim().split(/\r?\n/u);
  const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''));
  return { names: cells(header), rows: lines.map(cells) };
}

function perceptions() {
  const { rows } = readTable('mcdonalds/mcdonalds.csv');
  return matrixOf(rows.map((row) => row.slice(0, 11).map((cell) => Number(cell === 'Yes'))));
}

function answers(path: string, items: number): Answers {
  const { names, rows } = readTable(path);
  const columns = Array.from({ length: items }, (_, item) => encodeLevels(rows.map((row) => row[item])));
  const codes = Int32Array.from({ length: rows.length * items }, (_, i) => {
    const column = columns[i % items];
    return column?.codes[Math.floor(i / items)] ?? -1;
  });
  return { codes, rows: rows.length, levels: columns.map((each) => each.levels.length), names: names.slice(0, items) };
}

describe('latent classes', () => {
  const fit = (path: string, items: number, k: number) =>
    latentClassAnalysis(answers(path, items), { k, random: createRandom('classes'), starts: 40 });

  it.each([
    [1, -524.4648],
    [2, -317.2568],
    [3, -293.705],
    [4, -289.2858],
  ])('carcinoma, k = %d', (k, expected) => {
    const found = fit('polca/carcinoma.csv', 7, k);
    expect(found.logLikelihood).toBeCloseTo(expected, 3);
    if (k !== 3) return;
    expect(found.aic).toBeCloseTo(633.41, 2);
    expect(found.bic).toBeCloseTo(697.136, 2);
    [0.4447, 0.3736, 0.1817].forEach((share, i) => expect(found.shares[i]).toBeCloseTo(share, 3));
  });

  it.each([
    [1, -543.6498],
    [2, -504.4677],
    [3, -503.3011],
  ])('values, k = %d', (k, expected) => {
    const found = fit('polca/values.csv', 4, k);
    expect(found.logLikelihood).toBeCloseTo(expected, 3);
    if (k === 2) expect(found.bic).toBeCloseTo(1057.313, 2);
  });

  it.each([
    [2, -7610.836],
    [3, -7311.478],
    [4, -7111.108],
  ])('McDonald’s, k = %d', (k, expected) => {
    expect(fit('mcdonalds/mcdonalds.csv', 11, k).logLikelihood).toBeGreaterThan(expected - 0.001);
  });
});

describe('McDonald’s perceptions', () => {
  const matrix = perceptions();

  it.each([
    [2, 2145.504],
    [3, 1818.701],
    [4, 1602.899],
    [5, 1434.601],
    [6, 1331.433],
  ])('k-means, k = %d', (k, expected) => {
    const found = kMeans(matrix, { k, random: createRandom('perceptions'), starts: 1500 });
    expect(found.withinSumOfSquares).toBeLessThan(expected + 0.001);
    if (k <= 4) expect(found.withinSumOfSquares).toBeCloseTo(expected, 3);
    if (k === 4) expect([...found.sizes].sort((a, b) => b - a)).toEqual([580, 318, 315, 240]);
  });

  it('global stability, k = 2 to 8', () => {
    const published = [0.955, 0.856, 0.713, 0.71, 0.642, 0.614, 0.628];
    const { distinct, weights } = distinctRows(matrix);
    const ks = published.map((_, i) => i + 2);
    const random = createRandom('pairs');
    const found = bootstrapStability(distinct.rows, kMeansClusterer(distinct), { ks, random, frequencies: weights });
    found.solutions.forEach(({ mean }, i) => expect(Math.abs(mean - (published[i] ?? NaN))).toBeLessThan(0.05));
  });
});
