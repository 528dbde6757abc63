import type { z } from 'zod';
import type { VariablePlan } from '../../plan.ts';
import type { contribution, growth, rhythm, status } from '../../schema/variables/purchases.ts';
import { report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { caseOf, named, operand, overWindow, quoted, timeOf } from './spell.ts';
import { expressionOf, type Author } from './template.ts';

const STATUSES = ['prospect', 'new', 'active', 'dormant', 'lost', 'regained'];

/** Where a company stands as a customer, by when it bought. Counts are never unknown, so everyone has a status. */
export function expandStatus(data: z.output<typeof status>, author: Author): readonly VariablePlan[] {
  const bought = (span?: string): string => `count(${named(data.status)})${overWindow(span)}`;
  const [fresh, active, lost] = [data.new ?? '6 months', data.active ?? '12 months', data.lost ?? '24 months'];
  const branches = [
    [`${bought()} = 0`, 'prospect'],
    [`${bought(fresh)} = ${bought()}`, 'new'],
    [`${bought(active)} > 0 and ${bought(active)} = ${bought(lost)} and ${bought(lost)} < ${bought()}`, 'regained'],
    [`${bought(active)} > 0`, 'active'],
    [`${bought(lost)} > 0`, 'dormant'],
  ] as const;
  checkSpans([fresh, active, lost], author);
  return expressionOf(
    author,
    caseOf(
      branches.map(([when, name]) => [when, quoted(name)]),
      quoted('lost'),
    ),
    { values: STATUSES },
  );
}

function checkSpans(spans: readonly string[], author: Author): void {
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before === undefined || daysOf(before) < daysOf(span)) return;
    report(author.context, author.path, 'model/order', { what: 'new, active and lost', first: before, second: span });
  });
}

/** Only to put spans in order. */
function daysOf(span: string): number {
  const [count, unit] = span.split(' ');
  return Number(count) * (DAYS[unit?.replace(/s$/, '') ?? ''] ?? 0);
}
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };

/** What is left of sales after cost, rebates, hours and support; what is not known of a part counts as nothing. */
export function expandContribution(data: z.output<typeof contribution>, author: Author): readonly VariablePlan[] {
  const over = overWindow(data.over ?? '12 months');
  const sum = (column: string): string => `coalesce(sum(${column})${over}, 0)`;
  if ((data.hours === undefined) !== (data.rate === undefined)) {
    report(author.context, author.path, 'model/missing-part', {
      what: 'Hours and their rate go together',
      expected: 'both hours and rate, or neither',
    });
  }
  const support = data.support === undefined ? undefined : readExpression(author.context, [...author.path, 'support']);
  const costs = [
    ...[data.cost, data.rebate].filter((column) => column !== undefined).map(sum),
    ...(data.hours === undefined || data.rate === undefined ? [] : [`money(${sum(data.hours)} * ${data.rate})`]),
    ...(support === undefined ? [] : [`coalesce(${operand(support)}, 0)`]),
  ];
  return expressionOf(author, [sum(data.contribution), ...costs].join('\n  - '));
}

/** Mean growth a year; unknown without a positive value to grow from. */
export function expandGrowth(data: z.output<typeof growth>, author: Author): readonly VariablePlan[] {
  const years = data.years ?? 1;
  const column = data.growth;
  const text =
    data.over === undefined
      ? `cagr(latest(${column}, ${years}), latest(${column}), ${years})`
      : `cagr(sum(${column}) over last ${data.over} ending ${years} ${years === 1 ? 'year' : 'years'} ago, sum(${column}) over last ${data.over}, ${years})`;
  return expressionOf(author, text);
}

/** Mean days between purchase days (unknown before the second), and how long beyond them the company has been silent. */
export function expandRhythm(data: z.output<typeof rhythm>, author: Author): readonly VariablePlan[] {
  const at = timeOf(data.rhythm);
  const days = `distinct(date(${at}))`;
  const mean = caseOf([[`${days} > 1`, `days_between(earliest(${at}), latest(${at})) / (${days} - 1)`]]);
  const since = `${author.name}_since`;
  return [
    ...expressionOf(author, mean),
    ...expressionOf(author, `days_since(latest(${at}))`, { part: { suffix: 'since', label: 'days since the last' } }),
    ...expressionOf(author, `${since} - ${author.name}`, { part: { suffix: 'overdue', label: 'days overdue' } }),
  ];
}
