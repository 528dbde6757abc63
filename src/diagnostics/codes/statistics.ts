import type { Wording } from '../diagnostic.ts';

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

export const statisticsCodes = {
  'statistics/lengths-differ': (p: { what: string; found: number; expected: number }): Wording => ({
    message: `${p.what} has ${p.found} values where ${p.expected} are needed.`,
    expected: 'one value per row',
  }),
  'statistics/too-few-rows': (p: { method: string; found: number; needed: number }): Wording => ({
    message: `${p.method} needs at least ${rows(p.needed)}; there ${p.found === 1 ? 'is' : 'are'} ${p.found}.`,
    mend: 'Widen the selection, or choose fewer variables or groups.',
  }),
  'statistics/not-finite': (p: { column: string; row: number; value: string }): Wording => ({
    message: `The column ${p.column} holds ${p.value} in row ${p.row}.`,
    expected: 'a finite number',
    mend: 'State a strategy for missing values, or leave the row out.',
  }),
  'statistics/too-many-groups': (p: { method: string; k: number; distinct: number }): Wording => ({
    message: `${p.method} cannot form ${p.k} groups from ${p.distinct} distinct rows.`,
    expected: `a number of groups from 1 to ${p.distinct}`,
  }),
  'statistics/constant-column': (p: { column: string; method: string }): Wording => ({
    message: `The column ${p.column} has the same value in every row, so ${p.method} cannot use it.`,
    mend: 'Leave the column out.',
  }),
  'statistics/all-missing': (p: { column: string }): Wording => ({
    message: `The column ${p.column} has no known value.`,
    mend: 'Leave the column out.',
  }),
  'statistics/bad-weight': (p: { row: number; value: string }): Wording => ({
    message: `The weight of row ${p.row} is ${p.value}.`,
    expected: 'a finite weight of zero or more, and a positive sum',
  }),
  'statistics/bad-option': (p: { option: string; value: string; expected: string }): Wording => ({
    message: `The option ${p.option} is ${p.value}.`,
    expected: p.expected,
  }),
  'statistics/too-large': (p: { method: string; rows: number; limit: number }): Wording => ({
    message: `${p.method} keeps every pair of rows in memory: ${p.rows} rows are over its limit of ${p.limit}.`,
    mend: 'Draw a sample, or use a method that does not compare all pairs.',
  }),
  'statistics/too-many-levels': (p: { column: string; levels: number; limit: number; method: string }): Wording => ({
    message: `The column ${p.column} has ${p.levels} different values; ${p.method} takes at most ${p.limit}.`,
    mend: 'Group the values (an industry by its first digits, say), or leave the column out.',
  }),
  'statistics/degenerate': (p: { method: string; reason: string }): Wording => ({
    message: `${p.method} found no proper solution: ${p.reason}.`,
    mend: 'Use fewer groups, a simpler model, or more rows.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
