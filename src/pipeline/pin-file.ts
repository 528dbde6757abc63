import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, type Place } from '../diagnostics/diagnostic.ts';

/** What the column of companies may be headed. */
const headings: ReadonlySet<string> = new Set(['company', 'id', 'org_number', 'organisasjonsnummer', 'domain', 'name']);

/**
 * The companies a list names: the column headed `company`, `id`, `org_number`, `domain` or `name`, else the first of every line. A list people keep by hand, in any
 * spreadsheet's CSV; it lies in the model's folder.
 * @throws InputError `pin/file`
 */
export async function readPinFile(file: string, folder: string, place: Place): Promise<readonly string[]> {
  const full = path.resolve(folder, file);
  if (path.relative(folder, full).startsWith('..'))
    fail('pin/file', { file, reason: 'it lies outside the model’s folder' }, place);
  const text = await fs
    .readFile(full, 'utf8')
    .catch(() => fail('pin/file', { file, reason: 'it cannot be read' }, place));
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const delimiter = (lines[0] ?? '').includes(';') ? ';' : ',';
  const [header, ...rest] = lines.map((line) =>
    line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/gu, '')),
  );
  const position = header?.findIndex((cell) => headings.has(cell.toLowerCase())) ?? -1;
  const rows = position < 0 && header !== undefined ? [header, ...rest] : rest;
  return rows.map((cells) => cells[Math.max(0, position)] ?? '').filter((cell) => cell !== '');
}
