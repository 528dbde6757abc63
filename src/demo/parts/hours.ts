import { byShare, date } from '../text.ts';
import type { PartMaker } from '../part.ts';

/**
 * Two years of hours: needs drive them, and so do habits: old acquaintances get more than they need and growing companies less. That is the
 * gap between where hours go and where they should.
 */
export const hours: PartMaker = ({ asOf, eventDays }, draws) => {
  const u = (stream: string): string => draws.uniform(`hours ${stream}`, 'id', 'nth');
  return {
    name: 'hours',
    statements: [
      `CREATE TABLE demo.hours AS
       WITH counted AS (
         SELECT c.id, c.org_number, c.manager, c.needs, c.end_days, c.back_days, c.start_days, m.manager_id, m.team,
           floor(2 * hours_per_year * m.pace * (0.5 + 0.17 * size) * CASE WHEN start_days > 1800 THEN 1.5
             ELSE 0.85 END * (1 - greatest(-0.3, least(0.5, 1.8 * growth)))
             + ${draws.uniform('hours', 'id')})::BIGINT AS entries
         FROM demo.customer AS c JOIN demo.manager AS m USING (manager)
       ), listed AS (
         SELECT *, unnest(range(entries))::INTEGER AS nth FROM counted
       ), drawn AS (
         SELECT *, floor(${u('day')} * ${eventDays - 3})::INTEGER AS raw_days, ${u('kind')} AS u_kind, ${u('length')} AS u_length
           FROM listed
       ), shifted AS (
         SELECT *, raw_days + CASE isodow(${date(asOf)} - raw_days) WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END AS days_ago FROM drawn
       )
       SELECT *, CASE WHEN team = 'inside sales'
         THEN ${byShare({ call: 45, quote: 20, support: 25, administration: 10 }, 'u_kind')}
           ELSE ${byShare({ visit: 40, call: 20, quote: 15, support: 15, administration: 10 }, 'u_kind')} END AS kind
       FROM shifted WHERE days_ago <= start_days + 90 AND (end_days < 0 OR days_ago > end_days - 60 OR back_days > 0
         AND days_ago <= back_days + 60)`,
    ],
    files: [
      {
        path: 'hours.csv',
        query: `SELECT ${date(asOf)} - days_ago AS date, org_number, manager_id, kind,
          (CASE kind WHEN 'visit' THEN 1.5 + 3 * u_length WHEN 'call' THEN 0.25 + 0.5 * u_length WHEN 'quote'
            THEN 0.5 + 3 * u_length WHEN 'support' THEN 0.25 + 2 * u_length ELSE 0.5 + u_length END)::DECIMAL(6,2) AS hours
          FROM demo.hours ORDER BY date, org_number, nth`,
      },
    ],
  };
};
