import { anchor } from '../anchor.ts';
import { tableOf } from '../chart-table.ts';
import type { Chart } from '../chart.ts';
import type { ChartBlock } from '../document.ts';
import type { Formatter } from '../format.ts';
import { draw } from './charts/draw.ts';
import { htmlLegend } from './charts/legend.ts';
import { svgOf } from './charts/svg.ts';
import { escapeHtml, htmlText } from './escape.ts';
import { htmlTable } from './table.ts';

/** Pixels: the text column on a desk and on paper, and on a phone (which is also half the column). */
const wide = 736;
const narrow = 352;
/** Tables up to this many rows are also printed under their chart, unless the picture itself carries every number. */
const shortTable = 14;
const written: ReadonlySet<Chart['kind']> = new Set(['ranked', 'dots', 'matrix', 'map']);

/**
 * A chart with its finding above it and its numbers below. It is drawn twice, for wide and for narrow pages, so that its text keeps
 * its size; the page shows one.
 */
export function htmlChart(block: ChartBlock, key: string, format: Formatter): string {
  const id = block.id === undefined ? key : anchor(block.id);
  const table = block.table ?? tableOf(block.chart);
  const widths =
    block.width === 'half' ? [['any', narrow] as const] : [['wide', wide] as const, ['narrow', narrow] as const];
  const pictures = widths.map(([className, width]) => {
    const canvas = { width, format };
    const names = { id: `${key}-${className}`, className, title: block.title, description: block.alternative };
    return svgOf(draw(block.chart, canvas), canvas, names);
  });
  const note = block.note === undefined ? '' : `<p class="remark">${htmlText(block.note)}</p>`;
  const size = table.rows.length <= shortTable && !written.has(block.chart.kind) ? ' class="short"' : '';
  return `<figure class="chart${block.width === 'half' ? ' half' : ''}" id="${id}" aria-labelledby="${key}-title">
<div class="picture">
<figcaption id="${key}-title"><h3>${escapeHtml(block.title)}</h3></figcaption>
${htmlLegend(block.chart, block.width ?? 'full', format)}${pictures.join('\n')}${note}
</div>
<details${size}><summary>The numbers</summary>
${htmlTable(table, block.title, format)}
</details>
</figure>`;
}
