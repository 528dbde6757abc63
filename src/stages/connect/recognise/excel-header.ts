type Rows = SheetRows['data'];
type Cell = Rows[number][number];

/** Where a sheet's table begins, and what its columns are called; an empty name for a column nothing names. */
export interface SheetHeader {
  /** Index of the first row of data. */
  readonly data: number;
  readonly names: readonly string[];
}

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';
const filled = (row: Rows[number] | undefined): number => (row ?? []).filter(isFilled).length;
const rowsLookedAt = 50;
/** A header is nearly as wide as the table. */
const nearly = 0.6;

/**
 * The header of a sheet. Titles and remarks stand above it. Cells that were merged hold their text in the first of them alone: a header of two
 * rows (`Turnover` over `2022`, `2023`) is read as one, `Turnover 2022`, `Turnover 2023`.
 */
export function sheetHeader(rows: Rows, skip: number | undefined): SheetHeader {
  const first = skip ?? headerRow(rows);
  const [above, here, below] = [rows[first - 1], rows[first] ?? [], rows[first + 1]];
  if (skip === undefined && above !== undefined && isGroups(above, here)) return joined(above, here, first + 1);
  if (below !== undefined && fillsGaps(here, below)) return joined(here, below, first + 2);
  return { data: first + 1, names: here.map(textOf) };
}

/** The first row that is nearly as wide as the table. */
export function headerRow(rows: Rows): number {
  const widest = Math.max(0, ...rows.slice(0, rowsLookedAt).map(filled));
  return Math.max(
    0,
    rows.findIndex((row) => filled(row) >= widest * nearly),
  );
}

/** A row above a header that names groups of its columns: words with gaps after them, and not a lone title in the corner. */
function isGroups(above: Rows[number], header: Rows[number]): boolean {
  const places = above.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  const isLone = places.length === 1 && places[0] === 0;
  return (
    places.length > 0 &&
    !isLone &&
    places.every((at) => typeof above[at] === 'string') &&
    header.every((cell) => !isFilled(cell) || isName(cell))
  );
}

/** A row below a header that names what its merged cells left open, and nothing else. */
function fillsGaps(header: Rows[number], below: Rows[number]): boolean {
  const gaps = below.flatMap((cell, index) => (isFilled(cell) && !isFilled(header[index]) ? [index] : []));
  const under = below.flatMap((cell, index) => (isFilled(cell) && isFilled(header[index]) ? [index] : []));
  // The first column of a merged cell has its text above and a name below.
  const isGroup = (at: number): boolean => gaps.includes(at + 1);
  return (
    gaps.length > 0 &&
    under.every(isGroup) &&
    below.every((cell) => !isFilled(cell) || isName(cell)) &&
    filled(below) < header.length
  );
}

/** Text, or a year: what a column may be called. */
const isName = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' || (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 2100);

/** Two rows of names as one: a group's name goes before those of its columns, up to the next. */
function joined(groups: Rows[number], names: Rows[number], data: number): SheetHeader {
  const width = Math.max(groups.length, names.length);
  let group = '';
  const all = Array.from({ length: width }, (_, index) => {
    const [over, under] = [textOf(groups[index]), textOf(names[index])];
    if (over !== '') group = over;
    return under === '' ? over : [group, under].filter(Boolean).join(' ');
  });
  return { data, names: all };
}

const textOf = (cell: Cell | undefined): string => (isFilled(cell) ? String(cell).trim() : '');

export type SheetCell = string | number | boolean | Date | null;

/** A sheet as the Excel reader gives it: rows of cells. */
export interface SheetRows {
  readonly sheet: string;
  readonly data: readonly (readonly SheetCell[])[];
}
