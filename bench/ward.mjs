// Ward linkage on 20,000 × 10, in turns with scipy and with fastcluster. `node bench/ward.mjs [rows] [rounds]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, hierarchicalClustering } from '../dist/kernels/index.js';
import { duel } from './peer.mjs';

const rows = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 3);
const columns = 10;
const random = createRandom('ward');
const values = Float64Array.from(
  { length: rows * columns },
  (_, i) => random.normal() + 3 * (Math.floor(i / columns) % 6),
);
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));
const file = join(folder, 'values.bin');
writeFileSync(file, values);
for (const peer of [
  ['fastcluster', 'linkage_vector'],
  ['fastcluster', 'linkage'],
  ['scipy.cluster.hierarchy', 'linkage'],
]) {
  await duel(`Ward ${rows} x ${columns}, beside ${peer.join('.')}`, {
    rounds,
    own: () => hierarchicalClustering({ values, rows, columns }, { linkage: 'ward' }),
    describe: ({ heights }) => ({ lastHeight: heights.at(-1), sum: heights.reduce((sum, height) => sum + height, 0) }),
    script: 'ward.py',
    args: [...peer, file, rows, columns],
  });
}
rmSync(folder, { recursive: true });
