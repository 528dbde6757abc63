// Global stability of k-means, k = 2..8, 100 pairs of bootstrap samples, 10 starts, on 1,453 answers to 11 yes/no items, as
// the McDonald's survey has: the figure to compare with is flexclust's bootFlexclust there, 71 s on two cores.
// Give the path of the survey's CSV to run on it, else simulated answers are used. `node bench/stability.mjs [mcdonalds.csv]`
import { readFileSync } from 'node:fs';
import { bootstrapStability, createRandom, distinctRows, kMeansClusterer, matrixOf } from '../dist/kernels/index.js';
import { fastest, report } from './peer.mjs';

const FLEXCLUST = 71_000;
const path = process.argv[2];
const random = createRandom('stability');
const simulated = () => {
  const profiles = Array.from({ length: 4 }, () => Array.from({ length: 11 }, () => 0.1 + 0.8 * random.uniform()));
  return Array.from({ length: 1453 }, () =>
    profiles[random.integer(4)].map((share) => Number(random.uniform() < share)),
  );
};
const read = () => {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/u).slice(1);
  return lines.map((line) =>
    line
      .split(',')
      .slice(0, 11)
      .map((cell) => Number(cell === 'Yes')),
  );
};
const { distinct, weights } = distinctRows(matrixOf(path === undefined ? simulated() : read()));
const ks = [2, 3, 4, 5, 6, 7, 8];
const { milliseconds, result } = fastest(1, () =>
  bootstrapStability(distinct.rows, kMeansClusterer(distinct, 10), { ks, random, pairs: 100, frequencies: weights }),
);
for (const { k, mean } of result.solutions) console.log(`  k = ${k}: mean adjusted Rand index ${mean.toFixed(3)}`);
if (path === undefined) console.log(`stability: ${milliseconds.toFixed(0)} ms on simulated answers`);
else report('stability, flexclust on this survey', milliseconds, FLEXCLUST);
