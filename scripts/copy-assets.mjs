// Copies what tsc leaves behind (data tables and the like) from src to dist, beside the code that reads it.
import { cpSync, existsSync, chmodSync } from 'node:fs';
import { extname } from 'node:path';

const isAsset = (path) => extname(path) !== '.ts';
cpSync('src', 'dist', { recursive: true, filter: (from) => extname(from) === '' || isAsset(from) });
if (existsSync('dist/cli/main.js')) chmodSync('dist/cli/main.js', 0o755);
