import type { Place } from '../../../diagnostics/diagnostic.ts';
import type { Span } from '../tree.ts';

/**
 * Line and column (from 1, in UTF-16 units) of a span's start in the expression's text, shifted to where the text begins in a file
 * when `base` says so. Lines after the first keep their own columns.
 */
export function placeIn(text: string, span: Span, base: Place = {}): Place {
  const before = text.slice(0, span.start);
  const breaks = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const column = span.start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const first = breaks === 0 ? (base.column ?? 1) - 1 : 0;
  return { ...base, line: (base.line ?? 1) + breaks, column: first + column };
}
