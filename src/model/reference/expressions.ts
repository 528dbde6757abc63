import { functionGroups } from '../expression/functions.ts';
import type { FunctionEntry } from '../expression/functions.ts';
import type { Static } from '../expression/check/typing.ts';
import { aggregates, operators, windows } from './language.ts';

/** docs/expressions.md: the language of expressions, from the tables the checker and the compiler work by. */
export function expressionReference(): string {
  return [
    introduction,
    section('Operators', ['written', 'means', 'unknown'], operators),
    section('Over related tables', ['aggregate', 'gives', 'without rows'], aggregates),
    aggregateNotes,
    section('Windows', ['written', 'as of 31 December 2025'], windows),
    windowNotes,
    '## Functions\n',
    ...functionGroups.map(({ title, functions }) => groupOf(title, functions)),
    '## How each engine spells them\n',
    "`{0}`, `{1}` stand for what is given, `{asOf}` for the run's date. One spelling where both engines share it.\n",
    table(
      ['function', 'DuckDB', 'Trino'],
      functionGroups.flatMap((group) => Object.entries(group.functions).map(spellings)),
    ),
  ].join('\n');
}

const introduction = `# Expressions

<!-- Made by \`npm run docs\` from the tables in src/model/expression; do not edit. -->

Rules and formulas of a model are expressions: what is known of a company, compared and calculated with. \`employees between 11 and 17\`, \`industry under '62'\`, \`sum(orders.amount) over last 12 months > 5_000_000\`.

- **Names** are columns of companies, variables, and schemes (a scheme's name is the company's segment in it). A name with spaces or signs stands in double quotes: \`"Antall ansatte (ca.)"\`. Names keep their case; words of the language do not mind.
- **Texts** stand in single quotes, doubled inside: \`'it''s'\`. **Numbers** have a decimal point and may be grouped: \`1_000_000.50\`. **Dates** are bare: \`2025-01-31\`. Also \`true\`, \`false\` and \`unknown\`.
- **Types** are number, money (with its currency), text, date, point in time, true-or-false, category (texts in an order) and code. A condition must be true or false: \`employees\` alone is none, \`employees > 0\` is. Money goes with money of the same currency and with numbers as written; \`money(x)\` and \`number(x)\` turn one into the other. Money over money is a number.
- **Unknown** is no value. A comparison with something unknown is unknown, and so is what is calculated from it; a rule whose condition is unknown does not match. \`and\` is false when one side is false, \`or\` true when one side is true, whatever the other. Ask with \`is known\` and \`is unknown\`. What has no result (a division by zero, the logarithm of zero, more than a number can hold) is unknown.
- **Codes** have a hierarchy: \`industry under '62'\` includes 62.010, \`industry under 'J'\` all divisions of section J (of the revision the codes are of), \`municipality under '03'\` every municipality of the county. Code lists: NACE by Eurostat, SN2007 and Norwegian regions by Statistics Norway, CC BY 4.0.
- **Categories** have an order: with bands \`Small, Medium, Large\`, \`size >= 'Medium'\` is Medium and Large.
- **Points in time** are compared with dates by the workspace's days: \`at <= 2025-12-31\` is any moment of that day or before. Functions of dates take the day in UTC.

An expression has at most 200,000 characters and 200 levels, and a list 10,000 values.
`;

const aggregateNotes = `
\`financials.assets\` alone is \`latest(financials.assets)\`. \`latest(financials.revenue, 1)\` is the value before the last one. Inside the parentheses stands a column with its table, or a formula over such columns; \`where\` picks rows, and there the table's columns may stand alone: \`sum(orders.amount - orders.cost where product = 'x' and quantity > 3)\`. Rows for which the condition is unknown do not count, and unknown values are passed over. Tables of observations (financials, survey, assessments) give unknown where others give 0 or false: no row means that nobody looked. Equal times go by the order in which rows were imported.
`;

const windowNotes = `
Windows count back from the end of the as-of date and are half-open; a day a month does not have becomes its last. \`by closed_at\` after a window goes by another date of the table: \`count(deals where status = 'won') over last 1 year by closed_at\`.
`;

function groupOf(title: string, functions: Readonly<Record<string, FunctionEntry>>): string {
  const rows = Object.entries(functions).map(([name, entry]) => [
    `\`${signature(name, entry)}\``,
    entry.meaning,
    entry.nulls,
    `\`${entry.example}\``,
  ]);
  return `### ${title}\n\n${table(['function', 'means', 'unknown', 'example'], rows)}`;
}

/** `round(x, [decimals])`, `concat(text, more, …)`. */
function signature(name: string, { parameters, variadic }: FunctionEntry): string {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `${name}(${[...names, ...(variadic ? ['…'] : [])].join(', ')})`;
}

/** As written for all of a function's parameters; conversions also for the types they treat apart. */
function spellings([name, entry]: readonly [string, FunctionEntry]): string[] {
  const kinds: readonly Static[] =
    name === 'number' || name === 'date'
      ? [{ kind: 'money', currency: '' }, { kind: 'text' }]
      : name === 'text'
        ? [{ kind: 'number' }, { kind: 'money', currency: '' }, { kind: 'date' }]
        : [{ kind: 'code', scheme: 'sn2007' }];
  const spelled = kinds.map((first) => entry.spell(entry.parameters.length, first));
  const code = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `\`${text}\``).join(' or ');
  const duckdb = code(spelled.map((each) => each.duckdb));
  const trino = code(spelled.map((each) => each.trino));
  return [`\`${name}\``, duckdb, trino === duckdb ? '' : trino];
}

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `## ${title}\n\n${table(head, rows)}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
