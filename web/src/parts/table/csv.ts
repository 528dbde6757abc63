import type { Field, Value } from './field.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;

const guarded = (value: Value): string =>
  value === null ? '' : typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a CSV file for a spreadsheet: a byte order mark, CRLF, numbers as they are, and no text that would run as a formula. */
export const csvOf = <Row>(columns: readonly Field<Row>[], rows: Iterable<Row>): string =>
  `\uFEFF${linesOf(columns, rows, (each) => quoted(guarded(each)), ',')}`;

/** Rows as a spreadsheet takes them from the clipboard, as safe as the file. */
export const clipOf = <Row>(columns: readonly Field<Row>[], rows: Iterable<Row>): string =>
  linesOf(columns, rows, (each) => guarded(each).replaceAll(/[\t\r\n]+/gu, ' '), '\t');

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
