import { isMeasure, markWords, unitOf, unknown, type Formatter } from '../format.ts';
import { isSegment, plainCell, type Cell, type Column, type Table } from '../table.ts';
import { escapeHtml, htmlName, htmlSegment, htmlText } from './escape.ts';

/**
 * A table with caption, column heads and, in each row, the first cell as the row's head. `data-value` carries the plain value, so that
 * copying and sorting do not depend on how it is written.
 */
export function htmlTable(table: Table, caption: string, format: Formatter): string {
  const head = table.columns.map((column) => `<th scope="col"${alignment(column)}>${heading(column)}</th>`).join('');
  const body = table.rows.map((cells) => `<tr>${rowCells(cells, table.columns, format)}</tr>`).join('\n');
  const foot =
    table.totals === undefined ? '' : `<tfoot><tr>${rowCells(table.totals, table.columns, format)}</tr></tfoot>`;
  const note = table.note === undefined ? '' : `<p class="remark">${htmlText(table.note)}</p>`;
  return `<div class="table"><table><caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>${foot}</table></div>${note}`;
}

function heading(column: Column): string {
  const unit = unitOf(column);
  return `${escapeHtml(column.label)}${unit === undefined ? '' : ` <span class="unit">${escapeHtml(unit)}</span>`}`;
}

function rowCells(cells: readonly Cell[], columns: readonly Column[], format: Formatter): string {
  return columns
    .map((column, at) => {
      const cell = cells[at] ?? null;
      const value = plainCell(cell);
      const data = value === null ? '' : ` data-value="${escapeHtml(String(value))}"`;
      const content = `${alignment(column)}${data}>${cellContent(cell, column, format)}`;
      return at === 0 ? `<th scope="row"${content}</th>` : `<td${content}</td>`;
    })
    .join('');
}

function cellContent(cell: Cell, column: Column, format: Formatter): string {
  if (cell !== null && typeof cell === 'object') {
    if (isSegment(cell)) return htmlSegment(cell);
    if (cell.mark === 'not-enough-data') return `<span class="mark not-enough-data">${markWords[cell.mark]}</span>`;
    const mark = cell.mark === undefined ? '' : ` <span class="mark ${cell.mark}">${markWords[cell.mark]}</span>`;
    const sample =
      cell.sample === undefined
        ? ''
        : ` <span class="sample">n = ${format.full(cell.sample, { kind: 'count' })}</span>`;
    return `${written(cell.value === null ? unknown : format.cell({ ...cell }, column), column)}${sample}${mark}`;
  }
  return written(format.cell(cell, column), column);
}

function written(text: string, column: Column): string {
  if (text === unknown) return htmlUnknown;
  return isMeasure(column) ? escapeHtml(text) : htmlName(text);
}

/** The dash for the eye, the word for a screen reader. */
export const htmlUnknown = `<span class="dash" title="unknown"><span aria-hidden="true">${unknown}</span><span class="spoken">unknown</span></span>`;

function alignment(column: Column): string {
  const align = column.align ?? (isMeasure(column) ? 'right' : 'left');
  if (column.kind === 'date') return ' class="date"';
  return align === 'left' ? '' : ` class="${align}"`;
}
