import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import {
  encodeLevels,
  fitScale,
  summariseColumn,
  type Answers,
  type Matrix,
  type MixedColumn,
  type Scale,
} from '../../kernels/index.ts';
import type { StatsOptions, StatsTable } from './options.ts';

/** The cells of a named column. */
export function cellsOf(table: StatsTable, name: string): unknown[] {
  const place = table.columns.indexOf(name);
  if (place < 0) {
    const close = nearest(name, table.columns);
    fail('statistics/no-such-column', {
      column: name,
      known: table.columns,
      ...(close === undefined ? {} : { nearest: close }),
    });
  }
  return table.rows.map((row) => row[place]);
}

/** The columns to use: those asked for, else all but the ones with another part to play. */
export function chosenColumns(table: StatsTable, options: StatsOptions): string[] {
  if (options.columns !== undefined) return [...options.columns];
  const others = new Set([options.weights, options.by, ...(options.covariates ?? [])]);
  return table.columns.filter((name) => !others.has(name));
}

/** A label of a cell; undefined when it is empty. */
export function labelOf(cell: unknown): string | undefined {
  if (cell === null || cell === undefined || cell === '') return undefined;
  if (typeof cell === 'number') return Number.isNaN(cell) ? undefined : String(cell);
  if (typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);
}

const yes = new Set(['yes', 'true', 'ja', 'y', 'x', 'sant', 'kyllä']);
const no = new Set(['no', 'false', 'nei', 'nej', 'n', 'usant', 'ei']);

function numberOf(label: string): number {
  if (yes.has(label)) return 1;
  if (no.has(label)) return 0;
  const endless = /^([+-]?)inf(inity)?$/u.exec(label);
  if (endless !== null) return endless[1] === '-' ? -Infinity : Infinity;
  return label === '' ? NaN : Number(label);
}

/** Numbers of a column: numbers, numbers written as text, and yes/no answers as 1 and 0; undefined when others are among them. */
function numbersOf(cells: readonly unknown[]): Float64Array | undefined {
  const values = new Float64Array(cells.length);
  for (const [row, cell] of cells.entries()) {
    const label = labelOf(cell)?.trim().toLowerCase() ?? '';
    const value = numberOf(label);
    if (label !== '' && Number.isNaN(value)) return undefined;
    values[row] = value;
  }
  return values;
}

/** Numeric columns as a matrix of the rows that are known in all of them. */
export interface NumericTable {
  readonly matrix: Matrix;
  /** Row of the table of each row of the matrix. */
  readonly kept: Int32Array;
  /** Weight of each row of the matrix, where a column of weights was named. */
  readonly weights: Float64Array | undefined;
  readonly scales: readonly Scale[];
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads columns as numbers, scales them, and leaves rows with a gap out. Columns that were not asked for by name and hold
 * text are passed over.
 *
 * @throws InputError when a column asked for is not numeric, or nothing is left
 */
export function numericTable(table: StatsTable, options: StatsOptions): NumericTable {
  const notes: Diagnostic[] = [];
  const named = options.columns !== undefined;
  const names: string[] = [];
  const parts: Float64Array[] = [];
  for (const name of chosenColumns(table, options)) {
    const values = numbersOf(cellsOf(table, name));
    if (values === undefined) {
      if (named) fail('statistics/not-numeric', { column: name }, { path: name });
      notes.push(diagnose('statistics/not-numeric', { column: name }, { path: name }, 'note'));
      continue;
    }
    const place = values.findIndex((value) => Math.abs(value) === Infinity);
    if (place >= 0)
      fail('statistics/not-finite', { column: name, row: place + 1, value: String(values[place]) }, { path: name });
    const { known, distinct } = summariseColumn(values);
    if (known === 0) fail('statistics/all-missing', { column: name }, { path: name });
    if (distinct === 1)
      notes.push(
        diagnose('statistics/constant-column', { column: name, method: 'any method' }, { path: name }, 'warning'),
      );
    names.push(name);
    parts.push(values);
  }
  if (parts.length === 0)
    fail('statistics/bad-option', { option: 'columns', value: 'empty', expected: 'at least one column of numbers' });
  const scales = parts.map((values) => fitScale(values, options.scale ?? 'none'));
  const kept = Int32Array.from(table.rows, (_, row) => row).filter((row) =>
    parts.every((values) => !Number.isNaN(values[row])),
  );
  if (kept.length === 0) fail('statistics/too-few-rows', { method: 'Any method', found: 0, needed: 1 });
  const left = table.rows.length - kept.length;
  if (left > 0)
    notes.push(
      diagnose('statistics/rows-left-out', { left, of: table.rows.length, why: 'a value is missing' }, {}, 'warning'),
    );
  const values = new Float64Array(kept.length * parts.length);
  kept.forEach((row, i) => {
    parts.forEach((part, d) => {
      const { center, scale } = scales[d] ?? { center: 0, scale: 1 };
      values[i * parts.length + d] = ((part[row] ?? NaN) - center) / scale;
    });
  });
  const weights = weightsOf(table, options, kept);
  return { matrix: { values, rows: kept.length, columns: parts.length, names }, kept, weights, scales, notes };
}

/** The column of weights for the kept rows. */
export function weightsOf(table: StatsTable, options: StatsOptions, kept: Int32Array): Float64Array | undefined {
  if (options.weights === undefined) return undefined;
  const all = numbersOf(cellsOf(table, options.weights));
  if (all === undefined) fail('statistics/not-numeric', { column: options.weights }, { path: options.weights });
  return Float64Array.from(kept, (row) => all[row] ?? NaN);
}

/** Columns as they are: numbers where all cells are, else categories. */
export function mixedTable(table: StatsTable, names: readonly string[]): MixedColumn[] {
  return names.map((name) => {
    const cells = cellsOf(table, name);
    const numeric = cells.every((cell) => labelOf(cell) === undefined || Number.isFinite(Number(labelOf(cell))));
    const values = numeric ? numbersOf(cells) : undefined;
    return values === undefined
      ? { kind: 'categorical', name, ...encodeLevels(cells.map(labelOf)) }
      : { kind: 'numeric', name, values };
  });
}

/** Columns as answers to items: every distinct value is a category, in the order of numbers or of the alphabet. */
export function answersTable(
  table: StatsTable,
  names: readonly string[],
): { answers: Answers; levels: Readonly<Record<string, readonly string[]>> } {
  const columns = names.map((name) => encodeLevels(cellsOf(table, name).map(labelOf)));
  const codes = new Int32Array(table.rows.length * names.length);
  columns.forEach((column, item) => {
    column.codes.forEach((code, row) => {
      codes[row * names.length + item] = code;
    });
  });
  const answers = { codes, rows: table.rows.length, levels: columns.map((each) => each.levels.length), names };
  return { answers, levels: Object.fromEntries(names.map((name, item) => [name, columns[item]?.levels ?? []])) };
}

/** Groups of the kept rows as a column beside all rows: from 1, null where a row took no part. */
export function asColumn(
  assignment: ArrayLike<number>,
  kept: Int32Array,
  rows: number,
  position?: Int32Array,
): (number | null)[] {
  const column = Array.from({ length: rows }, (): number | null => null);
  kept.forEach((row, i) => {
    const group = assignment[i] ?? 0;
    column[row] = 1 + (position === undefined ? group : (position[group] ?? 0));
  });
  return column;
}
