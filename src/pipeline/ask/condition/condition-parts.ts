import { printExpression } from '../../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { ConditionPart } from '../../../contract/model/builder.ts';

export interface Part {
  readonly path: readonly number[];
  readonly tree: ExpressionNode;
  /** The group it is a part of, and which. */
  readonly group?: { readonly tree: ExpressionNode & { readonly kind: 'and' | 'or' }; readonly index: number };
}

export const kindOf = ({ kind }: ExpressionNode): ConditionPart['kind'] =>
  kind === 'and' || kind === 'or' || kind === 'not' ? kind : 'condition';

/** A condition and all its parts, each before those inside it. */
export function partsOf(tree: ExpressionNode, path: readonly number[] = [], group?: Part['group']): readonly Part[] {
  const own: Part = { path, tree, ...(group === undefined ? {} : { group }) };
  if (tree.kind === 'not') return [own, ...partsOf(tree.operand, [...path, 0])];
  if (tree.kind !== 'and' && tree.kind !== 'or') return [own];
  const inner = tree.operands.flatMap((operand, index) => partsOf(operand, [...path, index], { tree, index }));
  return [own, ...inner];
}

/** How the single conditions of a condition turn out, in their order, and for how many companies they do so; null is unknown. */
export interface Outcome {
  readonly values: readonly (boolean | null)[];
  readonly companies: number;
}

/** Counts every part from how its single conditions turn out. `written` are the same parts as people wrote them. */
export function tallyParts(
  parts: readonly Part[],
  written: readonly Part[],
  outcomes: readonly Outcome[],
): readonly ConditionPart[] {
  const single = new Map<ExpressionNode, number>();
  for (const { tree } of parts) if (kindOf(tree) === 'condition') single.set(tree, single.size);
  const counts = parts.map(() => ({ count: 0, undecided: 0, reached: 0, without: 0 }));
  for (const { values, companies } of outcomes) {
    const truth = new Map<ExpressionNode, boolean | null>();
    // Parts stand before those inside them: from the end each finds its own told already.
    for (const { tree } of parts.toReversed())
      truth.set(tree, truthOf(tree, truth, values[single.get(tree) ?? -1] ?? null));
    parts.forEach(({ tree, group }, index) => {
      const own = counts[index];
      if (own === undefined) return;
      const value = truth.get(tree) ?? null;
      if (value === true) own.count += companies;
      if (value === null) own.undecided += companies;
      if (group === undefined) return;
      const holds = group.tree.operands.map((each) => truth.get(each) === true);
      const together = (some: readonly boolean[]): boolean =>
        group.tree.kind === 'and' ? !some.includes(false) : some.includes(true);
      if (together(holds.slice(0, group.index + 1))) own.reached += companies;
      if (together(holds.toSpliced(group.index, 1))) own.without += companies;
    });
  }
  return parts.map(({ path, tree, group }, index) => {
    const { count = 0, undecided = 0, reached = 0, without = 0 } = counts[index] ?? {};
    return {
      path: [...path],
      kind: kindOf(tree),
      text: printExpression(written[index]?.tree ?? tree),
      count,
      undecided,
      reached: group === undefined ? null : reached,
      without: group === undefined ? null : without,
    };
  });
}

function truthOf(
  tree: ExpressionNode,
  truth: ReadonlyMap<ExpressionNode, boolean | null>,
  own: boolean | null,
): boolean | null {
  if (tree.kind === 'not') {
    const inner = truth.get(tree.operand) ?? null;
    return inner === null ? null : !inner;
  }
  if (tree.kind !== 'and' && tree.kind !== 'or') return own;
  const decides = tree.kind === 'or';
  const values = new Set(tree.operands.map((each) => truth.get(each) ?? null));
  if (values.has(decides)) return decides;
  return values.has(null) ? null : !decides;
}
