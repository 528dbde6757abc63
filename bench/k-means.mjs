// k-means from one given start with the same stopping rule, in turns with scikit-learn. Two fixed sets of 1,000,000 × 12 and
// k = 8: overlapping groups and separated ones. `node bench/k-means.mjs [rows] [rounds]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, kMeans } from '../dist/kernels/index.js';
import { duel } from './peer.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 7);
const [columns, k, tolerance] = [12, 8, 1e-4];
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));

for (const [name, distance] of [
  ['overlapping', 1],
  ['separated', 6],
]) {
  const random = createRandom(name);
  const means = Float64Array.from({ length: k * columns }, () => distance * random.normal());
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const group = random.integer(k) * columns;
    for (let d = 0; d < columns; d++) values[row * columns + d] = means[group + d] + random.normal();
  }
  const centers = values.slice(0, k * columns);
  const file = join(folder, 'values.bin');
  writeFileSync(file, values);
  await duel(`k-means ${rows} x ${columns}, ${name}`, {
    rounds,
    own: () => kMeans({ values, rows, columns }, { k, random, centers, tolerance }),
    describe: ({ withinSumOfSquares, iterations }) => ({ ss: withinSumOfSquares, iterations }),
    script: 'k_means.py',
    args: [file, rows, columns, k, tolerance],
  });
}
rmSync(folder, { recursive: true });
