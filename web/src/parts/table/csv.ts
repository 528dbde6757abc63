import { guarded, quoted } from '../../../../src/contract/spreadsheet.ts';
import type { Field, Value } from './field.ts';

const textOf = (value: Value): string =>
  value === null ? '' : typeof value === 'string' ? guarded(value) : String(value);

/** Rows as a CSV file for a spreadsheet: a byte order mark, CRLF, numbers as they are, and no text that would run as a formula. */
export const csvOf = <Row>(columns: readonly Field<Row>[], rows: Iterable<Row>): string =>
  `\uFEFF${linesOf(columns, rows, (each) => quoted(textOf(each)), ',')}`;

/** Rows as a spreadsheet takes them from the clipboard, as safe as the file. */
export const clipOf = <Row>(columns: readonly Field<Row>[], rows: Iterable<Row>): string =>
  linesOf(columns, rows, (each) => textOf(each).replaceAll(/[\t\r\n]+/gu, ' '), '\t');

function linesOf<Row>(
  columns: readonly Field<Row>[],
  rows: Iterable<Row>,
  cell: (value: Value) => string,
  between: string,
): string {
  const valued = columns.filter((each) => each.deeds !== true);
  const lines = [valued.map((each) => cell(each.header)).join(between)];
  for (const row of rows) lines.push(valued.map((each) => cell(each.value(row))).join(between));
  return lines.map((line) => `${line}\r\n`).join('');
}
