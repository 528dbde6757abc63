// npm run bench: every benchmark at a size that a laptop does in a few minutes, one after another, each in a process of its own.
// npm run bench -- NAME…            only those named
// npm run bench -- --size full      at the sizes of docs/performance.md
// npm run bench -- --list           what there is
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Arguments of each benchmark at either size. */
const benches = {
  run: { compares: 'a run with hand-written SQL', small: [50_000, 1_000_000, 2], full: [1_100_000, 20_000_000, 3] },
  count: {
    compares: 'counts with the time allowed',
    small: [50_000, 1_000_000, 20],
    full: [1_100_000, 20_000_000, 60],
  },
  server: {
    compares: 'pages in a browser, and many people at once, with the times allowed',
    small: [50_000, 1_000_000, 20, 10],
    full: [1_100_000, 20_000_000, 50, 40],
  },
  explore: {
    compares: 'drawing over linked charts in a browser with the same counts by SQL',
    small: [50_000, 1_000_000, 20],
    full: [1_100_000, 20_000_000, 60],
  },
  'second-run': { compares: 'a second run with the first', small: [50_000, 1_000_000], full: [1_100_000, 20_000_000] },
  import: {
    compares: 'an import with a bare read',
    small: ['--companies', 50_000, '--turns', 2],
    full: ['--companies', 1_100_000, '--turns', 2],
  },
  formats: {
    compares: 'imports of bulk JSON and of a workbook with the memory and time allowed',
    small: ['--units', 50_000, '--rows', 20_000],
    full: ['--units', 1_100_000, '--rows', 100_000],
  },
  'k-means': { compares: 'k-means with scikit-learn', small: [100_000], full: [1_000_000] },
  'latent-class': { compares: 'latent classes with StepMix and poLCA', small: [], full: [] },
  'gaussian-mixture': { compares: 'mixtures with scikit-learn', small: [20_000], full: [100_000] },
  ward: { compares: 'Ward linkage with scipy and fastcluster', small: [5_000], full: [20_000] },
  scoring: { compares: 'placing companies in clusters with SQL by hand', small: [100_000, 2], full: [1_100_000, 3] },
  'fit-memory': { compares: 'the memory of a fit with its data', small: [0.5], full: [1] },
  stability: { compares: 'bootstrap stability with flexclust', small: [], full: [] },
};

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'small' }, list: { type: 'boolean', default: false } },
});
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0 || !['small', 'full'].includes(options.size)) {
  console.error(`No such ${unknown.length > 0 ? `benchmark: ${unknown.join(', ')}` : `size: ${options.size}`}`);
  console.error(`There are ${Object.keys(benches).join(', ')}; sizes small and full.`);
  process.exit(2);
}

let failed = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const { compares, [options.size]: size } = benches[name];
  console.log(`\n${name}: ${compares} (node bench/${name}.mjs ${size.join(' ')})`.trimEnd());
  if (options.list) continue;
  if (!existsSync(new URL('../dist', import.meta.url))) throw new Error('npm run build first');
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const done = spawnSync(process.execPath, [script, ...size.map(String)], { stdio: 'inherit' });
  if (done.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
