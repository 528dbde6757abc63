/** Data whose last date is older than this many days are a picture of the past: the next export of a month's is due by then. */
export const liveDays = 45;

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole months from one plain date to another, the day after the last counted: 2011-01-01 to 2011-12-31 is 12. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months);
}

/** The spans a model of so many months of data can ask about. */
export interface Spans {
  /** Months turnover is counted over; undefined: all of the data. */
  readonly turnover?: number;
  /** Months that are compared with as many before them. */
  readonly growth?: number;
  /** Months within which a customer is new, active, and not yet lost. */
  readonly status?: { readonly new: number; readonly active: number; readonly lost: number };
}

/**
 * A year of turnover needs more than a year of data to be a part of it; growth needs two whole periods; a customer can only have been
 * lost when the data reach further back than the time after which it counts as lost.
 */
export function spansOf(months: number): Spans {
  if (months >= 36) return { turnover: 12, growth: 12, status: { new: 6, active: 12, lost: 24 } };
  if (months >= 24) return { turnover: 12, growth: 12, status: { new: 3, active: 6, lost: 12 } };
  if (months >= 15) return { turnover: 12, growth: 6, status: { new: 3, active: 6, lost: 9 } };
  if (months >= 12) return { growth: 6, status: { new: 2, active: 3, lost: 6 } };
  if (months >= 6) return { growth: 3, status: { new: 1, active: 2, lost: 4 } };
  return {};
}

/** `12 months`, `1 month`. */
export const inMonths = (months: number): string => `${months} month${months === 1 ? '' : 's'}`;
