import type { CellObject } from 'write-excel-file/node';
import { tableOf } from '../chart-table.ts';
import type { Block, Metric } from '../document.ts';
import { isMeasure, markWords, unitOf } from '../format.ts';
import { plainTable } from '../plain-table.ts';
import { calloutWords } from '../provenance.ts';
import type { Table } from '../table.ts';
import { plainText } from '../text.ts';
import { textCell, valueCell } from './cell.ts';

export type Row = CellObject[];

const strong: CellObject = { fontWeight: 'bold' };
const head: CellObject = { ...strong, bottomBorderStyle: 'thin', backgroundColor: '#f0f3f6', alignVertical: 'top' };

/** The rows a block takes on its sheet; a blank row follows each. */
export function excelBlock(block: Block): Row[] {
  switch (block.type) {
    case 'heading':
      return [[textCell(block.text, strong)]];
    case 'paragraph':
      return [[textCell(plainText(block.text))]];
    case 'findings':
      return block.items.map(({ text }) => [textCell(plainText(text))]);
    case 'metrics':
      return metricRows(block.items);
    case 'facts':
      return block.items.map(({ term, text }) => [
        textCell(term, strong),
        valueCell(text === null ? null : plainText(text), { kind: 'text' }),
      ]);
    case 'table':
      return [[textCell(block.title, strong)], ...tableRows(block.table)];
    case 'chart':
      return [
        [textCell(block.title, strong)],
        ...tableRows(block.table ?? tableOf(block.chart)),
        ...(block.note === undefined ? [] : [[textCell(plainText(block.note), { fontStyle: 'italic' })]]),
      ];
    case 'callout':
      return [[textCell(`${calloutWords[block.kind]}: ${plainText(block.text)}`, { fontStyle: 'italic' })]];
    case 'ask':
      return [[textCell(`${block.text} ${block.command}`)]];
    case 'page-break':
      return [];
  }
}

function tableRows(table: Table): Row[] {
  const { columns, rows, totals, note } = plainTable(table);
  const titles = columns.map((column) => {
    const unit = unitOf(column);
    const label = unit === undefined ? column.label : `${column.label} (${unit})`;
    return textCell(label, { ...head, align: isMeasure(column) ? 'right' : 'left' });
  });
  const body = rows.map((row) => columns.map((column, at) => valueCell(row[at] ?? null, column)));
  const last = { ...strong, topBorderStyle: 'thin' } as const;
  const sums = totals === undefined ? [] : [columns.map((column, at) => valueCell(totals[at] ?? null, column, last))];
  const below = note === undefined ? [] : [[textCell(plainText(note), { fontStyle: 'italic' })]];
  return [titles, ...body, ...sums, ...below];
}

function metricRows(metrics: readonly Metric[]): Row[] {
  const titles = ['Figure', 'Value', 'Unit', 'Low', 'High', 'n', 'Quality', 'Note'];
  const rows = metrics.map((metric) => {
    const { measure, mark } = metric;
    const enough = mark !== 'not-enough-data';
    return [
      textCell(metric.label),
      valueCell(enough ? metric.value : null, measure),
      textCell(unitOf(measure) ?? ''),
      valueCell(metric.low ?? '', measure),
      valueCell(metric.high ?? '', measure),
      valueCell(metric.sample ?? '', { kind: 'count' }),
      textCell(mark === undefined ? '' : markWords[mark]),
      textCell(metric.note ?? ''),
    ];
  });
  return [titles.map((title) => textCell(title, head)), ...rows];
}
