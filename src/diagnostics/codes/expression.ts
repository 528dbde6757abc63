import type { Wording } from '../wording.ts';

const near = (nearest: string | undefined): { nearest?: string } => (nearest === undefined ? {} : { nearest });

/** What can be wrong with an expression: first its text, then its names and types. */
export const expressionCodes = {
  'expression/empty': (): Wording => ({
    message: 'There is no expression here.',
    expected: "a condition or a formula, as employees > 10 or industry under '62'",
  }),
  'expression/too-long': (p: { length: number; limit: number }): Wording => ({
    message: `The expression is ${p.length} characters long; at most ${p.limit} are read.`,
    mend: 'Split it into variables, or put long lists into a table of your own.',
  }),
  'expression/too-deep': (p: { limit: number }): Wording => ({
    message: `The expression is nested more than ${p.limit} levels deep.`,
    mend: 'Give a part of it a name as a variable.',
  }),
  'expression/too-heavy': (p: { function: string }): Wording => ({
    message: `Calls like ${p.function} are nested so that the query would grow too large.`,
    mend: 'Give the inner part a name as a variable.',
  }),
  'expression/list-too-long': (p: { limit: number }): Wording => ({
    message: `The list has more than ${p.limit} values.`,
    mend: 'Put them into a table of your own.',
  }),
  'expression/bad-character': (p: { character: string; hint?: string }): Wording => ({
    message: `${p.character} has no meaning here.`,
    ...(p.hint === undefined ? {} : { mend: p.hint }),
  }),
  'expression/unfinished-quote': (p: { quote: string; what: string }): Wording => ({
    message: `The ${p.what} opened here is never closed.`,
    expected: `a closing ${p.quote}`,
    mend: `Inside it, ${p.quote} is written twice.`,
  }),
  'expression/bad-text': (p: { why: string }): Wording => ({ message: `This text cannot be used: ${p.why}.` }),
  'expression/bad-number': (p: { found: string; why: string }): Wording => ({
    message: `${p.found} is not a number that can be used: ${p.why}.`,
    expected: 'digits with a decimal point, as 1_000_000 or 0.25',
  }),
  'expression/bad-date': (p: { found: string }): Wording => ({
    message: `${p.found} is not a date of the calendar.`,
    expected: 'year-month-day, as 2025-01-31',
  }),
  'expression/unexpected': (p: { found: string; expected: string; nearest?: string | undefined }): Wording => ({
    message: `${p.found} does not fit here.`,
    expected: p.expected,
    ...near(p.nearest),
  }),
  'expression/chained-comparison': (): Wording => ({
    message: 'Comparisons cannot be chained.',
    mend: 'Write x between a and b, or join two comparisons by and.',
  }),
  'expression/vague-window': (p: { unit: string }): Wording => ({
    message: `'last ${p.unit}' can mean two things.`,
    mend: `Write 'last 1 ${p.unit}' for the ${p.unit} up to the as-of date, or 'previous ${p.unit}' for the calendar's.`,
  }),
  'expression/no-table': (p: { function: string }): Wording => ({
    message: `${p.function} does not say over which table it goes.`,
    expected: `a column with its table, as ${p.function}(orders.amount)`,
  }),
  'expression/two-tables': (p: { function: string; first: string; second: string }): Wording => ({
    message: `${p.function} reads ${p.first} and ${p.second}; one aggregate reads one table.`,
    mend: 'Make two aggregates and combine them.',
  }),
  'expression/nested-aggregate': (p: { inner: string; outer: string }): Wording => ({
    message: `${p.inner} stands inside ${p.outer}; aggregates cannot be nested.`,
    mend: 'Make the inner one a variable of its own.',
  }),
  'expression/unknown-name': (p: { name: string; nearest?: string | undefined }): Wording => ({
    message: `Nothing is called '${p.name}'.`,
    expected: 'a variable, a column of companies, or a scheme',
    ...near(p.nearest),
  }),
  'expression/bare-column': (p: { name: string; function: string; table: string }): Wording => ({
    message: `'${p.name}' stands in ${p.function} without its table.`,
    expected: `a column of one table, as ${p.table}.${p.name}`,
  }),
  'expression/table-as-value': (p: { table: string }): Wording => ({
    message: `'${p.table}' is a table, not a value.`,
    mend: `Count its rows with count(${p.table}), or name a column of it.`,
  }),
  'expression/unknown-table': (p: { table: string; nearest?: string | undefined }): Wording => ({
    message: `There is no table '${p.table}'.`,
    ...near(p.nearest),
  }),
  'expression/unknown-column': (p: { table: string; column: string; nearest?: string | undefined }): Wording => ({
    message: `The table '${p.table}' has no column '${p.column}'.`,
    ...near(p.nearest),
  }),
  'expression/unknown-function': (p: { name: string; nearest?: string | undefined }): Wording => ({
    message: `There is no function '${p.name}'.`,
    ...near(p.nearest),
  }),
  'expression/wrong-count': (p: { function: string; found: number; expected: string }): Wording => ({
    message: `${p.function} has ${p.found} ${p.found === 1 ? 'value' : 'values'} in its parentheses.`,
    expected: p.expected,
  }),
  'expression/wrong-type': (p: { where: string; found: string; expected: string; hint?: string }): Wording => ({
    message: `${p.where} is ${p.found}.`,
    expected: p.expected,
    ...(p.hint === undefined ? {} : { mend: p.hint }),
  }),
  'expression/not-comparable': (p: { left: string; right: string; hint?: string }): Wording => ({
    message: `${p.left} cannot be compared with ${p.right}.`,
    ...(p.hint === undefined ? {} : { mend: p.hint }),
  }),
  'expression/mixed-currencies': (p: { left: string; right: string }): Wording => ({
    message: `${p.left} and ${p.right} are mixed without a rate.`,
    mend: "Give the rate under 'rates' in the model.",
  }),
  'expression/not-linked': (p: { table: string }): Wording => ({
    message: `The rows of '${p.table}' belong to no company.`,
    mend: 'Map its company column when it is read.',
  }),
  'expression/no-time': (p: { table: string }): Wording => ({
    message: `The rows of '${p.table}' have no date to count a window by.`,
    mend: "Map its date to 'at', or leave the window out.",
  }),
  'expression/value-not-listed': (p: {
    name: string;
    value: string;
    values: string;
    nearest?: string | undefined;
  }): Wording => ({
    message: `${p.name} is never '${p.value}'.`,
    expected: p.values,
    ...near(p.nearest),
  }),
  'expression/unknown-code': (p: { code: string; scheme: string; nearest?: string | undefined }): Wording => ({
    message: `'${p.code}' is not a code of ${p.scheme}.`,
    ...near(p.nearest),
  }),
  'expression/bad-builder': (p: { what: string }): Wording => ({
    message: `The builder sent ${p.what}.`,
    expected: 'groups of rules, each with field, operator and value',
  }),
  'expression/never-holds': (): Wording => ({
    message: 'A comparison with unknown never holds.',
    mend: 'Write x is unknown, or x is known.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
