import { addDays, addMonths, formatDate, parseDate, type CalendarDate } from './calendar.ts';
import type { Duration, DurationUnit, Window } from '../tree.ts';

export { dayAfter, startOfDay } from './zone.ts';

/** Half-open: `from` counts, `to` does not. Without `from` there is no lower bound. */
export interface WindowBounds {
  readonly from?: string;
  readonly to: string;
}

/**
 * The plain dates a window covers as of a date (`YYYY-MM-DD`), which itself counts: `last 12 months` as of 2025-12-31 is
 * [2025-01-01, 2026-01-01). Months are clamped to their last day; weeks begin on Monday (ISO 8601); `this year` ends with the as-of date.
 * Years begin with the month `yearStarts` (1-12), and quarters are counted from there.
 */
export function windowBounds(window: Window, asOf: string, yearStarts = 1): WindowBounds {
  const today = parseDate(asOf);
  if (today === undefined) throw new Error(`not a date: ${asOf}`);
  const end = addDays(today, 1);
  switch (window.kind) {
    case 'all-time':
      return { to: formatDate(end) };
    case 'last': {
      const to = window.ending === undefined ? end : before(end, [window.ending]);
      const from = before(end, window.ending === undefined ? [window.length] : [window.ending, window.length]);
      return bounds(from, to);
    }
    case 'calendar': {
      const first = startOf(today, window.unit, yearStarts);
      const from = before(first, [{ count: window.back, unit: window.unit }]);
      const to = window.back === 0 ? end : before(first, [{ count: window.back - 1, unit: window.unit }]);
      return bounds(from, to);
    }
  }
}

const bounds = (from: CalendarDate, to: CalendarDate): WindowBounds => ({ from: formatDate(from), to: formatDate(to) });

const monthsIn: Readonly<Record<DurationUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };
const daysIn: Readonly<Record<DurationUnit, number>> = { day: 1, week: 7, month: 0, quarter: 0, year: 0 };

/** Months of all durations are taken off at once, so that a day is clamped once and neighbouring windows meet. */
function before(date: CalendarDate, durations: readonly Duration[]): CalendarDate {
  const months = durations.reduce((sum, { count, unit }) => sum + count * monthsIn[unit], 0);
  const days = durations.reduce((sum, { count, unit }) => sum + count * daysIn[unit], 0);
  const moved = addDays(addMonths(date, -months), -days);
  return moved.year < 1 ? { year: 1, month: 1, day: 1 } : moved;
}

function startOf(date: CalendarDate, unit: DurationUnit, yearStarts: number): CalendarDate {
  const into = (date.month - yearStarts + 12) % 12;
  switch (unit) {
    case 'day':
      return date;
    case 'week': {
      const weekday = new Date(Date.UTC(2000, date.month - 1, date.day)).setUTCFullYear(date.year);
      return addDays(date, -((new Date(weekday).getUTCDay() + 6) % 7));
    }
    case 'month':
      return { ...date, day: 1 };
    case 'quarter':
      return addMonths({ ...date, day: 1 }, -(into % 3));
    case 'year':
      return addMonths({ ...date, day: 1 }, -into);
  }
}
