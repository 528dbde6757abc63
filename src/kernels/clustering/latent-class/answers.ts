import { fail } from '../../../diagnostics/diagnostic.ts';
import { groupRows, mixHash } from '../../data/group-rows.ts';

/** Answers to items: the answer of row i to item j is `codes[i * items + j]`, a category from 0, or −1 when missing. */
export interface Answers {
  readonly codes: Int32Array;
  readonly rows: number;
  /** Number of categories of each item. */
  readonly levels: readonly number[];
  /** Names of the items, for messages. */
  readonly names?: readonly string[];
}

/** Distinct answer patterns with their weights. */
export interface Patterns {
  readonly count: number;
  readonly items: number;
  /**
   * Per pattern and item, the cell of the answer: the position of its category among the categories of all items; −1 when missing.
   */
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  /** First cell of each item, and the number of cells after the last. */
  readonly firstCells: Int32Array;
  /** Pattern of each row; −1 for a row of weight 0. */
  readonly position: Int32Array;
}

/**
 * Refuses answers outside their categories, items that nobody answered, and lengths that do not fit.
 *
 * @throws InputError
 */
export function checkAnswers({ codes, rows, levels, names }: Answers): void {
  const items = levels.length;
  if (items === 0) fail('statistics/bad-option', { option: 'items', value: 'empty', expected: 'at least one item' });
  if (codes.length !== rows * items)
    fail('statistics/lengths-differ', { what: 'The answers', found: codes.length, expected: rows * items });
  if (rows < 1) fail('statistics/too-few-rows', { method: 'latent class analysis', found: rows, needed: 1 });
  const answered = new Int32Array(items);
  codes.forEach((code, i) => {
    const item = i % items;
    if (code >= (levels[item] ?? 0) || code < -1) {
      const expected = `a category from 0 to ${(levels[item] ?? 0) - 1}, or −1 for missing`;
      fail('statistics/bad-option', {
        option: `answer to ${names?.[item] ?? item + 1}`,
        value: String(code),
        expected,
      });
    }
    if (code >= 0) answered[item] = (answered[item] ?? 0) + 1;
  });
  const silent = answered.indexOf(0);
  if (silent >= 0) fail('statistics/all-missing', { column: names?.[silent] ?? String(silent + 1) });
}

/** Collapses rows with the same answers; the order is that of first appearance. */
export function collapsePatterns({ codes, rows, levels }: Answers, weights?: ArrayLike<number>): Patterns {
  const items = levels.length;
  const firstCells = new Int32Array(items + 1);
  levels.forEach((count, item) => {
    firstCells[item + 1] = (firstCells[item] ?? 0) + count;
  });
  const hash = (row: number): number => {
    let sum = 0;
    for (let i = row * items; i < (row + 1) * items; i++) sum = mixHash(sum, codes[i] ?? -1);
    return sum;
  };
  const equal = (row: number, other: number): boolean => {
    for (let item = 0; item < items; item++)
      if (codes[row * items + item] !== codes[other * items + item]) return false;
    return true;
  };
  const { position, first, weights: totals } = groupRows(rows, hash, equal, weights);
  const cells = new Int32Array(first.length * items);
  first.forEach((row, pattern) => {
    for (let item = 0; item < items; item++) {
      const code = codes[row * items + item] ?? -1;
      cells[pattern * items + item] = code < 0 ? -1 : (firstCells[item] ?? 0) + code;
    }
  });
  return { count: first.length, items, cells, weights: totals, firstCells, position };
}
