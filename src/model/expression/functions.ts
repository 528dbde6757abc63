import type { Spelling } from '../../sql/tree.ts';
import { isTextual, type Static } from './typing.ts';

/**
 * `measure` is a number or money read as a number; `amount` a number or money that stays what it is; `value` a number, money, date or
 * instant; `any` anything; `whole` a whole number as written. Operands of the last four kinds but `whole` are of one type.
 */
export type ParameterKind = 'number' | 'measure' | 'amount' | 'text' | 'date' | 'condition' | 'any' | 'value' | 'whole';

export interface FunctionParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: true;
}

export interface FunctionEntry {
  readonly parameters: readonly FunctionParameter[];
  /** The last parameter may be repeated. */
  readonly variadic?: true;
  /** `same` is the common type of the operands. */
  readonly result: 'number' | 'money' | 'text' | 'date' | 'same';
  readonly meaning: string;
  readonly nulls: string;
  readonly example: string;
  /** How it is written for so many operands, the first of this type; `{asOf}` stands for the as-of date. */
  readonly spell: (operands: number, first: Static['kind']) => Spelling;
  /** How often the spelling writes an operand; nesting multiplies it. */
  readonly repeats: number;
  /** The result can exceed the largest double although the operands do not. */
  readonly unbounded?: true;
}

