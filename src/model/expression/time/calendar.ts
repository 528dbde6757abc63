/** Plain dates as `YYYY-MM-DD`, without a zone or a clock. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (daysPerMonth[month - 1] ?? 0);

/** The parts of a date, or undefined when the text is not a day of the calendar (years 1 to 9999). */
export function parseDate(text: string): CalendarDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined;
}

export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date `count` days later (earlier when negative). */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  const moved = new Date(0);
  moved.setUTCFullYear(date.year, date.month - 1, date.day + count);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The date `count` months later; a day the month does not have becomes its last (31 January + 1 month = 28 February). */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const months = date.year * 12 + (date.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysIn(year, month)) };
}
