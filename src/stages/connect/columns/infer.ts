import type { ValueType } from '../../../model/types.ts';
import { booleanSpellings, unknownSpellings, type Reading } from './convert.ts';
import { mixtureOf, thousandsIn, type Mixture } from './mixed.ts';

/** What a column seems to hold, judged by a sample of its cells. */
export interface Inferred {
  readonly reading: Reading;
  readonly type: ValueType;
  /** A date written with the day and month in an order no value of the sample settles. */
  readonly ambiguous?: boolean;
  /** Numbers or dates written in two ways; the type is text, and a column that must hold them reads those that most are written as. */
  readonly mixture?: Mixture;
}

const unknown = new Set(unknownSpellings);
const truths = new Set(booleanSpellings.filter((word) => word.length > 1));

const whole = /^[+-]?\d{1,18}$/;
const point = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const comma = /^[+-]?(?:\d{1,3}(?:[ .\u00a0]\d{3})+|\d+)(?:,\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const currencySign =
  /^-?\s*(?:(?:[A-Z]{3}|[$£€]|kr\.?)\s*-?\d[\d .,\u00a0]*-?|\d[\d .,\u00a0]*\s?(?:[A-Z]{3}|[$£€]|kr\.?|,-))$/;
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const isoInstant = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|UTC|[+-]\d\d(?::?\d\d)?)?$/;
const localDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: (\d{1,2}:\d\d)(:\d\d)?)?$/;
const digits = /^[+\d][\d ]*$/;
/** Whole numbers with a leading zero are names: postal codes, article numbers, municipalities. */
export const leadingZero = /^0\d/;
/** What headers call such names, whose first value may have no leading zero. */
const aboutNames =
  /(?:^|[^a-z])(?:zip|postal|postcode|post_?nr|postnummer|phone|telephone|telefon|tlf|mobil|mobile|fax|ean|gtin|sku|org_?nr|organi[sz]a[a-z]*(?:number|nummer)|tax_?ident|[a-z]*kommunenummer)(?:$|[^a-z])/i;
const naceCode = /^\d{2}\.\d{1,3}$/;
/** `70.100` under a header of codes is one, and no seventy and a tenth. */
export const aboutCodes = /(?:code|kode|kod|koodi)$/i;
const aboutIndustry = /nace|n(?:ae|æ)ring|industr|bransje|branche|sic|sn2007|sn2025|toimiala/i;

const category: ValueType = { kind: 'category', values: [] };

/**
 * The type every known cell of the sample fits, narrowest first; text where none does. Cells that say "unknown" (`n/a`, `-`) fit every
 * type. A text column whose values keep coming back is a category.
 */
export function infer(cells: readonly (string | null)[], currency: string, header = ''): Inferred {
  const texts = cells
    .filter((cell): cell is string => cell !== null && !unknown.has(cell.trim().toLowerCase()))
    .map((cell) => cell.trim());
  if (texts.length === 0) return { reading: { kind: 'text' }, type: { kind: 'text' } };
  const every = (pattern: RegExp): boolean => texts.every((text) => pattern.test(text));
  if (every(naceCode) && aboutIndustry.test(header)) return industry(header);
  const isCoded = every(naceCode) && aboutCodes.test(header);
  const hasZeros = texts.some((text) => leadingZero.test(text)) && every(point);
  if (isCoded || hasZeros || (aboutNames.test(header) && every(digits)))
    return { reading: { kind: 'text' }, type: repeats(texts) ? category : { kind: 'text' } };
  if (every(whole)) return number(true, '.');
  if (every(point)) {
    const mixture = thousandsIn(texts);
    return { ...number(false, '.'), ...(mixture === undefined ? {} : { mixture }) };
  }
  if (every(comma)) return number(false, ',');
  if (isTruth(texts)) return { reading: { kind: 'boolean' }, type: { kind: 'boolean' } };
  if (texts.every((text) => grouped.test(text) || point.test(text)))
    return { reading: { kind: 'number', whole: false, decimal: '.', grouped: true }, type: { kind: 'number' } };
  if (every(currencySign)) return money(currency, texts.some((text) => /,\d{1,2}\D*$/.test(text)) ? ',' : '.');
  if (every(isoDate)) return { reading: { kind: 'date' }, type: { kind: 'date' } };
  if (texts.every((text) => isoInstant.test(text) || isoDate.test(text)))
    return { reading: { kind: 'instant' }, type: { kind: 'instant' } };
  const day = local(texts);
  if (day !== undefined) return day;
  const mixture = mixtureOf(texts);
  return {
    reading: { kind: 'text' },
    type: repeats(texts) && mixture === undefined ? category : { kind: 'text' },
    ...(mixture === undefined ? {} : { mixture }),
  };
}

