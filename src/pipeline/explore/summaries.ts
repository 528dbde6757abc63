import type { Row, Session } from '../../engine/engine.ts';
import {
  aggregate,
  all,
  ascending,
  binary,
  call,
  cast,
  column,
  descending,
  equals,
  integer,
  isKnown,
  literal,
  select,
  spelled,
} from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Column, Source, SqlExpression } from '../../sql/tree.ts';
import type { Work } from '../work.ts';
import type { NumberSummary } from './number-bins.ts';

/** Quantiles are taken of about so many companies, the same every time: those whose keys a whole number of steps apart. */
const sample = 60_000;

const zero = literal('DOUBLE', 0);
const largest = (value: SqlExpression): SqlExpression => aggregate('max', [value]);
const least = (value: SqlExpression): SqlExpression => aggregate('min', [value]);

const quantile = (share: number, value: SqlExpression): SqlExpression =>
  spelled({ duckdb: `quantile_cont({0}, ${share})`, trino: `approx_percentile({0}, ${share})` }, value);

/** What bars for a number are chosen by. */
export async function summariseNumber(
  session: Session,
  companies: Source,
  name: string,
  work: Work,
): Promise<NumberSummary> {
  const value = cast(column(name), 'DOUBLE');
  const above = spelled({ duckdb: 'CASE WHEN {0} > 0 THEN {0} END', trino: 'CASE WHEN {0} > 0 THEN {0} END' }, value);
  const known = isKnown(column(name));
  const exact = await one(session, companies, work, [known], {
    least: least(value),
    most: largest(value),
    known: aggregate('count', []),
    zeros: aggregate('count', [], { where: equals(value, zero) }),
    parts: aggregate('count', [], { where: binary(value, '<>', call('floor', value)) }),
  });
  const quantiles = await one(session, companies, work, [known, sampled(Number(exact['known']))], {
    low: quantile(0.005, value),
    middle: quantile(0.5, value),
    high: quantile(0.995, value),
    lowAbove: quantile(0.005, above),
    highAbove: quantile(0.995, above),
  });
  const numberIn = (row: Row, key: string): number | null => (typeof row[key] === 'number' ? row[key] : null);
  return {
    least: numberIn(exact, 'least'),
    most: numberIn(exact, 'most'),
    low: numberIn(quantiles, 'low') ?? numberIn(exact, 'least'),
    middle: numberIn(quantiles, 'middle'),
    high: numberIn(quantiles, 'high') ?? numberIn(exact, 'most'),
    lowAbove: numberIn(quantiles, 'lowAbove'),
    highAbove: numberIn(quantiles, 'highAbove'),
    zeros: Number(exact['zeros']) > 0,
    whole: Number(exact['parts']) === 0,
  };
}

/** The first and last day, and those between which nearly all lie; undefined when none is known. */
export async function summariseDays(
  session: Session,
  companies: Source,
  name: string,
  work: Work,
): Promise<{ readonly least: string; readonly most: string; readonly low: string; readonly high: string } | undefined> {
  const day = cast(column(name), 'DATE');
  const row = await one(session, companies, work, [isKnown(column(name))], {
    least: least(day),
    most: largest(day),
    low: spelled({ duckdb: 'quantile_disc({0}, 0.005)', trino: 'min({0})' }, day),
    high: spelled({ duckdb: 'quantile_disc({0}, 0.995)', trino: 'max({0})' }, day),
  });
  const [first, last, low, high] = ['least', 'most', 'low', 'high'].map((key) => row[key]);
  return typeof first === 'string' && typeof last === 'string' && typeof low === 'string' && typeof high === 'string'
    ? { least: first, most: last, low, high }
    : undefined;
}

/** The values of a column (or what stands for them), the most frequent first, and how many each has. */
export async function frequentValues(
  session: Session,
  companies: Source,
  value: SqlExpression,
  limit: number,
  work: Work,
): Promise<readonly { readonly value: string; readonly companies: number }[]> {
  const query = select({
    columns: [
      { value, as: 'value' },
      { value: aggregate('count', []), as: 'n' },
    ],
    from: companies,
    where: isKnown(value),
    groupBy: [value],
    orderBy: [descending(column('n')), ascending(column('value'))],
    limit,
  });
  const rows = await session.rows(print(query, session.dialect), work);
  return rows.map((row) => ({ value: String(row['value']), companies: Number(row['n']) }));
}

const sampled = (companies: number): SqlExpression =>
  equals(binary(column('_company'), '%', integer(Math.max(1, Math.floor(companies / sample)))), integer(0));

async function one(
  session: Session,
  from: Source,
  work: Work,
  where: readonly SqlExpression[],
  values: Readonly<Record<string, SqlExpression>>,
): Promise<Row> {
  const columns = Object.entries(values).map(([as, value]): Column => ({ value, as }));
  const [row] = await session.rows(print(select({ columns, from, where: all(where) }), session.dialect), work);
  return row ?? {};
}
