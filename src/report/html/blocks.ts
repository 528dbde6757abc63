import { anchor } from '../anchor.ts';
import type { Block, Facts, Findings, Metric } from '../document.ts';
import { markWords, type Formatter } from '../format.ts';
import { calloutWords } from '../provenance.ts';
import { htmlChart } from './chart.ts';
import { escapeHtml, htmlText } from './escape.ts';
import { htmlTable, htmlUnknown } from './table.ts';

/** A block as HTML; `key` is unique in the page and names what must be referred to inside it. */
export function htmlBlock(block: Block, key: string, format: Formatter): string {
  switch (block.type) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${htmlText(block.text)}</p>`;
    case 'findings':
      return findings(block);
    case 'metrics':
      return `<dl class="metrics"${idOf(block)}>${block.items.map((metric) => htmlMetric(metric, format)).join('')}</dl>`;
    case 'facts':
      return facts(block);
    case 'table':
      return `<div class="titled"${idOf(block)}><h3>${escapeHtml(block.title)}</h3>${htmlTable(block.table, block.title, format)}</div>`;
    case 'chart':
      return htmlChart(block, key, format);
    case 'callout':
      return `<aside class="callout ${block.kind}"${idOf(block)}><strong>${calloutWords[block.kind]}.</strong> ${htmlText(block.text)}</aside>`;
    case 'ask':
      return `<p class="ask">${escapeHtml(block.text)} <code>${escapeHtml(block.command)}</code></p>`;
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

export function idOf(block: { readonly id?: string }): string {
  return block.id === undefined ? '' : ` id="${anchor(block.id)}"`;
}

function findings(block: Findings): string {
  const items = block.items.map(({ text, evidence }) => {
    const link = evidence === undefined ? '' : ` <a class="evidence" href="#${anchor(evidence)}">See why</a>`;
    return `<li><span>${htmlText(text)}${link}</span></li>`;
  });
  return `<ol class="findings"${idOf(block)}>${items.join('')}</ol>`;
}

function facts(block: Facts): string {
  const items = block.items.map(
    ({ term, text }) =>
      `<div><dt>${escapeHtml(term)}</dt><dd>${text === null ? htmlUnknown : htmlText(text)}</dd></div>`,
  );
  return `<dl class="facts"${idOf(block)}>${items.join('')}</dl>`;
}

function htmlMetric(metric: Metric, format: Formatter): string {
  const { measure, mark, low, high, sample } = metric;
  const missing = mark === 'not-enough-data' || metric.value === null;
  const value = missing
    ? `<span class="mark ${mark ?? 'unknown'}">${mark === undefined ? 'unknown' : markWords[mark]}</span>`
    : `<span title="${escapeHtml(format.full(metric.value, measure))}">${escapeHtml(format.compact(metric.value, measure))}</span>`;
  const details = [
    ...(low === undefined || high === undefined
      ? []
      : [`${escapeHtml(format.compact(low, measure))} to ${escapeHtml(format.compact(high, measure))}`]),
    ...(sample === undefined ? [] : [`n = ${format.full(sample, { kind: 'count' })}`]),
    ...(missing || mark === undefined ? [] : [`<span class="mark ${mark}">${markWords[mark]}</span>`]),
    ...(metric.note === undefined ? [] : [escapeHtml(metric.note)]),
  ];
  const detail = details.map((each) => `<span>${each}</span>`).join('');
  return `<div><dt>${escapeHtml(metric.label)}</dt><dd>${value}</dd>${detail === '' ? '' : `<dd class="detail">${detail}</dd>`}</div>`;
}
