import { markWords } from './format.ts';
import { isSegment, plainCell, type Cell, type Column, type Qualified, type Table } from './table.ts';

/**
 * The table with one plain value a cell: what qualifies a value (interval, sample, how far to trust it) gets columns of its own beside
 * it, for formats where a cell is a number or nothing.
 */
export function plainTable(table: Table): Table {
  const all = table.totals === undefined ? table.rows : [...table.rows, table.totals];
  const extras = table.columns.map((column, at) =>
    extrasOf(
      column,
      all.map((row) => row[at] ?? null),
    ),
  );
  const widen = (row: readonly Cell[]): Cell[] =>
    extras.flatMap((extra, at) => {
      const cell = row[at] ?? null;
      return [isSegment(cell) ? cell : valueOf(cell), ...extra.map(({ read }) => read(cell))];
    });
  return {
    columns: table.columns.flatMap((column, at) => [column, ...(extras[at] ?? []).map((extra) => extra.column)]),
    rows: table.rows.map((row) => widen(row)),
    ...(table.totals === undefined ? {} : { totals: widen(table.totals) }),
    ...(table.note === undefined ? {} : { note: table.note }),
  };
}

interface Extra {
  readonly column: Column;
  readonly read: (cell: Cell) => Cell;
}

function extrasOf(column: Column, cells: readonly Cell[]): Extra[] {
  const qualified = cells.flatMap((cell) => (isQualified(cell) ? [cell] : []));
  const has = (key: keyof Qualified): boolean => qualified.some((cell) => cell[key] !== undefined);
  const read =
    (take: (cell: Qualified) => Cell | undefined): Extra['read'] =>
    (cell) =>
      isQualified(cell) ? (take(cell) ?? '') : '';
  const extras: Extra[] = [];
  if (has('low')) extras.push({ column: { ...column, label: `${column.label}: low` }, read: read((cell) => cell.low) });
  if (has('high'))
    extras.push({ column: { ...column, label: `${column.label}: high` }, read: read((cell) => cell.high) });
  if (has('sample')) {
    extras.push({ column: { kind: 'count', label: `${column.label}: n` }, read: read((cell) => cell.sample) });
  }
  if (has('mark')) {
    const words = read((cell) => (cell.mark === undefined ? '' : markWords[cell.mark]));
    extras.push({ column: { kind: 'text', label: `${column.label}: quality` }, read: words });
  }
  return extras;
}

function valueOf(cell: Cell): Cell {
  return isQualified(cell) && cell.mark === 'not-enough-data' ? null : plainCell(cell);
}

function isQualified(cell: Cell): cell is Qualified {
  return typeof cell === 'object' && cell !== null && !isSegment(cell);
}
