// Memory of a fit: the most a process held while fitting, over what it held before with the data in it, as a ratio to the data
// (the values, answers or distances handed to the method). Each method in a process of its own, warmed up on little data.
// Aim: within 3 times the data. `node bench/fit-memory.mjs [share of the full sizes] [method…]`
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as kernels from '../dist/kernels/index.js';

const AIM = 3;
const random = kernels.createRandom('memory');

/** Rows around one of six places, in one array from the start. */
function groups(rows, columns) {
  const values = new Float64Array(rows * columns);
  for (let row = 0, i = 0; row < rows; row++) {
    const place = 3 * random.integer(6);
    for (let d = 0; d < columns; d++, i++) values[i] = random.normal() + (d % 3 === 0 ? place : 0);
  }
  return { values, rows, columns };
}

function answers(rows, items, levels) {
  const codes = new Int32Array(rows * items);
  for (let row = 0, i = 0; row < rows; row++) {
    const likely = random.uniform();
    for (let item = 0; item < items; item++, i++)
      codes[i] = random.uniform() < likely ? levels - 1 : random.integer(levels);
  }
  return { codes, rows, levels: Array.from({ length: items }, () => levels) };
}

function distances(rows) {
  const pairs = new Float64Array((rows * (rows - 1)) / 2);
  for (let i = 0; i < pairs.length; i++) pairs[i] = 1 + random.uniform();
  return { pairs, rows };
}

function mixed(rows) {
  const number = () => ({ kind: 'numeric', values: Float64Array.from({ length: rows }, () => random.normal()) });
  const word = () => ({
    kind: 'categorical',
    codes: Int32Array.from({ length: rows }, () => random.integer(5)),
    levels: 5,
  });
  return [number(), word(), number(), word()];
}

const perPair = ({ rows }) => 4 * rows * (rows - 1);
const matrixBytes = ({ values }) => values.byteLength;
const codeBytes = ({ codes }) => codes.byteLength;

/** Per method the rows of the full size, the data of so many rows, its bytes, and the fit. */
const methods = {
  'k-means, 12 columns, k = 8, two starts': {
    rows: 1_000_000,
    make: (rows) => groups(rows, 12),
    bytes: matrixBytes,
    fit: (data) => kernels.kMeans(data, { k: 8, random, starts: 2 }),
  },
  'Gaussian mixture (VVV), 8 columns, k = 5, two starts': {
    rows: 1_000_000,
    make: (rows) => groups(rows, 8),
    bytes: matrixBytes,
    fit: (data) => kernels.gaussianMixture(data, { k: 5, model: 'VVV', random, starts: 2, iterationCap: 3 }),
  },
  'latent classes, 11 yes/no items, k = 4': {
    rows: 2_000_000,
    make: (rows) => answers(rows, 11, 2),
    bytes: codeBytes,
    fit: (data) => kernels.latentClassAnalysis(data, { k: 4, random, starts: 2, iterationCap: 20 }),
  },
  'latent classes, 20 items of 5 answers, k = 4': {
    rows: 500_000,
    make: (rows) => answers(rows, 20, 5),
    bytes: codeBytes,
    fit: (data) => kernels.latentClassAnalysis(data, { k: 4, random, starts: 2, iterationCap: 10 }),
  },
  'Ward, 50 columns': {
    rows: 30_000,
    make: (rows) => groups(rows, 50),
    bytes: matrixBytes,
    fit: (data) => kernels.hierarchicalClustering(data, { linkage: 'ward' }),
  },
  'average linkage of given distances': {
    rows: 6_000,
    make: distances,
    bytes: perPair,
    fit: ({ pairs, rows }) => kernels.hierarchicalFromDistances(pairs, rows, { linkage: 'average' }),
  },
  'average linkage of 10 columns (to the distances it keeps)': {
    rows: 6_000,
    make: (rows) => groups(rows, 10),
    bytes: perPair,
    fit: (data) => kernels.hierarchicalClustering(data, { linkage: 'average' }),
  },
  "Gower's distances of 4 columns (to the distances it makes)": {
    rows: 6_000,
    make: (rows) => Object.assign(mixed(rows), { rows }),
    bytes: perPair,
    fit: (data) => kernels.gowerDistances(data),
  },
  'k-medoids of given distances, k = 6': {
    rows: 6_000,
    make: distances,
    bytes: perPair,
    fit: ({ pairs, rows }) => kernels.kMedoids(pairs, rows, { k: 6, random, starts: 2 }),
  },
  'principal components, 12 columns': {
    rows: 1_000_000,
    make: (rows) => groups(rows, 12),
    bytes: matrixBytes,
    fit: (data) => kernels.principalComponents(data),
  },
};

const [share = '1', ...named] = process.argv.slice(2);
if (process.env.FIT_MEMORY === undefined) {
  console.log('method | rows | data | most above the data | times the data');
  for (const name of named.length > 0 ? named : Object.keys(methods)) {
    const script = fileURLToPath(import.meta.url);
    const env = { ...process.env, FIT_MEMORY: name };
    const done = spawnSync(process.execPath, ['--expose-gc', script, share], { stdio: 'inherit', env });
    if (done.status !== 0) process.exitCode = 1;
  }
} else measure(process.env.FIT_MEMORY, methods[process.env.FIT_MEMORY]);

function measure(name, { rows, make, bytes, fit }) {
  for (let i = 0; i < 3; i++) fit(make(500));
  const data = make(Math.round(rows * Number(share)));
  globalThis.gc();
  globalThis.gc();
  const before = process.memoryUsage.rss();
  fit(data);
  const above = 1024 * process.resourceUsage().maxRSS - before;
  const ratio = above / bytes(data);
  const mega = (size) => `${(size / 1e6).toFixed(1)} MB`;
  const verdict = ratio > AIM ? `, more than ${AIM}` : '';
  const length = data.rows ?? rows;
  console.log(`${name} | ${length} | ${mega(bytes(data))} | ${mega(above)} | ${ratio.toFixed(2)}${verdict}`);
  if (ratio > AIM) process.exitCode = 3;
}
