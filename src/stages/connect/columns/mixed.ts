import type { Reading } from './convert.ts';

/** A column of numbers or dates that are written in two ways: which way most are, and one example of each. */
export type Mixture =
  | { readonly kind: 'decimals'; readonly decimal: '.' | ','; readonly shown: Shown }
  | {
      readonly kind: 'dates';
      readonly reading: Extract<Reading, { readonly kind: 'date' | 'instant' }>;
      readonly shown: Shown;
    }
  /** Every number with a point has three digits after it: thousands as likely as decimals. */
  | { readonly kind: 'thousands'; readonly shown: string };
/** As most are written, and as others are. */
type Shown = readonly [most: string, other: string];

/** Cells of which at least this share are numbers, or dates, are meant to be. */
const meant = 0.8;

/** `1.234,50`, `12,5`: no other sign can stand for the decimals. */
const decimalComma = /^\D*(?:\d{1,3}(?:[ .\u00a0]\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,}))\D*$/;
/** `1,234.50`, `12.5` */
const decimalPoint = /^\D*(?:\d{1,3}(?:[ ,\u00a0]\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\D*$/;
const numeric = /^[-+]?\s*(?:[A-Z]{3}|[$£€]|kr\.?)?\s*[-+]?\d[\d .,\u00a0]*(?:[A-Z]{3}|[$£€]|kr\.?|,-)?$/;

/** A day as people write it; where the year is last, its order is settled by a part above 12. */
const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: (\d{1,2}:\d\d)(:\d\d)?)?$/;
const iso = /^\d{4}-\d\d-\d\d/;

/** `12.500`, `1.234`: the point parts thousands, or decimals; at least three such, and no point elsewhere. */
export function thousandsIn(texts: readonly string[]): Mixture | undefined {
  const pointed = texts.filter((text) => text.includes('.'));
  const [shown] = pointed;
  if (shown === undefined || pointed.length < 3) return undefined;
  return pointed.every((text) => /^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) ? { kind: 'thousands', shown } : undefined;
}

/** What mixes in a column, told from a sample of its known cells; nothing where one way of writing fits all of them. */
export function mixtureOf(texts: readonly string[]): Mixture | undefined {
  return mixedDecimals(texts) ?? mixedDates(texts);
}

function mixedDecimals(texts: readonly string[]): Mixture | undefined {
  if (!areMostly(texts, (text) => numeric.test(text))) return undefined;
  const commas = texts.filter((text) => decimalComma.test(text) && !decimalPoint.test(text));
  const points = texts.filter((text) => decimalPoint.test(text) && !decimalComma.test(text));
  const [comma, point] = [commas[0], points[0]];
  if (comma === undefined || point === undefined) return undefined;
  return commas.length > points.length
    ? { kind: 'decimals', decimal: ',', shown: [comma, point] }
    : { kind: 'decimals', decimal: '.', shown: [point, comma] };
}

function mixedDates(texts: readonly string[]): Mixture | undefined {
  if (!areMostly(texts, (text) => written.test(text) || iso.test(text))) return undefined;
  const groups = grouped(texts);
  const known = [...groups].filter(([way]) => way !== '' && !way.includes('either'));
  const [most, other] = known.sort((left, right) => right[1].length - left[1].length);
  if (most === undefined || other === undefined) return undefined;
  const [way, [shown = '']] = most;
  const format = way === 'iso' ? undefined : way;
  return {
    kind: 'dates',
    reading: { kind: way.includes('%H') ? 'instant' : 'date', ...(format === undefined ? {} : { format }) },
    shown: [shown, other[1][0] ?? ''],
  };
}

/** How a day is written, in strptime form; `either …` where its order is open, `iso`, or nothing where it is no day. */
function wayOf(text: string): string {
  if (iso.test(text)) return 'iso';
  const [, first = '', mark = '', second = '', year = '', time, seconds] = written.exec(text) ?? [];
  if (mark === '') return '';
  const clock = time === undefined ? '' : ` %H:%M${seconds === undefined ? '' : ':%S'}`;
  const rest = `${mark}${year.length === 4 ? '%Y' : '%y'}${clock}`;
  // With points and hyphens the day comes first, unless it cannot.
  if (Number(second) > 12) return `%m${mark}%d${rest}`;
  if (Number(first) > 12 || mark !== '/') return `%d${mark}%m${rest}`;
  return `either ${rest}`;
}

function grouped(texts: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const way = wayOf(text);
    const group = groups.get(way);
    if (group === undefined) groups.set(way, [text]);
    else group.push(text);
  }
  return groups;
}

const areMostly = (texts: readonly string[], fits: (text: string) => boolean): boolean =>
  texts.length > 1 && texts.filter(fits).length >= texts.length * meant;
