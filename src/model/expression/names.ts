import { printExpression } from './syntax/print.ts';
import type { AggregateNode, ExpressionNode, NodeOf } from './tree.ts';
import { nodesOf } from './walk.ts';

type Member = NodeOf<'member'>;

/** The bare names an expression reads (variables, attributes, schemes), each once, in the order they are written. */
export function namesIn(tree: ExpressionNode): readonly string[] {
  const names = new Set<string>();
  for (const node of nodesOf(tree)) if (node.kind === 'name') names.add(node.name);
  return [...names];
}

/** The aggregates an expression reads, each once; `financials.assets` outside an aggregate counts as its latest value. */
export function aggregatesIn(tree: ExpressionNode): readonly AggregateNode[] {
  const found = new Map<string, AggregateNode>();
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'aggregate' && node.kind !== 'member') continue;
    const aggregate = node.kind === 'member' ? asLatest(node) : node;
    const key = aggregateKey(aggregate);
    if (!found.has(key)) found.set(key, aggregate);
  }
  return [...found.values()];
}

/** What a column of a related table means outside an aggregate: its latest known value. */
export function asLatest(member: Member): AggregateNode {
  return {
    kind: 'aggregate',
    name: 'latest',
    table: member.table,
    value: member,
    window: { kind: 'all-time' },
    at: member.at,
  };
}

/** Canonical text of an aggregate: equal for aggregates that mean the same, so that each is computed once. */
export const aggregateKey = (node: AggregateNode): string => printExpression(node);
