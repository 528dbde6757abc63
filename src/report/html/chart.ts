import { tableOf } from '../chart-table.ts';
import type { ChartBlock } from '../document.ts';
import type { Formatter } from '../format.ts';
import { anchor } from '../anchor.ts';
import { escapeHtml, htmlText } from './escape.ts';
import { htmlTable } from './table.ts';

/** A chart with its finding above it and its numbers below. */
export function htmlChart(block: ChartBlock, key: string, format: Formatter): string {
  const id = block.id === undefined ? key : anchor(block.id);
  const table = block.table ?? tableOf(block.chart);
  const note = block.note === undefined ? '' : `<p class="note">${htmlText(block.note)}</p>`;
  return `<figure class="chart" id="${id}" aria-labelledby="${id}-title">
<figcaption><h3 id="${id}-title">${escapeHtml(block.title)}</h3></figcaption>
<p>${escapeHtml(block.alternative)}</p>
${htmlTable(table, block.title, format)}${note}
</figure>`;
}
