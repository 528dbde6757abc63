import { plainText, type Span, type Text } from '../text.ts';
import { anchor } from '../anchor.ts';
import { visible } from '../visible.ts';

/** Plain text as Markdown that reads the same: nothing in it becomes markup, HTML or a link (CommonMark 0.31, GFM tables). */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_{}[\]|~#$!@]/gu, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', String.raw`\://`)
    .replaceAll(/www\./giu, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-+](?:\s|$)|[-=]+\s*$)/u, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)](?:\s|$))/u, String.raw`$1\$2`);
}

export function markdownText(text: Text): string {
  return typeof text === 'string' ? escapeMarkdown(text) : text.map((span) => markdownSpan(span)).join('');
}

function markdownSpan(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span);
  if ('strong' in span) return `**${escapeMarkdown(span.strong)}**`;
  if ('emphasis' in span) return `*${escapeMarkdown(span.emphasis)}*`;
  if ('code' in span) return markdownCode(span.code);
  if ('segment' in span) return `**${escapeMarkdown(span.segment.name)}**`;
  return `[${escapeMarkdown(plainText([span]))}](#${anchor(span.to)})`;
}

/** A code span with a fence longer than any run of backticks inside. */
export function markdownCode(code: string): string {
  const text = visible(code).replaceAll('|', String.raw`\|`);
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${longest === 0 ? text : ` ${text} `}${fence}`;
}
