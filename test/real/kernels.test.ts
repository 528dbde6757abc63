import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom, kMeans, matrixOf } from '../../src/kernels/index.ts';

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
});
