import { markWords, unitOf, isMeasure, type Formatter } from '../format.ts';
import { isSegment, type Cell, type Column, type Table } from '../table.ts';
import { escapeMarkdown, markdownText } from './escape.ts';

/** A GFM table; totals are the last row, in bold. */
export function markdownTable(table: Table, format: Formatter): string {
  const head = table.columns.map((column) => {
    const unit = unitOf(column);
    return escapeMarkdown(unit === undefined ? column.label : `${column.label} (${unit})`);
  });
  const lines = [
    row(head),
    row(table.columns.map((column) => rule(column))),
    ...table.rows.map((cells) => row(cellsOf(cells, table.columns, format))),
  ];
  if (table.totals !== undefined) {
    lines.push(row(cellsOf(table.totals, table.columns, format).map((cell) => (cell === '' ? '' : `**${cell}**`))));
  }
  if (table.note !== undefined) lines.push('', markdownText(table.note));
  return lines.join('\n');
}

function cellsOf(cells: readonly Cell[], columns: readonly Column[], format: Formatter): string[] {
  return columns.map((column, at) => {
    const cell = cells[at] ?? null;
    const written = escapeMarkdown(format.cell(cell, column));
    if (typeof cell !== 'object' || cell === null || isSegment(cell)) return written;
    const sample = cell.sample === undefined ? '' : `, n = ${format.full(cell.sample, { kind: 'count' })}`;
    const mark = cell.mark === undefined || cell.mark === 'not-enough-data' ? '' : ` *${markWords[cell.mark]}*`;
    return `${written}${sample}${mark}`;
  });
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rule(column: Column): string {
  const align = column.align ?? (isMeasure(column) ? 'right' : 'left');
  return { left: '---', center: ':-:', right: '--:' }[align];
}
