import { decisionLeaves, roundThreshold, type DecisionNode, type MixedColumn } from '../../../../kernels/index.ts';
import type { TreeLeaf, TreeStep } from '../../../profile/clusters.ts';

/** The leaves of a tree from left to right, each with all that is asked on the way. Cuts are rounded within the gap of the data they fall in. */
export function leavesOf(root: DecisionNode, columns: readonly MixedColumn[]): readonly TreeLeaf[] {
  const walk = (node: DecisionNode, steps: readonly TreeStep[]): readonly TreeLeaf[] => {
    if (node.kind === 'leaf') return [{ steps, expected: node.expected }];
    const [left, right] = sidesOf(node, columns);
    return [...walk(node.left, [...steps, left]), ...walk(node.right, [...steps, right])];
  };
  return walk(root, []);
}

/** Weight of each leaf, from left to right. */
export const leafWeights = (root: DecisionNode): readonly number[] => decisionLeaves(root).map(({ weight }) => weight);

type Branch = Extract<DecisionNode, { kind: 'branch' }>;

function sidesOf(
  { split, left, right, weight }: Branch,
  columns: readonly MixedColumn[],
): readonly [TreeStep, TreeStep] {
  const column = columns[split.column];
  if (column === undefined) throw new Error('a tree asks of a column that is not there');
  const item = column.name;
  // A gap that was there when the tree was grown is an answer of its own; else it could be either.
  const gap = (side: 'left' | 'right', own: DecisionNode): number =>
    split.gapsSeen ? Number(split.missing === side) : own.weight / weight;
  const gaps = { left: gap('left', left), right: gap('right', right) };
  const { test } = split;
  if (test.kind === 'numeric') {
    const values = column.kind === 'numeric' ? column.values : new Float64Array();
    const cut = roundThreshold(values, test.threshold);
    return [
      { item, kind: 'number', side: 'up to', cut, gap: gaps.left },
      { item, kind: 'number', side: 'over', cut, gap: gaps.right },
    ];
  }
  const words = (codes: readonly number[]): readonly string[] =>
    codes.map((code) => (column.kind === 'categorical' ? (column.levels[code] ?? '') : ''));
  const [own, other] = [words(test.left), words(test.right)];
  return [
    { item, kind: 'words', own, other, gap: gaps.left },
    { item, kind: 'words', own: other, other: own, gap: gaps.right },
  ];
}
