import { classificationTree, roundThreshold, type MixedColumn, type TreeNode } from '../../../../kernels/index.ts';

/** A question with the answers it offers: a number's ranges, or a category's values. */
export type Question =
  | {
      readonly kind: 'ranges';
      readonly column: number;
      /** Ascending; an answer is how many of them a number exceeds. */
      readonly cuts: readonly number[];
    }
  | { readonly kind: 'values'; readonly column: number; readonly levels: readonly string[] };

/** Ranges a number is asked in at most, and values it is asked by while it has no more. */
const [MOST_RANGES, MOST_VALUES] = [4, 6];
/** Least share of the rows a range holds: a narrower one is a matter of chance. */
const LEAST_RANGE = 0.05;

/** How a column is asked: numbers in the few ranges that tell the groups apart best, or by value where there are few. */
export function questionOf(column: MixedColumn, index: number, groups: Int32Array): Question {
  if (column.kind === 'categorical') return { kind: 'values', column: index, levels: column.levels };
  const values = [...new Set(column.values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (values.length <= MOST_VALUES) return { kind: 'ranges', column: index, cuts: values.slice(0, -1) };
  const tree = classificationTree([column], groups, {
    maxDepth: 3,
    maxLeaves: MOST_RANGES,
    minGain: 0.01,
    minLeaf: Math.max(1, Math.floor(LEAST_RANGE * groups.length)),
  });
  const cuts = thresholdsIn(tree.root).map((threshold) => roundThreshold(column.values, threshold));
  return { kind: 'ranges', column: index, cuts: [...new Set(cuts)].sort((a, b) => a - b) };
}

export const answerCount = (question: Question): number =>
  question.kind === 'ranges' ? question.cuts.length + 1 : question.levels.length;

/** The answer of a row, from 0; −1 where it is unknown. */
export function answerOf(question: Question, columns: readonly MixedColumn[], row: number): number {
  const column = columns[question.column];
  if (question.kind === 'values') {
    const level = column?.kind === 'categorical' ? column.levels[column.codes[row] ?? -1] : undefined;
    return level === undefined ? -1 : question.levels.indexOf(level);
  }
  const value = column?.kind === 'numeric' ? (column.values[row] ?? NaN) : NaN;
  return Number.isNaN(value) ? -1 : question.cuts.filter((cut) => value > cut).length;
}

function thresholdsIn(node: TreeNode): number[] {
  if (node.kind === 'leaf') return [];
  const own = node.split.test.kind === 'numeric' ? [node.split.test.threshold] : [];
  return [...own, ...thresholdsIn(node.left), ...thresholdsIn(node.right)];
}
