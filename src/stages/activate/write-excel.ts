import { cellText } from '../../contract/spreadsheet.ts';
import type { Layout } from './types.ts';

type Cell = string | number | null;

/**
 * A list as an .xlsx file: texts are typed as texts, so nothing in them runs as a formula and telephones keep their signs; days are days,
 * amounts have their thousands parted; columns are as wide as what they hold; the heading row stays in sight.
 */
export async function writeExcel<Row>(rows: readonly Row[], target: Pick<Layout<Row>, 'columns'>): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const columns = target.columns.map(({ header, value }) => columnOf(header, rows.map(value)));
  const heading = columns.map(({ header }) => ({ value: cellText(header), fontWeight: 'bold' as const }));
  const data = rows.map((_, at) => columns.map(({ cells }) => cells[at] ?? null));
  const file = writeXlsxFile([heading, ...data], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: 'List',
  });
  return new Uint8Array(await file.toBuffer());
}

const [narrowest, widest] = [8, 50];
/** Enough to see how wide a column is. */
const looked = 500;

function columnOf(header: string, values: readonly Cell[]) {
  const kind = kindOf(values);
  const longest = values.slice(0, looked).reduce((most: number, each) => Math.max(most, lengthOf(each)), header.length);
  return {
    header,
    width: Math.max(narrowest, Math.min(widest, longest + 2)),
    cells: values.map((value) => {
      if (value === null) return null;
      if (typeof value === 'number')
        return { value, type: Number, ...(kind === 'amount' ? { format: '#,##0' as const } : {}) };
      return kind === 'day'
        ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' as const }
        : { value: cellText(value), type: String };
    }),
  };
}

const lengthOf = (value: Cell): number =>
  typeof value === 'number' ? Math.round(value).toLocaleString('en').length : (value ?? '').length;

/** A column of days holds nothing else; one of amounts has a thousand or more in it, and some of it beyond the point. */
function kindOf(values: readonly Cell[]): 'day' | 'amount' | 'other' {
  const known = values.filter((each) => each !== null);
  if (known.length > 0 && known.every((each) => typeof each === 'string' && isDay(each))) return 'day';
  const isAmount =
    known.some((each) => typeof each === 'number' && Math.abs(each) >= 1000) &&
    known.some((each) => !Number.isInteger(each));
  return isAmount ? 'amount' : 'other';
}

/** A day there is, and that a spreadsheet knows: they count from 1900. */
function isDay(text: string): boolean {
  if (!/^(?:19|[2-9]\d)\d\d-\d\d-\d\d$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
