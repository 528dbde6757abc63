import { fail } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { CsvDialect } from '../recognise/csv.ts';
import type { SheetRows } from '../recognise/excel-header.ts';
import type { Sniffed } from '../recognise/sniff.ts';
import { csvRecords } from './records-csv.ts';
import { mainSheet, readSheets, sheetRecords } from './records-excel.ts';
import { jsonRecords } from './records-json.ts';
import type { RecordSource } from './record-source.ts';

interface OfFile {
  readonly path: string;
  /** As the user names it. */
  readonly name: string;
}

interface CsvOrder extends OfFile {
  readonly format: 'csv';
  readonly sniffed: Sniffed;
  readonly dialect: CsvDialect;
  readonly headers: readonly string[];
}

interface JsonOrder extends OfFile {
  readonly format: 'json';
  readonly sniffed: Sniffed;
  /** Lists within a record whose elements are rows of their own, from the outermost in. */
  readonly unfold: readonly string[];
}

export interface SheetOrder extends OfFile {
  readonly format: 'sheet';
  /** By default the one with the most rows. */
  readonly sheet: string | undefined;
  readonly header: boolean;
  readonly skip: number | undefined;
}

/** Which records of which file, as plain data: it can be sent to a thread. */
export type RecordOrder = CsvOrder | JsonOrder | SheetOrder;

/** The records that are asked for. A workbook is held in memory whole. @throws InputError `import/no-part`, `import/no-columns` */
export async function recordsOf(order: RecordOrder): Promise<RecordSource> {
  switch (order.format) {
    case 'csv':
      return csvRecords(order.path, order.sniffed, order.dialect, order.headers, order.name);
    case 'json':
      return jsonRecords(order.path, order.sniffed, order.unfold);
    case 'sheet':
      return sheetRecords(sheetOf(await readSheets(order.path), order).data, order.header, order.skip);
  }
}

function sheetOf(sheets: readonly SheetRows[], { sheet, name }: SheetOrder): SheetRows {
  const found = sheet === undefined ? mainSheet(sheets) : sheets.find((each) => each.sheet === sheet);
  if (found !== undefined) return found;
  if (sheet === undefined) return fail('import/no-columns', { file: name }, { file: name });
  const known = sheets.map((each) => each.sheet);
  const parameters = { file: name, part: 'sheet', wanted: sheet, known: known.slice(0, 10) } as const;
  return fail('import/no-part', { ...parameters, nearest: nearest(sheet, known) }, { file: name });
}
