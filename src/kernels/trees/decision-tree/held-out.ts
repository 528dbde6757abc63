import type { Watch } from '../../control.ts';
import { decisionLeaf, squaredError, type DecisionNode, type TreeTarget } from '../decision-tree.ts';
import type { MixedColumn } from '../../data/mixed-data.ts';
import type { Random } from '../../random.ts';

export interface HoldingOut extends Watch {
  readonly random: Random;
  /** Parts that are held out, each once. */
  readonly folds: number;
  readonly weights?: ArrayLike<number>;
}

/** Squared errors in rows held out. */
export interface HeldOut {
  readonly mean: number;
  /** Standard error of the mean by which the errors lie above those of another tree in the same rows. */
  readonly errorBeside: (other: HeldOut) => number;
  readonly each: Float64Array;
}

/**
 * The errors of several trees, cross-validated: `growAll` grows them all from the rows it is given, in the same order each time.
 *
 * @param rows those with a target
 */
export function heldOutErrors(
  columns: readonly MixedColumn[],
  target: TreeTarget,
  rows: Int32Array,
  growAll: (rows: Int32Array) => readonly (DecisionNode | undefined)[],
  { random, folds, weights, progress, cancelled }: HoldingOut,
): readonly HeldOut[] {
  const order = random.permutation(rows.length);
  const parts = Math.min(folds, rows.length);
  const errors: Float64Array[] = [];
  for (let part = 0; part < parts; part++) {
    if (cancelled?.() === true) break;
    const out = order.filter((_, place) => place % parts === part);
    const inside = order.filter((_, place) => place % parts !== part).map((place) => rows[place] ?? 0);
    growAll(inside.sort()).forEach((tree, i) => {
      const own = (errors[i] ??= new Float64Array(rows.length));
      for (const place of out) {
        const row = rows[place] ?? 0;
        const expected = tree === undefined ? [] : decisionLeaf(tree, columns, row).expected;
        own[place] = squaredError(target, row, expected);
      }
    });
    progress?.((part + 1) / parts);
  }
  const own = Float64Array.from(rows, (row) => (weights === undefined ? 1 : (weights[row] ?? 0)));
  return errors.map((each) => ({
    each,
    mean: meanOf(each, own),
    errorBeside: (other) =>
      errorOf(
        each.map((error, place) => error - (other.each[place] ?? 0)),
        own,
      ),
  }));
}

const meanOf = (values: Float64Array, weights: Float64Array): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weights.reduce((sum, each) => sum + each, 0);

function errorOf(values: Float64Array, weights: Float64Array): number {
  const mean = meanOf(values, weights);
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(meanOf(squares, weights) / values.length);
}