const alike = (text: string) => (): Spelling => ({ duckdb: text, trino: text });
const differing = (duckdb: string, trino: string) => (): Spelling => ({ duckdb, trino });
const listed = (count: number, each: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(separator);

const a = { name: 'x', kind: 'amount' } as const;
const m = { name: 'x', kind: 'measure' } as const;
const x = { name: 'x', kind: 'number' } as const;
const t = { name: 'text', kind: 'text' } as const;
const d = { name: 'date', kind: 'date' } as const;
const [from, to] = [{ name: 'from', kind: 'date' } as const, { name: 'to', kind: 'date' } as const];

const strict = 'Unknown when anything given is unknown.';

/** Days of a calendar in which every month has 31: whole months between two dates are a difference of it divided by 31. */
const evenDays = (operand: string): string => `((year(${operand}) * 12 + month(${operand})) * 31 + day(${operand}))`;
const wholeMonths = (start: string, end: string, months: number): (() => Spelling) => {
  const ratio = `CAST(${evenDays(end)} - ${evenDays(start)} AS DOUBLE) / ${months * 31}e0`;
  return differing(`trunc(${ratio})`, `truncate(${ratio})`);
};
const daysApart = (start: string, end: string): (() => Spelling) =>
  alike(`CAST(date_diff('day', ${start}, ${end}) AS DOUBLE)`);

/** `greatest` and `least` pass over nulls in DuckDB and do not in Trino; here anything unknown makes the result unknown. */
const extreme =
  (name: 'greatest' | 'least') =>
  (count: number): Spelling =>
    alike(
      `CASE WHEN ${listed(count, (i) => `{${i}} IS NOT NULL`, ' AND ')} THEN ${name}(${listed(count, (i) => `{${i}}`, ', ')}) END`,
    )();

/** Moves by more than `most` units are unknown: engines fail outside their calendars. */
const moved = (most: number, duckdb: string, trino: string): (() => Spelling) => {
  const guarded = (text: string): string => `CASE WHEN {1} BETWEEN -${most}e0 AND ${most}e0 THEN ${text} END`;
  return differing(guarded(duckdb), guarded(trino));
};

/** Text that does not have the form is '' in DuckDB and null in Trino; both fail the cast, which makes null. */
const spelledNumber = alike(`TRY_CAST(regexp_extract({0}, '^[+-]?[0-9]{1,18}([.][0-9]{1,18})?$') AS DOUBLE)`)();
const spelledDate = alike(`TRY_CAST(regexp_extract({0}, '^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$') AS DATE)`)();
const decimalText = alike(`regexp_replace(CAST(TRY_CAST({0} AS DECIMAL(38,6)) AS VARCHAR), '[.]?0+$', '')`)();

function textOf(kind: Static['kind']): Spelling {
  if (kind === 'number') return decimalText;
  if (kind === 'money') return alike('CAST(TRY_CAST({0} AS DECIMAL(18,2)) AS VARCHAR)')();
  return alike(kind === 'instant' ? 'CAST(CAST({0} AS DATE) AS VARCHAR)' : 'CAST({0} AS VARCHAR)')();
}

const whiteSpace = 'chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32)';

/** Every function of the language, with what it means, what it does with unknown, and how each engine spells it. */
export const functions: Readonly<Record<string, FunctionEntry>> = {
  abs: {
    parameters: [a],
    result: 'same',
    meaning: 'The size of a number without its sign.',
    nulls: strict,
    example: 'abs(growth)',
    spell: alike('abs({0})'),
    repeats: 1,
  },
  sign: {
    parameters: [m],
    result: 'number',
    meaning: '-1, 0 or 1: whether a number is below, at or above zero.',
    nulls: strict,
    example: 'sign(profit)',
    spell: alike('CAST(sign({0}) AS DOUBLE)'),
    repeats: 1,
  },
  round: {
    parameters: [a, { name: 'decimals', kind: 'whole', optional: true }],
    result: 'same',
    meaning: 'The nearest whole number, or number with so many decimals; halves go away from zero.',
    nulls: strict,
    example: 'round(margin, 2)',
    spell: (count) => alike(count > 1 ? 'round({0}, {1})' : 'round({0})')(),
    repeats: 1,
  },
  floor: {
    parameters: [a],
    result: 'same',
    meaning: 'The largest whole number that is not above.',
    nulls: strict,
    example: 'floor(employees / 10)',
    spell: alike('floor({0})'),
    repeats: 1,
  },
  ceil: {
    parameters: [a],
    result: 'same',
    meaning: 'The smallest whole number that is not below.',
    nulls: strict,
    example: 'ceil(employees / 10)',
    spell: alike('ceil({0})'),
    repeats: 1,
  },
  sqrt: {
    parameters: [m],
    result: 'number',
    meaning: 'The square root.',
    nulls: `${strict} Of a negative number it is unknown.`,
    example: 'sqrt(employees)',
    spell: alike('CASE WHEN {0} >= 0e0 THEN sqrt({0}) END'),
    repeats: 2,
  },
  ln: {
    parameters: [m],
    result: 'number',
    meaning: 'The natural logarithm.',
    nulls: `${strict} Of zero or less it is unknown.`,
    example: 'ln(employees + 1)',
    spell: alike('CASE WHEN {0} > 0e0 THEN ln({0}) END'),
    repeats: 2,
  },
  log10: {
    parameters: [m],
    result: 'number',
    meaning: 'The logarithm to base 10.',
    nulls: `${strict} Of zero or less it is unknown.`,
    example: 'log10(revenue)',
    spell: alike('CASE WHEN {0} > 0e0 THEN log10({0}) END'),
    repeats: 2,
  },
  exp: {
    parameters: [x],
    result: 'number',
    meaning: 'e raised to a power.',
    nulls: `${strict} Beyond the largest number it is unknown.`,
    example: 'exp(-recency / 365)',
    spell: alike('exp({0})'),
    repeats: 1,
    unbounded: true,
  },
  power: {
    parameters: [x, { name: 'exponent', kind: 'number' }],
    result: 'number',
    meaning: 'A number raised to a power.',
    nulls: `${strict} A root of a negative number and zero to a negative power are unknown.`,
    example: 'power(1.05, years)',
    spell: alike(
      'CASE WHEN {0} > 0e0 OR ({0} = 0e0 AND {1} >= 0e0) OR ({0} < 0e0 AND {1} = floor({1})) THEN power({0}, {1}) END',
    ),
    repeats: 4,
    unbounded: true,
  },
  least: {
    parameters: [
      { name: 'x', kind: 'value' },
      { name: 'y', kind: 'value' },
    ],
    variadic: true,
    result: 'same',
    meaning: 'The smallest of several numbers, sums of money or dates.',
    nulls: strict,
    example: 'least(share_a, share_b)',
    spell: extreme('least'),
    repeats: 2,
  },
  greatest: {
    parameters: [
      { name: 'x', kind: 'value' },
      { name: 'y', kind: 'value' },
    ],
    variadic: true,
    result: 'same',
    meaning: 'The largest of several numbers, sums of money or dates.',
    nulls: strict,
    example: 'greatest(last_order, last_visit)',
    spell: extreme('greatest'),
    repeats: 2,
  },
  known: {
    parameters: [
      { name: 'x', kind: 'any' },
      { name: 'y', kind: 'any' },
    ],
    variadic: true,
    result: 'same',
    meaning: 'The first of several values that is known.',
    nulls: 'Unknown when all are.',
    example: 'known(financials.revenue, revenue)',
    spell: (count) => alike(`coalesce(${listed(count, (i) => `{${i}}`, ', ')})`)(),
    repeats: 1,
  },
  coalesce: {
    parameters: [
      { name: 'x', kind: 'any' },
      { name: 'y', kind: 'any' },
    ],
    variadic: true,
    result: 'same',
    meaning: 'The same as known.',
    nulls: 'Unknown when all are.',
    example: 'coalesce(rebate, 0)',
    spell: (count) => alike(`coalesce(${listed(count, (i) => `{${i}}`, ', ')})`)(),
    repeats: 1,
  },
  if: {
    parameters: [
      { name: 'condition', kind: 'condition' },
      { name: 'then', kind: 'any' },
      { name: 'else', kind: 'any', optional: true },
    ],
    result: 'same',
    meaning: 'One value when a condition holds, another when it does not.',
    nulls: 'An unknown condition does not hold. Without the third value the result is then unknown.',
    example: "if(employees > 100, 'large', 'small')",
    spell: (count) => alike(`CASE WHEN {0} THEN {1}${count > 2 ? ' ELSE {2}' : ''} END`)(),
    repeats: 1,
  },
  cagr: {
    parameters: [
      { name: 'old', kind: 'measure' },
      { name: 'new', kind: 'measure' },
      { name: 'years', kind: 'number' },
    ],
    result: 'number',
    meaning: 'Mean growth a year from an old to a new value: (new / old) ^ (1 / years) - 1.',
    nulls: `${strict} Also when old is zero or less, new below zero, or years zero or less.`,
    example: 'cagr(latest(financials.revenue, 3), latest(financials.revenue), 3)',
    spell: alike('CASE WHEN {0} > 0e0 AND {1} >= 0e0 AND {2} > 0e0 THEN power({1} / {0}, 1e0 / {2}) - 1e0 END'),
    repeats: 2,
    unbounded: true,
  },
  lower: {
    parameters: [t],
    result: 'text',
    meaning: 'The text in small letters.',
    nulls: strict,
    example: "lower(name) contains 'bygg'",
    spell: alike('lower({0})'),
    repeats: 1,
  },
  upper: {
    parameters: [t],
    result: 'text',
    meaning: 'The text in capital letters.',
    nulls: strict,
    example: "upper(country) = 'NO'",
    spell: alike('upper({0})'),
    repeats: 1,
  },
  trim: {
    parameters: [t],
    result: 'text',
    meaning: 'The text without white space around it.',
    nulls: strict,
    example: 'trim(name)',
    spell: differing(`trim({0}, ${whiteSpace})`, 'trim({0})'),
    repeats: 1,
  },
  length: {
    parameters: [t],
    result: 'number',
    meaning: 'How many characters a text has.',
    nulls: strict,
    example: 'length(org_number) = 9',
    spell: alike('CAST(length({0}) AS DOUBLE)'),
    repeats: 1,
  },
  left: {
    parameters: [t, { name: 'count', kind: 'whole' }],
    result: 'text',
    meaning: 'The first characters of a text.',
    nulls: strict,
    example: 'left(postal_code, 2)',
    spell: alike('substr({0}, 1, {1})'),
    repeats: 1,
  },
  concat: {
    parameters: [t, { name: 'more', kind: 'text' }],
    variadic: true,
    result: 'text',
    meaning: 'Texts joined one after another.',
    nulls: strict,
    example: "concat(city, ', ', country)",
    spell: (count) => alike(listed(count, (i) => `{${i}}`, ' || '))(),
    repeats: 1,
  },
  number: {
    parameters: [{ name: 'x', kind: 'any' }],
    result: 'number',
    meaning: 'Money without its currency, or the number a text spells (digits, a sign, a decimal point).',
    nulls: `${strict} Text that spells no number is unknown.`,
    example: 'number(class) > 3',
    spell: (_, first) => (isTextual({ kind: first }) ? spelledNumber : alike('CAST({0} AS DOUBLE)')()),
    repeats: 1,
  },
  money: {
    parameters: [x],
    result: 'money',
    meaning: "A number as money in the model's currency, with four decimals.",
    nulls: `${strict} Too large an amount is unknown.`,
    example: 'revenue > money(employees * 100_000)',
    spell: alike('TRY_CAST({0} AS DECIMAL(18,4))'),
    repeats: 1,
  },
  text: {
    parameters: [{ name: 'x', kind: 'any' }],
    result: 'text',
    meaning: 'A value as text: numbers with the decimals they have (at most six), dates as 2025-01-31, true or false.',
    nulls: strict,
    example: "concat('class ', text(class))",
    spell: (_, first) => textOf(first),
    repeats: 1,
  },
  date: {
    parameters: [{ name: 'x', kind: 'any' }],
    result: 'date',
    meaning: 'The date a text spells as 2025-01-31, or the day (UTC) of a point in time.',
    nulls: `${strict} Text that spells no date is unknown.`,
    example: 'date(contract_end)',
    spell: (_, first) => (isTextual({ kind: first }) ? spelledDate : alike('CAST({0} AS DATE)')()),
    repeats: 1,
  },
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

/** Least and most operands a function takes. */
export function arity({ parameters, variadic }: FunctionEntry): readonly [number, number] {
  const most = variadic ? Number.POSITIVE_INFINITY : parameters.length;
  return [parameters.filter(({ optional }) => !optional).length, most];
}

/** The parameter an operand goes to; the last repeats in functions of many. */
export const parameterAt = ({ parameters }: FunctionEntry, index: number): FunctionParameter | undefined =>
  parameters[Math.min(index, parameters.length - 1)];