/** As `infer`; of numbers the source's word on their decimal sign decides: `1.234` is a thousand where the sign is a comma. */
export function inferAs(
  cells: readonly (string | null)[],
  currency: string,
  header: string,
  decimal: '.' | ',' | undefined,
): Inferred {
  const guess = infer(cells, currency, header);
  const { reading } = guess;
  if (decimal === undefined || (reading.kind !== 'number' && reading.kind !== 'money') || reading.decimal === decimal)
    return guess;
  const { kind } = reading;
  return { ...guess, reading: kind === 'money' ? { kind, decimal } : { kind, decimal, whole: false } };
}

/** Yes and no in words; a column of `NO` alone is a country. */
function isTruth(texts: readonly string[]): boolean {
  const words = new Set(texts.map((text) => text.toLowerCase()));
  if (![...words].every((word) => truths.has(word))) return false;
  return !words.has('no') || words.has('yes');
}

function industry(header: string): Inferred {
  const scheme = /n(?:ae|æ)ring|sn2007/i.test(header) ? 'sn2007' : /nace/i.test(header) ? 'nace-2' : 'prefix';
  return { reading: { kind: 'text' }, type: { kind: 'code', scheme } };
}

const number = (isWhole: boolean, decimal: '.' | ','): Inferred => ({
  reading: { kind: 'number', whole: isWhole, decimal },
  type: { kind: 'number' },
});
const money = (currency: string, decimal: '.' | ','): Inferred => ({
  reading: { kind: 'money', decimal },
  type: { kind: 'money', currency },
});

/** Dates as people write them. Points and hyphens mean day first; slashes are settled by a part above 12, else taken day first and called ambiguous. */
function local(texts: readonly string[]): Inferred | undefined {
  const parts = texts.map((text) => localDate.exec(text));
  const [sample] = parts;
  if (sample === null || sample === undefined || parts.some((part) => part === null)) return undefined;
  const [, , mark = '/', , year = '', time, seconds] = sample;
  const shape = (part: RegExpExecArray | null): string =>
    [part?.[2], part?.[4]?.length, part?.[5] === undefined, part?.[6] === undefined].join(' ');
  if (parts.some((part) => shape(part) !== shape(sample))) return undefined;
  const above = (group: number): boolean => parts.some((part) => Number(part?.[group]) > 12);
  const monthFirst = !above(1) && above(3);
  if (above(1) && above(3)) return undefined;
  const days = monthFirst ? ['%m', '%d'] : ['%d', '%m'];
  const clock = time === undefined ? '' : ` %H:%M${seconds === undefined ? '' : ':%S'}`;
  const format = `${days.join(mark)}${mark}${year.length === 4 ? '%Y' : '%y'}${clock}`;
  const kind = time === undefined ? 'date' : 'instant';
  return {
    reading: { kind, format },
    type: { kind },
    ...(mark === '/' && !monthFirst && !above(1) ? { ambiguous: true } : {}),
  };
}

/** At most fifty values, each of which comes back five times on average; ten rows are too few to tell. */
function repeats(texts: readonly string[]): boolean {
  const distinct = new Set(texts).size;
  return distinct <= 50 && (texts.length >= distinct * 5 || (texts.length >= 4 && distinct <= texts.length / 2));
}
