// A Gaussian mixture (VVV, 100,000 × 8, k = 5), twenty EM steps from one given partition, beside scikit-learn.
// `node bench/gaussian-mixture.mjs [rows]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, gaussianMixture } from '../dist/kernels/index.js';
import { fastest, report, runPeer } from './peer.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const [columns, k, steps] = [8, 5, 20];
const random = createRandom('mixture');
const means = Float64Array.from({ length: k * columns }, () => 1.5 * random.normal());
const values = new Float64Array(rows * columns);
const partition = new Int32Array(rows);
for (let row = 0; row < rows; row++) {
  const group = random.integer(k);
  partition[row] = random.uniform() < 0.3 ? random.integer(k) : group;
  let last = 0;
  for (let d = 0; d < columns; d++) {
    last = 0.5 * last + (0.7 + 0.2 * group) * random.normal();
    values[row * columns + d] = means[group * columns + d] + last;
  }
}
const own = fastest(3, () =>
  gaussianMixture(
    { values, rows, columns },
    { k, model: 'VVV', random, partition, tolerance: 0, iterationCap: steps + 1 },
  ),
);
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));
writeFileSync(join(folder, 'values.bin'), values);
writeFileSync(join(folder, 'partition.bin'), partition);
const files = [join(folder, 'values.bin'), join(folder, 'partition.bin')];
const peer = runPeer('gaussian_mixture.py', ...files, rows, columns, k, steps);
rmSync(folder, { recursive: true });
console.log(`log-likelihood ${own.result.logLikelihood} in ${own.result.iterations - 1} steps`, peer ?? '');
report(`Gaussian mixture VVV ${rows} x ${columns}, k = ${k}`, own.milliseconds, peer?.milliseconds);
