import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, type Place } from '../../../diagnostics/diagnostic.ts';

/**
 * The files a source names, sorted by name: a path, a folder (its files), or a pattern with `*`, `?` and `**`.
 * @throws InputError `import/no-file` when there is none, `import/empty-folder`
 */
export async function filesOf(read: string, folder: string, place: Place = {}): Promise<readonly string[]> {
  const files = await find(read, folder);
  if (files.length > 0) return files;
  const stat = await fs.stat(path.resolve(folder, read)).catch(() => undefined);
  if (stat?.isDirectory() === true) fail('import/empty-folder', { folder: read }, place);
  const file = /[*?]/.test(read) ? {} : { file: path.resolve(folder, read) };
  return fail('import/no-file', { pattern: read, folder, ...file }, place);
}

async function find(read: string, folder: string): Promise<readonly string[]> {
  const direct = path.resolve(folder, read);
  const stat = await fs.stat(direct).catch(() => undefined);
  if (stat?.isDirectory() === true) return listed(direct, /^[^/]+$/);
  if (stat !== undefined || !/[*?]/.test(read)) return stat === undefined ? [] : [direct];
  const parts = read.split(/[/\\]/);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => /[*?]/.test(part)),
  );
  const base = path.resolve(folder, fixed.join('/') || (read.startsWith('/') ? '/' : '.'));
  return listed(base, pattern(parts.slice(fixed.length).join('/')));
}

/** Files under a folder whose relative path fits; hidden ones and a SOURCE or README text are nobody's data. */
async function listed(base: string, fits: RegExp): Promise<readonly string[]> {
  const deep = fits.source.includes('.*');
  const entries = await fs.readdir(base, { recursive: deep, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fits.test(path.relative(base, file).split(path.sep).join('/')))
    .sort((left, right) => (left < right ? -1 : 1));
}

function pattern(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('**/', '\u0001')
    .replaceAll('**', '\u0002')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
    .replaceAll('\u0001', '(?:.*/)?')
    .replaceAll('\u0002', '.*');
  return new RegExp(`^${source}$`, 'u');
}
