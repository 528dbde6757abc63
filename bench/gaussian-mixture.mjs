// A Gaussian mixture (VVV, 100,000 × 8, k = 5), twenty EM steps from one given partition, in turns with scikit-learn.
// `node bench/gaussian-mixture.mjs [rows] [rounds]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, gaussianMixture } from '../dist/kernels/index.js';
import { duel } from './peer.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
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
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));
const files = [join(folder, 'values.bin'), join(folder, 'partition.bin')];
writeFileSync(files[0], values);
writeFileSync(files[1], partition);
const options = { k, model: 'VVV', random, partition, tolerance: 0, iterationCap: steps + 1 };
await duel(`Gaussian mixture VVV ${rows} x ${columns}, k = ${k}`, {
  rounds,
  own: () => gaussianMixture({ values, rows, columns }, options),
  describe: ({ logLikelihood, iterations }) => ({ logLikelihood, steps: iterations - 1 }),
  script: 'gaussian_mixture.py',
  args: [...files, rows, columns, k, steps],
});
rmSync(folder, { recursive: true });
