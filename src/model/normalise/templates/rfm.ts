import type { VariablePlan } from '../../plan.ts';
import type { RfmData, rfm } from '../../schema/variables/rfm.ts';
import type { z } from 'zod';
import { composed } from '../expression.ts';
import { checkAscending } from './bands.ts';
import { named, overWindow, timeOf } from './spell.ts';
import { expressionOf, variableOf, type Author } from './template.ts';

const GROUPS = 5;

/** The three scores and, as the variable itself, their digits together. */
export function expandRfm(data: z.output<typeof rfm>, author: Author): readonly VariablePlan[] {
  const { r, f, m } = scoreNames(author.name);
  return [...rfmScores(data.rfm, author), ...expressionOf(author, `${r} * 100 + ${f} * 10 + ${m}`)];
}

export function scoreNames(name: string): Readonly<Record<'r' | 'f' | 'm', string>> {
  return { r: `${name}_r`, f: `${name}_f`, m: `${name}_m` };
}

/**
 * Recency (days), frequency (purchases) and monetary (sum) with a score from 1 to 5 for each among companies with purchases: quintiles
 * in which equal values share a score, or published cut points. Hughes, Strategic Database Marketing (1994).
 */
export function rfmScores(data: RfmData, author: Author): readonly VariablePlan[] {
  const amount = typeof data === 'string' ? `${named(data)}.amount` : data.amount;
  const table = amount.split('.')[0] ?? '';
  const over = overWindow(typeof data === 'string' ? undefined : data.over);
  const cuts = typeof data === 'string' ? {} : (data.cuts ?? {});
  for (const [key, points] of Object.entries(cuts))
    checkAscending(points, { ...author, path: [...author.path, 'rfm', 'cuts'] }, key);
  const base = {
    recency: `${author.name}_recency`,
    frequency: `${author.name}_frequency`,
    monetary: `${author.name}_monetary`,
  };
  const { r, f, m } = scoreNames(author.name);
  return [
    ...expressionOf(author, `days_since(latest(${timeOf(table)})${over})`, {
      part: { suffix: 'recency', label: 'days since the last purchase' },
    }),
    ...expressionOf(author, `count(${table})${over}`, { part: { suffix: 'frequency', label: 'number of purchases' } }),
    ...expressionOf(author, `sum(${amount})${over}`, { part: { suffix: 'monetary', label: 'sum of purchases' } }),
    ...score(author, r, 'recency score', base.recency, base.frequency, true, cuts.recency),
    ...score(author, f, 'frequency score', base.frequency, base.frequency, false, cuts.frequency),
    ...score(author, m, 'monetary score', base.monetary, base.frequency, false, cuts.monetary),
  ];
}

function score(
  author: Author,
  name: string,
  label: string,
  of: string,
  frequency: string,
  descending: boolean,
  cuts: readonly number[] | undefined,
): readonly VariablePlan[] {
  const value = composed(author.context, author.path, of);
  const among = composed(author.context, author.path, `${frequency} > 0`);
  if (value === undefined || among === undefined) return [];
  const part = { suffix: name.slice(author.name.length + 1), label };
  const groups = { kind: 'quantiles', of: value, groups: GROUPS, among, everyone: false, descending } as const;
  return [variableOf(author, cuts === undefined ? groups : { ...groups, cuts }, part)];
}
