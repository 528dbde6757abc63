import { guarded, quoted } from '../../contract/spreadsheet.ts';
import type { Layout } from './types.ts';

/**
 * A list as CSV (RFC 4180 quoting, UTF-8). A spreadsheet's file begins with a byte order mark, so that Excel reads æ, ø and å, ends
 * its lines with CRLF, and has no live formulas; a machine's file is the bytes and nothing else.
 */
export function writeCsv<Row>(rows: readonly Row[], target: Layout<Row>): string {
  const isSheet = target.reader === 'spreadsheet';
  const end = isSheet ? '\r\n' : '\n';
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    return quoted(isSheet ? guarded(value) : value);
  };
  const lines = [
    target.columns.map((column) => cell(column.header)),
    ...rows.map((row) => target.columns.map((column) => cell(column.value(row)))),
  ];
  return (isSheet ? '\uFEFF' : '') + lines.map((line) => line.join(',') + end).join('');
}
