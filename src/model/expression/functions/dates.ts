import type { Spelling } from '../../../sql/tree.ts';
import { alike, differing, strict, type FunctionTable } from './entry.ts';

const d = { name: 'date', kind: 'date' } as const;
const [from, to] = [{ name: 'from', kind: 'date' } as const, { name: 'to', kind: 'date' } as const];

/** Days of a calendar in which every month has 31: whole months between two dates are a difference of it divided by 31. */
const evenDays = (operand: string): string => `((year(${operand}) * 12 + month(${operand})) * 31 + day(${operand}))`;
const wholeMonths = (start: string, end: string, months: number): (() => Spelling) => {
  const ratio = `CAST(${evenDays(end)} - ${evenDays(start)} AS DOUBLE) / ${months * 31}e0`;
  return differing(`trunc(${ratio})`, `truncate(${ratio})`);
};
const daysApart = (start: string, end: string): (() => Spelling) =>
  alike(`CAST(date_diff('day', ${start}, ${end}) AS DOUBLE)`);

/** Moves by more than `most` units are unknown: engines fail outside their calendars. */
const moved = (most: number, duckdb: string, trino: string): (() => Spelling) => {
  const guarded = (text: string): string => `CASE WHEN {1} BETWEEN -${most}e0 AND ${most}e0 THEN ${text} END`;
  return differing(guarded(duckdb), guarded(trino));
};

export const dateFunctions: FunctionTable = {
  as_of: {
    parameters: [],
    result: 'date',
    meaning: 'The date the run is as of.',
    nulls: 'Never unknown.',
    example: 'contract_end < as_of()',
    spell: alike('{asOf}'),
    repeats: 1,
  },
  days_since: {
    parameters: [d],
    result: 'number',
    meaning: 'Days from a date to the as-of date.',
    nulls: strict,
    example: 'days_since(latest(orders.at))',
    spell: daysApart('{0}', '{asOf}'),
    repeats: 1,
  },
  months_since: {
    parameters: [d],
    result: 'number',
    meaning: 'Whole months from a date to the as-of date.',
    nulls: strict,
    example: 'months_since(customer_since)',
    spell: wholeMonths('{0}', '{asOf}', 1),
    repeats: 3,
  },
  years_since: {
    parameters: [d],
    result: 'number',
    meaning: 'Whole years from a date to the as-of date.',
    nulls: strict,
    example: 'years_since(founded) < 3',
    spell: wholeMonths('{0}', '{asOf}', 12),
    repeats: 3,
  },
  days_between: {
    parameters: [from, to],
    result: 'number',
    meaning: 'Days from one date to another; negative when the second comes first.',
    nulls: strict,
    example: 'days_between(earliest(orders.at), latest(orders.at))',
    spell: daysApart('{0}', '{1}'),
    repeats: 1,
  },
  months_between: {
    parameters: [from, to],
    result: 'number',
    meaning: 'Whole months from one date to another; negative when the second comes first.',
    nulls: strict,
    example: 'months_between(founded, 2025-01-01)',
    spell: wholeMonths('{0}', '{1}', 1),
    repeats: 3,
  },
  years_between: {
    parameters: [from, to],
    result: 'number',
    meaning: 'Whole years from one date to another; negative when the second comes first.',
    nulls: strict,
    example: 'years_between(founded, customer_since)',
    spell: wholeMonths('{0}', '{1}', 12),
    repeats: 3,
  },
  add_days: {
    parameters: [d, { name: 'days', kind: 'number' }],
    result: 'date',
    meaning: 'The date so many days later, or earlier when negative; parts of a day are rounded.',
    nulls: `${strict} Also when moved by more than 100000 days.`,
    example: 'add_days(contract_end, -90) < as_of()',
    spell: moved(100_000, '{0} + CAST(round({1}) AS INTEGER)', `date_add('day', CAST(round({1}) AS BIGINT), {0})`),
    repeats: 2,
  },
  add_months: {
    parameters: [d, { name: 'months', kind: 'number' }],
    result: 'date',
    meaning: 'The date so many months later, or earlier when negative, at most the last day of its month.',
    nulls: `${strict} Also when moved by more than 10000 months.`,
    example: 'add_months(founded, 36) > as_of()',
    spell: moved(
      10_000,
      'CAST({0} + to_months(CAST(round({1}) AS INTEGER)) AS DATE)',
      `date_add('month', CAST(round({1}) AS BIGINT), {0})`,
    ),
    repeats: 2,
  },
  year: {
    parameters: [d],
    result: 'number',
    meaning: 'The year of a date.',
    nulls: strict,
    example: 'year(founded) >= 2020',
    spell: alike('CAST(year({0}) AS DOUBLE)'),
    repeats: 1,
  },
  quarter: {
    parameters: [d],
    result: 'number',
    meaning: 'The quarter of a date, 1 to 4.',
    nulls: strict,
    example: 'quarter(contract_end)',
    spell: alike('CAST(quarter({0}) AS DOUBLE)'),
    repeats: 1,
  },
  month: {
    parameters: [d],
    result: 'number',
    meaning: 'The month of a date, 1 to 12.',
    nulls: strict,
    example: 'month(contract_end) = 6',
    spell: alike('CAST(month({0}) AS DOUBLE)'),
    repeats: 1,
  },
};
