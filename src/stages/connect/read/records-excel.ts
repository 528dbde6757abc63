import type { SheetCell, SheetRows } from '../recognise/excel-header.ts';
import { headerRow, sheetHeader } from '../recognise/excel-header.ts';
import type { RecordSource, TidyRecord } from './record-source.ts';
import { between } from './watch.ts';

/** The sheets of a workbook. The Excel reader is loaded when the first workbook is. */
export async function readSheets(file: string): Promise<readonly SheetRows[]> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  const sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[] =
    await readWorkbook(file);
  return sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(plain)) }));
}

function plain(cell: unknown): SheetCell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date)
    return cell;
  return null;
}

/** The sheet with the most filled rows, the earlier one where two have as many. */
export function mainSheet(sheets: readonly SheetRows[]): SheetRows | undefined {
  const filled = (rows: SheetRows): number =>
    rows.data.filter((row) => row.some((cell) => cell !== null && cell !== '')).length;
  return sheets.reduce<SheetRows | undefined>(
    (best, each) => (best === undefined || filled(each) > filled(best) ? each : best),
    undefined,
  );
}

const batchRows = 1000;

/** The rows of a sheet below its header, `line` being the row's number in the sheet. Empty rows are no records. */
export function sheetRecords(rows: SheetRows['data'], header: boolean, skip: number | undefined): RecordSource {
  const first = skip ?? headerRow(rows);
  const { data, names } = header ? sheetHeader(rows, skip) : { data: first, names: [] };
  const width = Math.max(
    names.findLastIndex((name) => name !== '') + 1,
    ...rows.slice(first, first + 1000).map((row) => row.findLastIndex((cell) => cell !== null && cell !== '') + 1),
  );
  const headers = Array.from({ length: width }, (_, index) => names[index] || `column_${index + 1}`);
  return {
    strict: false,
    headers: () => headers,
    // oxlint-disable-next-line require-await -- the interface is asynchronous for files read in pieces
    async *batches(watch) {
      for (let at = data; at < rows.length; at += batchRows) {
        between(watch, at / rows.length);
        yield rows.slice(at, at + batchRows).flatMap((row, index): readonly TidyRecord[] => {
          const cells = Array.from({ length: width }, (_, column) => textOf(row[column] ?? null));
          const isEmpty = cells.every((cell) => cell === null || cell === '');
          return isEmpty ? [] : [{ line: at + index + 1, cells, raw: JSON.stringify(cells) }];
        });
      }
    },
  };
}

/** Dates without a time are dates; Excel knows no zones, so an instant is local. */
function textOf(cell: SheetCell): string | null {
  if (cell === null) return null;
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return null;
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
