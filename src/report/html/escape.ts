import { anchor } from '../anchor.ts';
import type { Span, Text } from '../text.ts';
import { colourOf } from '../palette.ts';
import { visible } from '../visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in an element or a quoted attribute; control characters and direction overrides are made visible. */
export function escapeHtml(text: string): string {
  return visible(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** A name from data: its writing direction stays its own. */
export function htmlName(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** A segment's name with its colour beside it. */
export function htmlSegment(segment: { readonly name: string; readonly colour: number | null }): string {
  return `<span class="segment">${swatch(segment.colour)}${htmlName(segment.name)}</span>`;
}

/** A dot of colour as inline SVG, so that it prints even where backgrounds do not. */
function swatch(colour: number | null): string {
  return `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="${colourOf(colour)}"/></svg>`;
}

export function htmlText(text: Text): string {
  return typeof text === 'string' ? escapeHtml(text) : text.map((span) => htmlSpan(span)).join('');
}

function htmlSpan(span: Span): string {
  if (typeof span === 'string') return escapeHtml(span);
  if ('strong' in span) return `<strong>${escapeHtml(span.strong)}</strong>`;
  if ('emphasis' in span) return `<em>${escapeHtml(span.emphasis)}</em>`;
  if ('code' in span) return `<code>${escapeHtml(span.code)}</code>`;
  if ('segment' in span) return htmlSegment(span.segment);
  return `<a href="#${anchor(span.to)}">${escapeHtml(span.text)}</a>`;
}
