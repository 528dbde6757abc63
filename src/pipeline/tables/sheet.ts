import { spreadsheetCsv } from '../../stages/connect/read/text-sheets.ts';

/** A table with its headers as CSV that a spreadsheet opens: in UTF-8 and says so, and nothing in it runs as a formula. */
export const sheet = (rows: readonly (readonly (string | number | null)[])[]): string => spreadsheetCsv(rows);
