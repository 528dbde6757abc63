import type { ExpressionNode, NodeOf } from './tree.ts';

/** The parts of a node, in the order they are written. */
export function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'unknown':
    case 'name':
    case 'member':
      return [];
    case 'and':
    case 'or':
    case 'call':
      return node.operands;
    case 'not':
    case 'negate':
    case 'is':
      return [node.operand];
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'in':
    case 'under':
      return [node.operand, ...node.list];
    case 'match':
      return [node.operand, node.pattern];
    case 'case':
      return [
        ...node.branches.flatMap(({ when, then }) => [when, then]),
        ...(node.otherwise === undefined ? [] : [node.otherwise]),
      ];
    case 'aggregate':
      return [node.value, node.where].filter((part) => part !== undefined);
  }
}

/** Every node of a tree, the outermost first, without going into aggregates unless asked. */
export function* nodesOf(tree: ExpressionNode, intoAggregates = false): Generator<ExpressionNode> {
  yield tree;
  if (tree.kind === 'aggregate' && !intoAggregates) return;
  for (const child of childrenOf(tree)) yield* nodesOf(child, intoAggregates);
}

/** The nodes that name a table, in the order they are written. */
export const tablesIn = (tree: ExpressionNode): readonly NodeOf<'member' | 'aggregate'>[] =>
  [...nodesOf(tree)].filter((node) => node.kind === 'member' || node.kind === 'aggregate');
