import type { Chart, Label, SegmentMap } from '../../chart.ts';
import type { Formatter } from '../../format.ts';
import { share } from '../../measure.ts';
import { escapeHtml, htmlName } from '../escape.ts';
import { colourOfLabel } from './theme.ts';

const mostNames = 12;

/** The names of a chart's colours, in words that wrap on a phone; nothing where every mark is named in the picture itself. */
export function htmlLegend(chart: Chart, width: 'full' | 'half', format: Formatter): string {
  if (chart.kind === 'dots' && chart.before !== undefined) return thenAndNow(chart.before, chart.value);
  const labels = legendLabels(chart);
  if (labels.length === 0) return '';
  const figures = chart.kind === 'map' ? shares(chart, format) : [];
  const items = labels.map((label, at) => {
    const colour = colourOfLabel(label, at);
    const name = typeof label === 'string' ? label : label.name;
    return `<li><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="${colour}"/></svg>${htmlName(name)}${figures[at] ?? ''}</li>`;
  });
  // Where there is room, lines and bubbles carry their names.
  const named = chart.kind === 'line' || (chart.kind === 'scatter' && labels.length <= mostNames);
  const where = named && width === 'full' ? 'legend narrow' : 'legend';
  return `<ul class="${where}">${items.join('')}</ul>`;
}

/** The shares of a map, because the smallest areas have no room for theirs. */
function shares(chart: SegmentMap, format: Formatter): string[] {
  const total = chart.items.reduce((sum, item) => sum + item.size, 0);
  return chart.items.map(
    (item) => ` <span class="sample">${escapeHtml(format.compact(total > 0 ? item.size / total : null, share))}</span>`,
  );
}

function thenAndNow(before: string, now: string): string {
  const ring = '<circle cx="5" cy="5" r="3.8" fill="none" stroke="#55626f" stroke-width="2"/>';
  const dot = '<circle cx="5" cy="5" r="4.8" fill="#55626f"/>';
  const item = (shape: string, name: string): string =>
    `<li><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">${shape}</svg>${htmlName(name)}</li>`;
  return `<ul class="legend">${item(ring, before)}${item(dot, now)}</ul>`;
}

function legendLabels(chart: Chart): readonly Label[] {
  if (chart.kind === 'bars') return chart.series.length > 1 ? chart.series.map((series) => series.label) : [];
  if (chart.kind === 'line') return chart.series.map((series) => series.label);
  if (chart.kind === 'scatter') return chart.items.map((item) => item.label);
  if (chart.kind === 'points') return chart.groups.map((group) => group.label);
  if (chart.kind === 'merges') return distinctLabels(chart.branches.map((branch) => branch.label));
  // More names than these are no help; the table has them.
  return chart.kind === 'map' && chart.items.length <= mostNames ? chart.items.map((item) => item.label) : [];
}

/** Each label once, in the order of first appearance. */
function distinctLabels(labels: readonly Label[]): readonly Label[] {
  const names = labels.map((label) => (typeof label === 'string' ? label : label.id));
  return labels.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}
