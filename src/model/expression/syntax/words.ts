import type { AggregateName, DurationUnit } from '../tree.ts';

/** Words with a place in the grammar; a column of this name is written in double quotes. */
export const reserved: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'between',
  'in',
  'under',
  'is',
  'null',
  'contains',
  'starts',
  'ends',
  'case',
  'when',
  'then',
  'else',
  'end',
  'true',
  'false',
  'unknown',
  'over',
  'where',
]);

export const aggregateNames = [
  'sum',
  'count',
  'average',
  'min',
  'max',
  'median',
  'distinct',
  'latest',
  'earliest',
  'any',
  'every',
] as const satisfies readonly AggregateName[];

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly DurationUnit[];

/** Aggregates as people may also know them. */
const synonyms: Readonly<Record<string, AggregateName>> = {
  avg: 'average',
  mean: 'average',
  minimum: 'min',
  maximum: 'max',
};

export function aggregateOf(word: string): AggregateName | undefined {
  const lower = word.toLowerCase();
  return (
    aggregateNames.find((name) => name === lower) ?? (Object.hasOwn(synonyms, lower) ? synonyms[lower] : undefined)
  );
}

/** The unit of `month` or `months`, in any case. */
export function unitOf(word: string): DurationUnit | undefined {
  const lower = word.toLowerCase();
  return units.find((unit) => lower === unit || lower === `${unit}s`);
}
