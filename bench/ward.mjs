// Ward linkage on 20,000 × 10, beside scipy and fastcluster. `node bench/ward.mjs [rows]`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, hierarchicalClustering } from '../dist/kernels/index.js';
import { fastest, report, runPeer } from './peer.mjs';

const rows = Number(process.argv[2] ?? 20_000);
const columns = 10;
const random = createRandom('ward');
const values = Float64Array.from(
  { length: rows * columns },
  (_, i) => random.normal() + 3 * (Math.floor(i / columns) % 6),
);
const own = fastest(1, () => hierarchicalClustering({ values, rows, columns }, { linkage: 'ward' }));
const folder = mkdtempSync(join(tmpdir(), 'firmament-bench-'));
writeFileSync(join(folder, 'values.bin'), values);
const peer = runPeer('ward.py', join(folder, 'values.bin'), rows, columns);
rmSync(folder, { recursive: true });
const heights = own.result.heights;
console.log(`heights: last ${heights.at(-1)}, sum ${heights.reduce((sum, height) => sum + height, 0)}`, peer ?? '');
report(`Ward ${rows} x ${columns}`, own.milliseconds, peer?.milliseconds);
