import type { Spelling } from '../../../sql/tree.ts';
import { alike, listed, strict, type FunctionTable } from './entry.ts';

/** `greatest` and `least` pass over nulls in DuckDB and do not in Trino; here anything unknown makes the result unknown. */
const extreme =
  (name: 'greatest' | 'least') =>
  (count: number): Spelling =>
    alike(
      `CASE WHEN ${listed(count, (i) => `{${i}} IS NOT NULL`, ' AND ')} THEN ${name}(${listed(count, (i) => `{${i}}`, ', ')}) END`,
    )();

export const choiceFunctions: FunctionTable = {
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
};
