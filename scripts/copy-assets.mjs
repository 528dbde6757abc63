// Copies what tsc leaves behind (data tables and the like) from src to dist, beside the code that reads it.
import { cpSync, existsSync, chmodSync } from 'node:fs';
import { extname } from 'node:path';

const isAsset = (path) => !/\.c?ts$/u.test(path);
cpSync('src', 'dist', { recursive: true, filter: (from) => extname(from) === '' || isAsset(from) });
if (existsSync('dist/cli/firmament.cjs')) chmodSync('dist/cli/firmament.cjs', 0o755);
