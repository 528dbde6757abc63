/** What a cell may not begin with (OWASP, CSV injection), also in signs of full width; blanks, quotes and apostrophes before it help nothing. */
const formula = /^'*(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠]/u;
/** A sign and nothing behind it but digits and what stands between them: a number or a telephone. Nothing in it can run. */
const number = /^'*[+-]\d[\d \u00A0\u202F.,()]*$/u;
const blank = /^'*[\t\r]/u;

/**
 * A text with a guard, or without it, before each cell it may be taken for that would run. Where semicolons part cells, as in Norwegian Excel, a
 * file with commas is read so: a cell begins behind each of them, and behind a tab or the end of a line.
 */
function atFormulas(text: string, write: (cell: string) => string): string {
  if (number.test(text)) return text;
  const cells = text.split(/(?<=[;\t\r\n])/u);
  return cells
    .map((cell, index) => (formula.test(cell) || (index === 0 && blank.test(cell)) ? write(cell) : cell))
    .join('');
}

/** A text as a spreadsheet may safely read it: an apostrophe before what would run as a formula. Never for a machine, which takes every byte. */
export const guarded = (text: string): string => atFormulas(text, (cell) => `'${cell}`);

/** The text that was `guarded`. */
export const unguarded = (text: string): string =>
  atFormulas(text, (cell) => (cell.startsWith("'") ? cell.slice(1) : cell));

/** A cell of a CSV file with commas (RFC 4180), in quotes where anything in it may be taken for what parts cells. */
export const quoted = (text: string): string => (/[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Excel's limit for the text of one cell. */
const longest = 32_767;

/**
 * A text as one cell of a workbook can hold it: cut off where it is longer. write-excel-file 4 takes the names every object of JavaScript has
 * (`constructor`) for texts it has written already, and the workbook is damaged: such a text has a blank behind it, which Excel leaves out.
 */
export function cellText(text: string): string {
  if (text in Object.prototype) return `${text} `;
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
}
