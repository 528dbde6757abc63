import type { Plan } from '../../model/plan.ts';
import { parameter } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import { dayAfter, startOfDay } from '../../model/expression/time/windows.ts';

/**
 * When a run looks, and how far it sees. Windows are counted back from the end of `asOf`; nothing after the end of `horizon` is
 * read. The two differ only in counterfactual runs ("what would today have looked like with the data of then?").
 */
export interface Moment {
  readonly asOf: string;
  readonly horizon: string;
  readonly timeZone: string;
  /** The month years begin with, 1-12. */
  readonly yearStarts: number;
}

export const momentOf = (
  asOf: string,
  { timeZone, yearStarts = 1 }: Pick<Plan, 'timeZone' | 'yearStarts'>,
): Moment => ({
  asOf,
  horizon: asOf,
  timeZone,
  yearStarts,
});

/** A plain date's first instant as a bound value, for a column of dates or of instants. */
export function boundOf(date: string, type: 'date' | 'instant', timeZone: string): SqlExpression {
  return type === 'date' ? parameter('DATE', date) : parameter('TIMESTAMP', startOfDay(date, timeZone));
}

/** The first instant that is no longer visible. */
export function endOfSight(moment: Moment, type: 'date' | 'instant'): SqlExpression {
  return boundOf(dayAfter(moment.horizon), type, moment.timeZone);
}
