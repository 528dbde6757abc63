import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What is made, fetched or kept aside, and no part of the repository. */
const outside = new Set(['.git', '.firmament', 'node_modules', 'dist', 'coverage', 'demo-workspace', 'reports']);

/** Every file of the repository, by its path in it with `/`. */
export function files(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !outside.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return files(path);
      return entry.isFile() ? [path] : [];
    });
}

export const isThere = (path: string): boolean => existsSync(join(root, path));
export const isFile = (path: string): boolean => isThere(path) && statSync(join(root, path)).isFile();
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
