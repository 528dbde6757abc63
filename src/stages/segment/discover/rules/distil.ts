import { classificationTree, type MixedColumn, type Random } from '../../../../kernels/index.ts';
import { pickColumn } from '../shape.ts';
import { leafConjunctions, meets, type Conjunction } from './clauses.ts';
import { conditionOf, type Readable } from './expression.ts';

/** Segments said by rules: the first that holds; the last takes everyone left. */
export interface Distilled {
  readonly rules: readonly DistilledRule[];
  /** Share of the rows that rules made without them put where they were: ten parts, each held out once. */
  readonly accuracy: number;
  /** Segments that no rule reaches. */
  readonly lost: readonly number[];
  /** Segment by the rules of every row; −1 where the row was in none. */
  readonly assignment: Int32Array;
  /** Rows the rules put elsewhere. */
  readonly moved: number;
}

export interface DistilledRule {
  readonly segment: number;
  /** In the model's language; absent for everyone left. */
  readonly when: string | undefined;
  /** Conditions in it. */
  readonly conditions: number;
  /** Held out: of those the rule takes, the share that belongs; of those that belong, the share it takes. */
  readonly precision: number;
  readonly recall: number;
}

export interface DistilOptions {
  readonly random: Random;
  /** Questions to a leaf at most. Default 3. */
  readonly depth?: number;
  /** Leaves at most. Default twice the segments. */
  readonly leaves?: number;
}

interface RuleSet {
  /** In the order they are asked. */
  readonly rules: readonly { readonly segment: number; readonly alternatives: readonly Conjunction[] }[];
  readonly rest: number;
}

const FOLDS = 10;

/**
 * Says segments by a few short rules: a classification tree of bounded depth whose leaves become conditions, cuts rounded within the gaps of the data. The
 * segment with the longest rule takes everyone left, also those of whom a value is unknown.
 *
 * @param groups segment of each row from 0; a negative one takes no part
 * @throws InputError when no row has a segment or a column has no known value
 */
export function distil(
  columns: readonly Readable[],
  groups: ArrayLike<number>,
  k: number,
  options: DistilOptions,
): Distilled {
  const { random } = options;
  const data = columns.map(({ column }) => column);
  const rows = Int32Array.from({ length: groups.length }, (_, row) => row).filter((row) => (groups[row] ?? -1) >= 0);
  const found = ruleSetOf(data, groups, rows, k, options);
  const assignment = new Int32Array(groups.length).fill(-1);
  for (const row of rows) assignment[row] = place(found, data, row);
  const held = heldOut(data, groups, rows, k, options, random);
  const counts = { own: new Float64Array(k), taken: new Float64Array(k), right: new Float64Array(k) };
  rows.forEach((row, i) => {
    const [truth, told] = [groups[row] ?? 0, held[i] ?? 0];
    counts.own[truth] = (counts.own[truth] ?? 0) + 1;
    counts.taken[told] = (counts.taken[told] ?? 0) + 1;
    if (truth === told) counts.right[truth] = (counts.right[truth] ?? 0) + 1;
  });
  const rule = (segment: number, alternatives: readonly Conjunction[] | undefined): DistilledRule => ({
    segment,
    when: alternatives === undefined ? undefined : conditionOf(alternatives, columns),
    conditions: (alternatives ?? []).reduce((sum, each) => sum + each.length, 0),
    precision: (counts.right[segment] ?? 0) / Math.max(1, counts.taken[segment] ?? 0),
    recall: (counts.right[segment] ?? 0) / Math.max(1, counts.own[segment] ?? 0),
  });
  const rules = [...found.rules.map((each) => rule(each.segment, each.alternatives)), rule(found.rest, undefined)];
  const reached = new Set(rules.map(({ segment }) => segment));
  return {
    rules,
    accuracy: counts.right.reduce((sum, each) => sum + each, 0) / Math.max(1, rows.length),
    lost: Array.from({ length: k }, (_, segment) => segment).filter((segment) => !reached.has(segment)),
    assignment,
    moved: rows.filter((row) => assignment[row] !== groups[row]).length,
  };
}

/** Rules grown from some rows. */
function ruleSetOf(
  data: readonly MixedColumn[],
  groups: ArrayLike<number>,
  rows: Int32Array,
  k: number,
  { depth = 3, leaves = 2 * k }: DistilOptions,
): RuleSet {
  const own = data.map((column) => pickColumn(column, rows));
  const tree = classificationTree(
    own,
    Int32Array.from(rows, (row) => groups[row] ?? 0),
    { maxDepth: depth, maxLeaves: leaves, minLeaf: Math.max(1, Math.floor(rows.length / 200)), minGain: 0.005 },
  );
  const bySegment = new Map<number, Conjunction[]>();
  for (const { prediction, clauses } of leafConjunctions(tree.root, own))
    bySegment.set(prediction, [...(bySegment.get(prediction) ?? []), clauses]);
  const length = (alternatives: readonly Conjunction[]): number =>
    alternatives.reduce((sum, each) => sum + each.length, 0);
  const sorted = [...bySegment].sort(([a, one], [b, two]) => length(one) - length(two) || a - b);
  const [rest = 0] = sorted.at(-1) ?? [];
  return { rules: sorted.slice(0, -1).map(([segment, alternatives]) => ({ segment, alternatives })), rest };
}

const place = ({ rules, rest }: RuleSet, data: readonly MixedColumn[], row: number): number =>
  rules.find(({ alternatives }) => alternatives.some((each) => meets(each, data, row)))?.segment ?? rest;

/** The segment of each row by rules grown without it. */
function heldOut(
  data: readonly MixedColumn[],
  groups: ArrayLike<number>,
  rows: Int32Array,
  k: number,
  options: DistilOptions,
  random: Random,
): Int32Array {
  const order = random.split('folds').permutation(rows.length);
  const told = new Int32Array(rows.length);
  const folds = Math.min(FOLDS, rows.length);
  for (let fold = 0; fold < folds; fold++) {
    const out = order.filter((_, i) => i % folds === fold);
    const inside = order.filter((_, i) => i % folds !== fold).sort();
    const grown = ruleSetOf(
      data,
      groups,
      Int32Array.from(inside, (i) => rows[i] ?? 0),
      k,
      options,
    );
    for (const i of out) told[i] = place(grown, data, rows[i] ?? 0);
  }
  return told;
}
