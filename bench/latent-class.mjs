// Latent class analysis, 4 classes, 20 starts, 1,453 answers to 11 yes/no items, in turns with StepMix; poLCA took 6.4 s on the
// McDonald's survey. Give the path of its CSV to run on it. `node bench/latent-class.mjs [mcdonalds.csv]`
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, latentClassAnalysis } from '../dist/kernels/index.js';
import { duel, fastest, report } from './peer.mjs';

const POLCA = 6400;
const [k, starts, items] = [4, 20, 11];
const path = process.argv[2];
const random = createRandom('classes');
const simulated = () => {
  const profiles = Array.from({ length: k }, () => Array.from({ length: items }, () => 0.1 + 0.8 * random.uniform()));
  return Array.from({ length: 1453 }, () =>
    profiles[random.integer(k)].map((share) => Number(random.uniform() < share)),
  );
};
const read = () => {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/u).slice(1);
  return lines.map((line) =>
    line
      .split(',')
      .slice(0, items)
      .map((cell) => Number(cell === 'Yes')),
  );
};
const answered = path === undefined ? simulated() : read();
const codes = Int32Array.from(answered.flat());
const answers = { codes, rows: answered.length, levels: Array.from({ length: items }, () => 2) };
const own = () => latentClassAnalysis(answers, { k, random, starts });
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));
const file = join(folder, 'codes.bin');
writeFileSync(file, codes);
await duel('latent classes', {
  rounds: 1,
  own,
  describe: ({ logLikelihood }) => ({ logLikelihood }),
  script: 'latent_class.py',
  args: [file, answers.rows, items, k, starts],
});
rmSync(folder, { recursive: true });
if (path !== undefined) report('latent classes, poLCA on this survey', fastest(3, own).milliseconds, POLCA);
