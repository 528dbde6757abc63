import type { z } from 'zod';
import type { VariablePlan } from '../../plan.ts';
import type { bands, quantiles } from '../../schema/variables/bands.ts';
import { report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { caseOf, operand, quoted } from './spell.ts';
import { expressionOf, variableOf, type Author } from './template.ts';

/** Bands of a number by cut points: a value equal to a cut is in the band above it; unknown stays unknown. */
export function expandBands(data: z.output<typeof bands>, author: Author): readonly VariablePlan[] {
  const read = readExpression(author.context, [...author.path, 'bands']);
  checkAscending(data.cuts, author, 'cuts');
  const names = data.names ?? defaultNames(data.cuts);
  checkNames(data.names, data.cuts.length + 1, 'one more than cuts', author);
  if (read === undefined) return [];
  const number = operand(read);
  const last = data.cuts.at(-1) ?? 0;
  const branches = names.map((name, index) => {
    const cut = data.cuts[index];
    return [cut === undefined ? `${number} >= ${last}` : `${number} < ${cut}`, quoted(name)] as const;
  });
  return expressionOf(author, caseOf(branches), { values: names });
}

/** Ranks into groups of equal size, fitted on data or by published cut points. */
export function expandQuantiles(data: z.output<typeof quantiles>, author: Author): readonly VariablePlan[] {
  const of = readExpression(author.context, [...author.path, 'quantiles']);
  const among = data.among === undefined ? undefined : readExpression(author.context, [...author.path, 'among']);
  const groups = data.groups ?? (data.cuts === undefined ? data.names?.length : data.cuts.length + 1) ?? DEFAULT_GROUPS;
  checkNames(data.names, groups, 'one a group', author);
  if (data.cuts !== undefined) {
    checkAscending(data.cuts, author, 'cuts');
    checkCount('cuts', data.cuts.length, groups - 1, 'one fewer than groups', author);
    if (data.among !== undefined)
      report(author.context, [...author.path, 'among'], 'model/no-effect', {
        key: 'among',
        because: 'published cuts are not fitted',
      });
  }
  if (of === undefined || (data.among !== undefined && among === undefined)) return [];
  return [
    variableOf(author, {
      kind: 'quantiles',
      of: of.tree,
      groups,
      ...(among === undefined ? {} : { among: among.tree }),
      everyone: data.everyone ?? false,
      descending: data.descending ?? false,
      ...(data.names === undefined ? {} : { names: data.names }),
      ...(data.cuts === undefined ? {} : { cuts: data.cuts }),
    }),
  ];
}

const DEFAULT_GROUPS = 5;

/** `under 5`, `5 to under 20`, `20 and above`. */
function defaultNames(cuts: readonly number[]): readonly string[] {
  const between = cuts.slice(1).map((cut, index) => `${cuts[index]} to under ${cut}`);
  return [`under ${cuts[0]}`, ...between, `${cuts.at(-1)} and above`];
}

export function checkAscending(cuts: readonly number[], author: Author, key: string): void {
  cuts.forEach((cut, index) => {
    const before = cuts[index - 1];
    if (before === undefined || before < cut) return;
    report(author.context, [...author.path, key, index], 'model/order', {
      what: 'Cut points',
      first: String(before),
      second: String(cut),
    });
  });
}

function checkNames(names: readonly string[] | undefined, expected: number, because: string, author: Author): void {
  if (names === undefined) return;
  checkCount('names', names.length, expected, because, author);
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    report(author.context, [...author.path, 'names', index], 'model/same-id', {
      what: 'band',
      name,
      other: name,
      id: name,
    });
  });
}

function checkCount(key: string, found: number, expected: number, because: string, author: Author): void {
  if (found !== expected)
    report(author.context, [...author.path, key], 'model/count', { what: key, found, expected, because });
}
