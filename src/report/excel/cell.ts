import type { CellObject } from 'write-excel-file/node';
import { cellText } from '../../contract/spreadsheet.ts';
import { isMeasure, unknown } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isSegment, type Cell, type ColumnKind } from '../table.ts';
import { visible } from '../visible.ts';

/** Text typed as text: `=1+1` stays those four characters and is never a formula. */
export function textCell(text: string, style: CellObject = {}): CellObject {
  return { ...style, value: cellText(visible(text, 'keep')), type: String };
}

/** A value with its type: numbers stay numbers, dates become dates, unknown is a dash that sums ignore and formulas trip over. */
export function valueCell(cell: Cell, kind: ColumnKind, style: CellObject = {}): CellObject {
  if (isSegment(cell)) return textCell(cell.name, style);
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
    return textCell(unknown, { ...style, align: isMeasure(kind) ? 'right' : 'left' });
  }
  if (typeof value === 'number') {
    return { ...style, value, type: Number, format: isMeasure(kind) ? numberFormat(kind) : 'General' };
  }
  if (typeof value === 'boolean') return { ...style, value, type: Boolean };
  const day = kind.kind === 'date' ? dateOf(value) : undefined;
  return day === undefined ? textCell(value, style) : { ...style, value: day, type: Date, format: 'yyyy-mm-dd' };
}

/** Days Excel can hold begin in 1900; others stay text. */
function dateOf(iso: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso) || iso < '1900-03-01') return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

/** Units stand in the column's head, so that a cell is a bare number. */
function numberFormat(measure: Measure): string {
  switch (measure.kind) {
    case 'count':
    case 'money':
      return '#,##0';
    case 'share':
      return `0${places(measure.decimals ?? 1)}%`;
    case 'number':
      return measure.decimals === undefined ? '#,##0.##' : `#,##0${places(measure.decimals)}`;
  }
}

function places(decimals: number): string {
  return decimals > 0 ? `.${'0'.repeat(Math.min(decimals, 15))}` : '';
}
