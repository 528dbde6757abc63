import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, type Place } from '../../diagnostics/diagnostic.ts';
import { readSheets } from '../../stages/connect/read/records-excel.ts';

/** What the column of companies may be headed. */
const headings: ReadonlySet<string> = new Set(['company', 'id', 'org_number', 'organisasjonsnummer', 'domain', 'name']);

/**
 * The companies a list names: the column headed `company`, `id`, `org_number`, `domain` or `name`, else the first of every line. A list
 * people keep by hand, as CSV or an Excel workbook's first sheet; it lies in the model's folder.
 * @throws InputError `pin/file`
 */
export async function readPinFile(file: string, folder: string, place: Place): Promise<readonly string[]> {
  const full = path.resolve(folder, file);
  if (path.relative(folder, full).startsWith('..'))
    fail('pin/file', { file, reason: 'it lies outside the model’s folder' }, place);
  const bytes = await fs.readFile(full).catch(() => fail('pin/file', { file, reason: 'it cannot be read' }, place));
  const rows =
    path.extname(file).toLowerCase() === '.xlsx' ? await sheetRows(full, file, place) : csvRows(textOf(bytes));
  const [header, ...rest] = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean));
  const position = header?.findIndex((cell) => headings.has(cell.toLowerCase())) ?? -1;
  const lines = position < 0 && header !== undefined ? [header, ...rest] : rest;
  return lines.map((cells) => cells[Math.max(0, position)] ?? '').filter((cell) => cell !== '');
}

/** UTF-8, with a byte order mark or not; what is not is taken for Windows' Latin-1. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function sheetRows(full: string, file: string, place: Place): Promise<readonly (readonly string[])[]> {
  const sheets = await readSheets(full).catch(() =>
    fail('pin/file', { file, reason: 'it is no Excel workbook' }, place),
  );
  return (sheets[0]?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

/** Cells of CSV text; a cell in double quotes may hold delimiters, line ends and doubled quotes. The first line tells `;` from `,` and tab. */
function csvRows(text: string): readonly (readonly string[])[] {
  const [delimiter = ','] = /[;\t]/u.exec(text.slice(0, text.search(/\r|\n|$/u))) ?? [];
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))[^${delimiter}\\r\\n]*(${delimiter}|\\r?\\n|\\r|$)`,
    'gu',
  );
  for (const [, quoted, plain = '', end] of text.matchAll(cells)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
