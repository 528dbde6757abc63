import stringWidth from 'string-width';
import { visible } from '../../report/visible.ts';

/** Columns a text takes on a terminal: wide characters two, combining marks and joiners none, colour codes none. */
export function displayWidth(text: string): number {
  return ascii.test(text) ? text.length : stringWidth(text);
}

const ascii = /^[\u0020-\u007e]*$/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text from data, safe to print on one line and at most `width` columns wide, cut between characters with `…`. Escape sequences
 * become visible, and right-to-left text is fenced so that it does not turn the columns after it. The last step before printing: the
 * fence itself would not survive a second time.
 */
export function fit(text: string, width = Number.POSITIVE_INFINITY): string {
  const shown = visible(text);
  return isolate(displayWidth(shown) <= width ? shown : cut(shown, width));
}

/** Text from data, safe to print, cut to `width` columns, and not yet fenced: for what goes into a line that is. */
export function shorten(text: string, width: number): string {
  const shown = visible(text);
  return displayWidth(shown) <= width ? shown : cut(shown, width);
}

function cut(text: string, width: number): string {
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const more = displayWidth(segment);
    if (used + more > width - 1) break;
    kept += segment;
    used += more;
  }
  return `${kept}…`;
}

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u061c]/u;

/** First-strong isolate and its end, invisible where the terminal knows them (Unicode TR 9, X5c). */
function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The text with spaces up to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' | 'center' = 'left'): string {
  const missing = Math.max(0, width - displayWidth(text));
  const before = { left: 0, right: missing, center: Math.floor(missing / 2) }[align];
  return `${' '.repeat(before)}${text}${' '.repeat(missing - before)}`;
}

/** Lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
