import { anchor } from '../anchor.ts';
import { tableOf } from '../chart-table.ts';
import type { Block, Document, Metric, Section } from '../document.ts';
import { markWords, unknown, type Formatter } from '../format.ts';
import { calloutWords, draftWords, keyWords, provenanceFacts, syntheticWords } from '../provenance.ts';
import { escapeMarkdown, markdownCode, markdownText } from './escape.ts';
import { markdownTable } from './table.ts';

/** The document as Markdown (GFM): every chart is its finding, its text alternative and its table. */
export function renderMarkdown(document: Document, format: Formatter): string {
  const { provenance } = document;
  const parts = [`# ${escapeMarkdown(document.title)}`];
  if (document.subtitle !== undefined) parts.push(escapeMarkdown(document.subtitle));
  parts.push(
    provenanceFacts(provenance, format)
      .map(({ term, text }) => `${term}: ${escapeMarkdown(text)}`)
      .join('  \n'),
  );
  if (provenance.synthetic === true) parts.push(`> **${syntheticWords}**`);
  if (provenance.state === 'draft') parts.push(`> **${draftWords}**`);
  parts.push(...document.sections.map((section) => markdownSection(section, format)), `---\n\n${keyWords}`);
  return `${parts.join('\n\n')}\n`;
}

function markdownSection(section: Section, format: Formatter): string {
  const parts = [`${target(section.id)}## ${escapeMarkdown(section.title)}`];
  if (section.lead !== undefined) parts.push(markdownText(section.lead));
  return [...parts, ...section.blocks.map((block) => markdownBlock(block, format))].filter(Boolean).join('\n\n');
}

function markdownBlock(block: Block, format: Formatter): string {
  switch (block.type) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return markdownText(block.text);
    case 'findings':
      return `${target(block.id)}${block.items
        .map(({ text, evidence }, at) => {
          const link = evidence === undefined ? '' : ` [Evidence](#${anchor(evidence)})`;
          return `${at + 1}. ${markdownText(text)}${link}`;
        })
        .join('\n')}`;
    case 'metrics':
      return `${target(block.id)}${block.items.map((metric) => markdownMetric(metric, format)).join('\n')}`;
    case 'facts':
      return `${target(block.id)}${block.items
        .map(
          ({ term, text }) =>
            `- **${escapeMarkdown(term)}:** ${text === null ? `${unknown} (unknown)` : markdownText(text)}`,
        )
        .join('\n')}`;
    case 'table':
      return `${target(block.id)}### ${escapeMarkdown(block.title)}\n\n${markdownTable(block.table, format)}`;
    case 'chart': {
      const note = block.note === undefined ? '' : `\n\n${markdownText(block.note)}`;
      const table = markdownTable(block.table ?? tableOf(block.chart), format);
      return `${target(block.id)}### ${escapeMarkdown(block.title)}\n\n${escapeMarkdown(block.alternative)}\n\n${table}${note}`;
    }
    case 'callout':
      return `${target(block.id)}> **${calloutWords[block.kind]}:** ${markdownText(block.text)}`;
    case 'ask':
      return `${escapeMarkdown(block.text)}: ${markdownCode(block.command)}`;
    case 'page-break':
      return '';
  }
}

function markdownMetric(metric: Metric, format: Formatter): string {
  const { measure, mark, low, high, sample } = metric;
  const value = mark === 'not-enough-data' ? markWords[mark] : format.full(metric.value, measure);
  const details = [
    ...(low === undefined || high === undefined
      ? []
      : [`${format.full(low, measure)} to ${format.full(high, measure)}`]),
    ...(sample === undefined ? [] : [`n = ${format.full(sample, { kind: 'count' })}`]),
    ...(mark === undefined || mark === 'not-enough-data' ? [] : [markWords[mark]]),
    ...(metric.value === null && mark === undefined ? ['unknown'] : []),
    ...(metric.note === undefined ? [] : [metric.note]),
  ];
  const detail = details.length === 0 ? '' : ` (${escapeMarkdown(details.join('; '))})`;
  return `- ${escapeMarkdown(metric.label)}: **${escapeMarkdown(value)}**${detail}`;
}

/** GitHub and most readers take an empty anchor as the target of a link. */
function target(id: string | undefined): string {
  return id === undefined ? '' : `<a id="${anchor(id)}"></a>\n\n`;
}
