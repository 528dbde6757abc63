import { spreadsheetCsv } from '../read/text-sheets.ts';
import { gridOf, type AskedSheet, type GridPlan } from './grid.ts';

/**
 * A questionnaire as CSV for a spreadsheet: every account manager's rows below one header and one row of wording, safe to open.
 */
export function writeAssessmentCsv(sheets: readonly AskedSheet[], plan: GridPlan): string {
  const grids = sheets.map((sheet) => gridOf(sheet, plan));
  const empty = gridOf({ owner: null, rows: [] }, plan);
  return spreadsheetCsv([
    empty.headers,
    empty.wording,
    ...grids.flatMap((grid) => grid.rows.map((row) => row.map(({ value }) => value))),
  ]);
}
