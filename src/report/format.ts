import type { Measure } from './measure.ts';
import { isSegment, type Cell, type ColumnKind, type Mark, type Plain } from './table.ts';

/** How an unknown value is written; readers of a table find its meaning in the report's key. */
export const unknown = '–';

export const markWords: Readonly<Record<Mark, string>> = {
  estimated: 'estimated',
  stale: 'stale',
  'not-enough-data': 'not enough data',
};

/** Writes numbers and dates for readers of one locale; unknown (null, not a finite number) is an en dash. */
export interface Formatter {
  readonly locale: string;
  /** In full, with its unit: `NOK 1,234,567`, `41.2%`. */
  readonly full: (value: number | null, measure: Measure) => string;
  /** Short, for charts and big numbers: `NOK 1.2M`, `41%`. */
  readonly compact: (value: number | null, measure: Measure) => string;
  /** As a table shows it: a unit that stands in the column's head is not repeated. */
  readonly cell: (cell: Cell, kind: ColumnKind) => string;
  /** An ISO date in words: `30 June 2026`; what is no ISO date stays as it is. */
  readonly date: (iso: string) => string;
  /** A UTC instant in a time zone: `30 June 2026, 14:05`. */
  readonly instant: (iso: string, zone: string) => string;
}

export function formatter(locale = 'en'): Formatter {
  const numbers = new Map<string, Intl.NumberFormat>();
  const write = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known.format(value);
  };
  const full = (value: number | null, measure: Measure): string =>
    isKnown(value) ? withUnit(measure, write(value, fullOptions(measure)), write, value) : unknown;
  const compact = (value: number | null, measure: Measure): string =>
    isKnown(value) ? withUnit(measure, write(value, compactOptions(value, measure)), write, value) : unknown;
  const plain = (value: Plain, kind: ColumnKind): string => {
    if (value === null) return unknown;
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'string') return value;
    if (!isKnown(value)) return unknown;
    return isMeasure(kind) ? write(value, fullOptions(kind)) : write(value, { maximumFractionDigits: 6 });
  };
  const cell = (each: Cell, kind: ColumnKind): string => {
    if (isSegment(each)) return each.name;
    if (typeof each !== 'object' || each === null) return plain(each, kind);
    if (each.mark === 'not-enough-data') return markWords[each.mark];
    const interval =
      each.low === undefined || each.high === undefined
        ? ''
        : ` (${plain(each.low, kind)} to ${plain(each.high, kind)})`;
    return `${plain(each.value, kind)}${interval}`;
  };
  return {
    locale,
    full,
    compact,
    cell,
    date: (iso) => date(iso, locale),
    instant: (iso, zone) => instant(iso, zone, locale),
  };
}

/** The unit a column's head carries: `NOK`, `%` is written with each number. */
export function unitOf(kind: ColumnKind): string | undefined {
  if (kind.kind === 'money') return kind.currency;
  return kind.kind === 'number' ? kind.unit : undefined;
}

export function isMeasure(kind: ColumnKind): kind is Measure {
  return kind.kind === 'count' || kind.kind === 'money' || kind.kind === 'share' || kind.kind === 'number';
}

function isKnown(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function fullOptions(measure: Measure): Intl.NumberFormatOptions {
  switch (measure.kind) {
    case 'count':
    case 'money':
      return { maximumFractionDigits: 0 };
    case 'share':
      return { style: 'percent', ...digits(measure.decimals ?? 1) };
    case 'number':
      return measure.decimals === undefined ? { maximumFractionDigits: 2 } : digits(measure.decimals);
  }
}

function compactOptions(value: number, measure: Measure): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (measure.kind === 'share') {
    return size >= 0.0995
      ? { style: 'percent', maximumFractionDigits: 0 }
      : { style: 'percent', maximumSignificantDigits: 2 };
  }
  if (size < 10_000) return fullOptions(measure);
  return { notation: 'compact', maximumSignificantDigits: 3 };
}

function digits(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

/** Currency goes where the locale puts it; codes that are not ISO 4217 stand before the number. */
function withUnit(
  measure: Measure,
  written: string,
  write: (value: number, options: Intl.NumberFormatOptions) => string,
  value: number,
): string {
  if (measure.kind === 'number') return measure.unit === undefined ? written : `${written}\u00a0${measure.unit}`;
  if (measure.kind !== 'money') return written;
  if (!/^[A-Z]{3}$/u.test(measure.currency)) return `${measure.currency}\u00a0${written}`;
  const sample = write(value, { style: 'currency', currency: measure.currency, currencyDisplay: 'code' });
  return sample.endsWith(measure.currency)
    ? `${written}\u00a0${measure.currency}`
    : `${measure.currency}\u00a0${written}`;
}

/** English dates are day first, as the rest of Europe reads them. */
function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

function date(iso: string, locale: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

function instant(iso: string, zone: string, locale: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const day = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: zone }).format(at);
  const time = new Intl.DateTimeFormat(dateLocale(locale), { timeStyle: 'short', timeZone: zone }).format(at);
  return `${day}, ${time}`;
}
