import { addDays, formatDate, parseDate } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

/**
 * The first instant of a plain date in a zone, in UTC as `YYYY-MM-DD HH:MM:SS`. Where a change of the clock skips midnight it is the
 * first instant that has the date. Zones by their IANA names; an unknown one raises a RangeError.
 */
export function startOfDay(date: string, timeZone: string): string {
  const parsed = parseDate(date);
  if (parsed === undefined) throw new Error(`not a date: ${date}`);
  const format = formatOf(timeZone);
  const middle = new Date(0).setUTCFullYear(parsed.year, parsed.month - 1, parsed.day) / 1000;
  const reached = (second: number): boolean => localDate(format, second) >= date;
  // No zone has ever been more than 16 hours from UTC. The local date never falls back, so a binary search finds the second.
  let [low, high] = [middle - 16 * 3600, middle + 16 * 3600];
  while (high - low > 1) {
    const half = Math.floor((low + high) / 2);
    if (reached(half)) high = half;
    else low = half;
  }
  return new Date(high * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function localDate(format: Intl.DateTimeFormat, second: number): string {
  const parts = new Map(format.formatToParts(second * 1000).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The day after a plain date. */
export function dayAfter(date: string): string {
  const parsed = parseDate(date);
  if (parsed === undefined) throw new Error(`not a date: ${date}`);
  return formatDate(addDays(parsed, 1));
}
