import type { Measure } from './measure.ts';
import type { SegmentReference, Text } from './text.ts';

/** How far a value can be trusted; each looks different and says so in words. */
export type Mark = 'estimated' | 'stale' | 'not-enough-data';

/** A value of a table: dates are ISO (`2026-06-30`), null is unknown. */
export type Plain = string | number | boolean | null;

/** A value with what must be known to read it: its interval (same unit) and how far it can be trusted. */
export interface Qualified {
  readonly value: Plain;
  readonly low?: number;
  readonly high?: number;
  /** Number of companies (or answers) the value rests on. */
  readonly sample?: number;
  readonly mark?: Mark;
}

export type Cell = Plain | Qualified | SegmentReference;

export type ColumnKind =
  | Measure
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'segment' };

/** Numbers stand to the right, all else to the left, unless `align` says otherwise. */
export type Column = ColumnKind & {
  readonly label: string;
  readonly align?: 'left' | 'right' | 'center';
};

/** A table of typed columns; each row and the totals have one cell a column. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals?: readonly Cell[];
  /** Says what the table leaves out or how a figure was made. */
  readonly note?: Text;
}

export function isSegment(cell: Cell): cell is SegmentReference {
  return typeof cell === 'object' && cell !== null && 'colour' in cell;
}

/** The value of a cell without its qualifications; a segment is its name. */
export function plainCell(cell: Cell): Plain {
  if (typeof cell !== 'object' || cell === null) return cell;
  return isSegment(cell) ? cell.name : cell.value;
}
