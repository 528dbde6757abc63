import type { ExpressionNode } from '../expression/tree.ts';

/**
 * The tree with every node outside aggregates replaced by what `change` makes of it, the innermost first. Inside an aggregate names
 * are columns of its table and stay as they are.
 */
export function rewrite(tree: ExpressionNode, change: (node: ExpressionNode) => ExpressionNode): ExpressionNode {
  return change(withParts(tree, (part) => rewrite(part, change)));
}

function withParts(node: ExpressionNode, each: (part: ExpressionNode) => ExpressionNode): ExpressionNode {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'unknown':
    case 'name':
    case 'member':
    case 'aggregate':
      return node;
    case 'and':
    case 'or':
    case 'call':
      return { ...node, operands: node.operands.map(each) };
    case 'not':
    case 'negate':
    case 'is':
      return { ...node, operand: each(node.operand) };
    case 'compare':
    case 'arithmetic':
      return { ...node, left: each(node.left), right: each(node.right) };
    case 'between':
      return { ...node, operand: each(node.operand), low: each(node.low), high: each(node.high) };
    case 'in':
    case 'under':
      return { ...node, operand: each(node.operand), list: node.list.map(each) };
    case 'match':
      return { ...node, operand: each(node.operand), pattern: each(node.pattern) };
    case 'case': {
      const branches = node.branches.map(({ when, then }) => ({ when: each(when), then: each(then) }));
      return { ...node, branches, ...(node.otherwise === undefined ? {} : { otherwise: each(node.otherwise) }) };
    }
  }
}
