import type { Wording } from '../wording.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
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
  'statistics/constant-target': (): Wording => ({
    message: 'The target is the same for every row, so that nothing can tell it apart.',
    mend: 'Choose a target that differs, or more rows.',
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
  'statistics/constant-left-out': (p: { column: string }): Wording => ({
    message: `The column ${p.column} is left out: it has the same value in every row.`,
  }),
  'statistics/near-constant': (p: { column: string; share: number }): Wording => ({
    message: `${percent(p.share)} of the rows of ${p.column} hold the same value.`,
    mend: 'It can hardly tell groups apart; consider leaving it out.',
  }),
  'statistics/near-duplicate': (p: { first: string; second: string; correlation: number }): Wording => ({
    message: `${p.first} and ${p.second} say the same (correlation ${p.correlation.toFixed(2)}), so what they say counts twice.`,
    mend: 'Keep one of them.',
  }),
  'statistics/correlated-block': (p: { columns: readonly string[]; correlation: number }): Wording => ({
    message: `${p.columns.join(', ')} go together (correlations of ${p.correlation.toFixed(2)} and more) and weigh as a block.`,
    mend: 'Replace them by one of them, their mean, or their first principal component.',
  }),
  'statistics/small-sample': (p: { rows: number; columns: number; wanted: number }): Wording => ({
    message: `${rows(p.rows)} for ${p.columns} variables are few: groups found from fewer than ${p.wanted} seldom come back in new data.`,
    mend: 'Use fewer variables, or trust the result only as far as its stability goes.',
  }),
  'statistics/skewed': (p: { column: string; skewness: number; transform: string; after: number }): Wording => ({
    message: `The column ${p.column} is skewed (${p.skewness.toFixed(1)}); taking its ${p.transform} brings that to ${p.after.toFixed(1)}.`,
  }),
  'statistics/missing-filled': (p: { column: string; rows: number; with: string }): Wording => ({
    message: `${rows(p.rows)} without a value of ${p.column} got ${p.with}.`,
  }),
  'statistics/rows-left-out': (p: { left: number; of: number; why: string }): Wording => ({
    message: `${rows(p.left)} of ${p.of} are left out: ${p.why}.`,
  }),
  'statistics/outliers': (p: { column: string; rows: number; farthest: string }): Wording => ({
    message: `${rows(p.rows)} of ${p.column} lie far from the rest, the farthest at ${p.farthest}.`,
    mend: 'Check them; a few far values can make a group of their own.',
  }),
  'statistics/no-such-column': (p: { column: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `There is no column ${p.column}.`,
    expected: `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'statistics/not-numeric': (p: { column: string }): Wording => ({
    message: `The column ${p.column} holds text.`,
    expected: 'numbers, or yes and no',
    mend: 'Use a method for categories (k-medoids, latent classes), or leave the column out.',
  }),
  'statistics/no-such-method': (p: { method: string; known: readonly string[]; nearest?: string }): Wording => ({
    message: `There is no method ${p.method}.`,
    expected: `one of ${p.known.join(', ')}`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'statistics/degenerate': (p: { method: string; reason: string }): Wording => ({
    message: `${p.method} found no proper solution: ${p.reason}.`,
    mend: 'Use fewer groups, a simpler model, or more rows.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
