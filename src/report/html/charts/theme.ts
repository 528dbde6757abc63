import { nameOf, type Label } from '../../chart.ts';
import { colourOf } from '../../palette.ts';
import { visible } from '../../visible.ts';

/** Colours of the page that pictures share; style.css has the same. */
export const ink = '#16202b';
export const soft = '#55626f';
export const faint = '#dfe4e9';
export const accent = '#1d5c63';
export const pale = '#e6eeee';

export const fontSize = 13;

/** Writing that lines may run under: a white edge keeps it readable. */
export const overLines = { color: ink, fontSize, textBorderColor: '#ffffff', textBorderWidth: 3 } as const;

/** Series that are no segments: shades of the accent and greys, so that no segment's colour means something else. */
const shades: readonly string[] = ['#1d5c63', '#7fabaf', '#c6dadb', '#55626f', '#9aa3ad', '#d5dae0'];

/** A segment's own colour; anything else by its place among the series. */
export function colourOfLabel(label: Label, at = 0): string {
  return typeof label === 'string' ? (shades[at % shades.length] ?? accent) : colourOf(label.colour);
}

/** The name as a picture shows it, on one line. */
export function shownName(label: Label): string {
  return visible(nameOf(label));
}

const wide =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]/u;

/** Roughly how many pixels a text takes; pictures are laid out without a screen to measure on. */
export function textWidth(text: string, size = fontSize): number {
  let ems = 0;
  for (const character of text) {
    if (wide.test(character)) ems += 1;
    else if (/[\p{Lu}%&@0-9mw]/u.test(character)) ems += 0.64;
    else if (/[\s.,:;'|!()ijlft/-]/u.test(character)) ems += 0.33;
    else ems += 0.54;
  }
  return Math.ceil(ems * size * 1.05);
}

export function widestOf(texts: readonly string[], size = fontSize): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}

/** A name in lines no wider than so many pixels, broken between words; nothing when one word is wider. */
export function inLines(text: string, width: number, size = fontSize): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (textWidth(word, size) > width) return undefined;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
