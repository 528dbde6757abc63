import { diagnose, type Diagnostic, type Place } from '../../../diagnostics/diagnostic.ts';
import type { Reader } from '../read/reader.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';

/** What was put right, or taken one way of two, without asking, for the user to know. */
export function notesOf(
  reader: Reader,
  columns: readonly ShapedColumn[],
  read: number,
  file: string,
): readonly Diagnostic[] {
  const place = { file };
  const rows = reader.repaired ?? 0;
  return [
    ...(read === 0 ? [diagnose('import/no-rows', { file }, place, 'warning')] : []),
    ...(rows === 0 ? [] : [diagnose('import/unwrapped-rows', { file, rows }, place, 'warning')]),
    ...(reader.remarks ?? []),
    ...repeatedHeaders(reader.headers, columns, place, file),
    ...columns.flatMap((column) => [...ambiguous(column, place, file), ...mixed(column, place, file)]),
  ];
}

/** Columns with the same header: which names they got. */
function repeatedHeaders(
  headers: readonly string[],
  columns: readonly ShapedColumn[],
  place: Place,
  file: string,
): readonly Diagnostic[] {
  const plain = headers.map((header) => header.trim().toLowerCase());
  const repeated = [...new Set(plain.filter((header, index) => plain.indexOf(header) !== index))];
  return repeated.map((header) => {
    const names = columns.filter(({ index }) => plain[index] === header).map((each) => each.name);
    const times = plain.filter((each) => each === header).length;
    return diagnose('import/repeated-header', { header, file, times, names: [...new Set(names)] }, place, 'warning');
  });
}

function ambiguous(column: ShapedColumn, place: Place, file: string): readonly Diagnostic[] {
  if (column.ambiguous !== true) return [];
  return [diagnose('import/ambiguous-dates', { column: column.header, file }, place, 'warning')];
}

function mixed({ header: column, mixture, reading }: ShapedColumn, place: Place, file: string): readonly Diagnostic[] {
  if (mixture === undefined) return [];
  if (mixture.kind === 'thousands')
    return [diagnose('import/ambiguous-thousands', { column, file, shown: mixture.shown }, place, 'warning')];
  const [most, other] = mixture.shown;
  const parameters = { column, file, most, other, asText: reading.kind === 'text' };
  return [
    mixture.kind === 'decimals'
      ? diagnose('import/mixed-decimals', parameters, place, 'warning')
      : diagnose('import/mixed-dates', parameters, place, 'warning'),
  ];
}
