import type { Engine } from '../../../engine/engine.ts';
import { name, sql } from '../../../engine/raw.ts';
import type { OpenPart } from './open/open-parts.ts';
import type { Proposal } from './types.ts';

const yearHeader = /fiscal.?year|financial.?year|regnskaps.?år|räkenskapsår|regnskabsår|tilikausi|geschäftsjahr/iu;

/** The month a business's year begins with: that in which a calendar's fiscal year changes from one day to the next. */
export async function fiscalYearOf(engine: Engine, parts: readonly OpenPart[]): Promise<Proposal['fiscalYear']> {
  for (const { file, facts, texts } of parts) {
    const year = facts.find(({ header, distinct, rows }) => yearHeader.test(header) && distinct < rows / 27);
    const day = facts.find(({ distinct, rows, some }) => distinct === rows && some.every(({ value }) => isDay(value)));
    if (year === undefined || day === undefined) continue;
    const [found] = await engine.rows(sql`WITH days AS (
        SELECT TRY_CAST(left(${name(day.cell)}, 10) AS DATE) AS day, ${name(year.cell)} AS year FROM ${name(texts.table)}
      ), turns AS (
        SELECT month(day) AS month, year <> lag(year) OVER (ORDER BY day) AS turns FROM days WHERE day IS NOT NULL
      )
      SELECT month FROM turns WHERE turns GROUP BY month ORDER BY count(*) DESC, month LIMIT 1`);
    if (found !== undefined) return { starts: Number(found['month']), header: year.header, file };
  }
  return undefined;
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d/u.test(value);
