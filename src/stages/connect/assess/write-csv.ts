import { gridOf, type AskedSheet, type GridPlan } from './grid.ts';

/**
 * A questionnaire as CSV for a spreadsheet: every account manager's rows below one header and one row of wording, with a byte order mark
 * so that æ, ø and å are read, and an apostrophe before what would run as a formula.
 */
export function writeAssessmentCsv(sheets: readonly AskedSheet[], plan: GridPlan): string {
  const grids = sheets.map((sheet) => gridOf(sheet, plan));
  const empty = gridOf({ owner: null, rows: [] }, plan);
  const lines = [
    empty.headers,
    empty.wording,
    ...grids.flatMap((grid) => grid.rows.map((row) => row.map(({ value }) => value))),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(written).join(',')}\r\n`).join('')}`;
}

function written(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
