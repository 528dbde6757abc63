import { visible } from '../../report/visible.ts';
import { displayWidth } from './width.ts';

const longest = 120;
const tab = '  ';

/** The line a problem stands on, cut to a window around its column, and how many columns before the place the caret goes. */
export interface Excerpt {
  readonly text: string;
  readonly caret: number;
}

/**
 * The excerpt of a place (line and column from 1, columns in UTF-16 units), or undefined when the text has no such line. A column
 * beyond the line's end points just behind it. Only the wanted line of a long text is looked at.
 */
export function excerpt(source: string, line: number, column: number, width: number): Excerpt | undefined {
  const text = lineOf(source, line);
  if (text === undefined) return undefined;
  const at = Math.min(Math.max(1, column) - 1, text.length);
  const most = Math.max(4, Math.min(longest, width));
  const room = Math.floor(most / 2) - 1;
  // A character is at most two columns wide; only a line that may fit is measured.
  const whole = text.length <= most && displayWidth(show(text)) <= most;
  const start = whole ? 0 : boundary(text, at - room);
  const end = whole ? text.length : boundary(text, at + room);
  const before = `${start > 0 ? '…' : ''}${show(text.slice(start, at))}`;
  const after = `${show(text.slice(at, end))}${end < text.length ? '…' : ''}`;
  return { text: `${before}${after}`, caret: displayWidth(before) };
}

function lineOf(source: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = source.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? undefined : end).replace(/\r$/u, '');
}

/** A place that does not cut a surrogate pair in two. */
function boundary(text: string, at: number): number {
  const inside = Math.min(Math.max(0, at), text.length);
  return (text.charCodeAt(inside) & 0xfc00) === 0xdc00 ? Math.max(0, inside - 1) : inside;
}

function show(text: string): string {
  return visible(text.replaceAll('\t', tab));
}
