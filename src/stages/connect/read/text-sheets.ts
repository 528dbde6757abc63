import fs from 'node:fs/promises';
import { guarded, quoted, unguarded } from '../../../contract/spreadsheet.ts';
import { createCsvReader } from '../recognise/csv.ts';
import { decoderOf } from '../recognise/encoding.ts';
import { readSheets } from './records-excel.ts';
import { sniffDialect, sniffFile } from '../recognise/sniff.ts';
import type { StagedFile } from '../incoming/staging.ts';

/** A sheet of a workbook people filled in, or a CSV file, as texts; cells a spreadsheet was kept from running are as they were. */
export interface TextSheet {
  /** Null: a CSV file has no name of its own. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a staged .xlsx or CSV file; none where it is neither. */
export async function textSheets(staged: StagedFile): Promise<readonly TextSheet[]> {
  const sniffed = await sniffFile(staged.path, staged.name, {});
  if (sniffed.format === 'excel') {
    const sheets = await readSheets(staged.path);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) =>
        row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
      ),
    }));
  }
  if (sniffed.format !== 'csv') return [];
  const text = decoderOf(sniffed.encoding)
    .write(await fs.readFile(staged.path))
    .replace(/^\uFEFF/u, '');
  const reader = createCsvReader(sniffDialect(text.slice(0, 1 << 16), {}));
  const rows = [...reader.push(text), ...reader.end()].map(({ cells }) => cells.map((cell) => unguarded(cell ?? '')));
  return [{ name: null, rows }];
}

/** Rows as CSV for a spreadsheet: UTF-8 with a byte order mark, so that Excel reads æ, ø and å, lines ended by CRLF, no live formulas. */
export function spreadsheetCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const written = (value: string | number | null): string =>
    typeof value === 'string' ? quoted(guarded(value)) : String(value ?? '');
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}
