import type { Environment } from './environment.ts';
import { inferArithmetic } from './infer-arithmetic.ts';
import { inferCall } from './infer-call.ts';
import { inferComparison, inferMatch, inferUnder } from './infer-condition.ts';
import { common, requireCondition, requireNumeric } from './require.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { booleanType, dateType, numberType, textType, unknownType, type Static } from './typing.ts';

export type Types = ReadonlyMap<ExpressionNode, Static>;

/**
 * The type of every node of a tree, reporting what does not fit. A node whose type cannot be told is left out, and nothing more is
 * said of what stands around it.
 */
export function inferTypes(tree: ExpressionNode, environment: Environment): Types {
  const types = new Map<ExpressionNode, Static>();
  const infer: Infer = (node) => {
    const type = typeOf(node, environment, infer);
    if (type !== undefined) types.set(node, type);
    return type;
  };
  infer(tree);
  return types;
}

/** Types a part of a tree; undefined when it has been complained about. */
export type Infer = (node: ExpressionNode) => Static | undefined;

function typeOf(node: ExpressionNode, environment: Environment, infer: Infer): Static | undefined {
  switch (node.kind) {
    case 'number':
      return numberType;
    case 'text':
      return textType;
    case 'boolean':
      return booleanType;
    case 'date':
      return dateType;
    case 'unknown':
      return unknownType;
    case 'name':
      return environment.name(node);
    case 'member':
      return environment.member(node);
    case 'aggregate':
      return environment.aggregate(node);
    case 'and':
    case 'or':
      for (const operand of node.operands) requireCondition(operand, infer(operand), environment);
      return booleanType;
    case 'not':
      requireCondition(node.operand, infer(node.operand), environment);
      return booleanType;
    case 'negate':
      return requireNumeric(node.operand, infer(node.operand), environment);
    case 'is':
      infer(node.operand);
      return booleanType;
    case 'arithmetic':
      return inferArithmetic(node, environment, infer);
    case 'compare':
    case 'between':
    case 'in':
      inferComparison(node, environment, infer);
      return booleanType;
    case 'under':
      inferUnder(node, environment, infer);
      return booleanType;
    case 'match':
      inferMatch(node, environment, infer);
      return booleanType;
    case 'case':
      return inferCase(node, environment, infer);
    case 'call':
      return inferCall(node, environment, infer);
  }
}

function inferCase(node: NodeOf<'case'>, environment: Environment, infer: Infer): Static | undefined {
  for (const { when } of node.branches) requireCondition(when, infer(when), environment);
  const results = [...node.branches.map(({ then }) => then), ...(node.otherwise === undefined ? [] : [node.otherwise])];
  return common(results, results.map(infer), environment, node);
}
