import type { Spelling } from '../../../sql/tree.ts';
import { isTextual, type Static } from '../check/typing.ts';
import { alike, strict, type FunctionTable } from './entry.ts';

const x = { name: 'x', kind: 'number' } as const;

/** Text that does not have the form is '' in DuckDB and null in Trino; both fail the cast, which makes null. */
const spelledNumber = alike(`TRY_CAST(regexp_extract({0}, '^[+-]?[0-9]{1,18}([.][0-9]{1,18})?$') AS DOUBLE)`)();
const spelledDate = alike(`TRY_CAST(regexp_extract({0}, '^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$') AS DATE)`)();
const decimalText = alike(`regexp_replace(CAST(TRY_CAST({0} AS DECIMAL(38,6)) AS VARCHAR), '[.]?0+$', '')`)();

function textOf({ kind }: Static): Spelling {
  if (kind === 'number') return decimalText;
  if (kind === 'money') return alike('CAST(TRY_CAST({0} AS DECIMAL(18,2)) AS VARCHAR)')();
  return alike(kind === 'instant' ? 'CAST(CAST({0} AS DATE) AS VARCHAR)' : 'CAST({0} AS VARCHAR)')();
}

export const conversionFunctions: FunctionTable = {
  number: {
    parameters: [{ name: 'x', kind: 'any' }],
    result: 'number',
    meaning: 'Money without its currency, or the number a text spells (digits, a sign, a decimal point).',
    nulls: `${strict} Text that spells no number is unknown.`,
    example: 'number(class) > 3',
    spell: (_, first) => (isTextual(first) ? spelledNumber : alike('CAST({0} AS DOUBLE)')()),
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
    spell: (_, first) => (isTextual(first) ? spelledDate : alike('CAST({0} AS DATE)')()),
    repeats: 1,
  },
};
