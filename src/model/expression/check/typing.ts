import type { ValueType } from '../../types.ts';
import type { ExpressionNode } from '../tree.ts';

/** A type while checking: `unknown` is the type of the bare constant `unknown`, which fits everywhere. */
export type Static = ValueType | { readonly kind: 'unknown' };

export const numberType = { kind: 'number' } as const;
export const textType = { kind: 'text' } as const;
export const dateType = { kind: 'date' } as const;
export const booleanType = { kind: 'boolean' } as const;
export const unknownType = { kind: 'unknown' } as const;

type Kind = Pick<Static, 'kind'>;

export const isTextual = ({ kind }: Kind): boolean => kind === 'text' || kind === 'category' || kind === 'code';
export const isTemporal = ({ kind }: Kind): boolean => kind === 'date' || kind === 'instant';
export const isNumeric = ({ kind }: Kind): boolean => kind === 'number' || kind === 'money';

/** A number as written, or arithmetic on such: fits beside money without naming a currency. */
export function isPlainNumber(node: ExpressionNode): boolean {
  if (node.kind === 'number') return true;
  if (node.kind === 'negate') return isPlainNumber(node.operand);
  return node.kind === 'arithmetic' && isPlainNumber(node.left) && isPlainNumber(node.right);
}

/** A type in words, for messages. */
export function describeType(type: Static): string {
  switch (type.kind) {
    case 'number':
      return 'a number';
    case 'money':
      return `money in ${type.currency}`;
    case 'text':
      return 'text';
    case 'date':
      return 'a date';
    case 'instant':
      return 'a point in time';
    case 'boolean':
      return 'true or false';
    case 'category':
      return 'one of a list of texts';
    case 'code':
      return 'a code';
    case 'unknown':
      return 'unknown';
  }
}

/** Whether values of both can stand on two sides of a comparison. A plain number fits beside money. */
export function areComparable(
  left: Static,
  right: Static,
  plain: { readonly left: boolean; readonly right: boolean },
): boolean {
  if (left.kind === 'unknown' || right.kind === 'unknown') return true;
  if (isTextual(left)) return isTextual(right);
  if (isTemporal(left)) return isTemporal(right);
  if (left.kind === 'money' && right.kind === 'money') return left.currency === right.currency;
  if (left.kind === 'money') return right.kind === 'number' && plain.right;
  if (right.kind === 'money') return left.kind === 'number' && plain.left;
  return left.kind === right.kind;
}

/** The one type of alternatives (branches of a case, operands of known), or undefined when they do not go together. */
export function unify(types: readonly { readonly type: Static; readonly node: ExpressionNode }[]): Static | undefined {
  let result: Static = unknownType;
  let plain = true;
  for (const { type, node } of types) {
    const refined: Static = node.kind === 'text' ? { kind: 'category', values: [node.value] } : type;
    const joined = join(result, refined, plain, isPlainNumber(node));
    if (joined === undefined) return undefined;
    result = joined;
    plain &&= refined.kind === 'unknown' || isPlainNumber(node);
  }
  return result;
}

function join(left: Static, right: Static, leftPlain: boolean, rightPlain: boolean): Static | undefined {
  if (left.kind === 'unknown') return right;
  if (right.kind === 'unknown') return left;
  if (left.kind === 'category' && right.kind === 'category') {
    const open = left.values.length === 0 || right.values.length === 0;
    return { kind: 'category', values: open ? [] : [...new Set([...left.values, ...right.values])] };
  }
  if (left.kind === 'code' && right.kind === 'code' && left.scheme === right.scheme) return left;
  if (isTextual(left) && isTextual(right)) return textType;
  if (left.kind === 'money' && right.kind === 'money') return left.currency === right.currency ? left : undefined;
  if (left.kind === 'money' && right.kind === 'number') return rightPlain ? left : undefined;
  if (left.kind === 'number' && right.kind === 'money') return leftPlain ? right : undefined;
  if (isTemporal(left) && isTemporal(right)) return left.kind === right.kind ? left : dateType;
  return left.kind === right.kind ? left : undefined;
}
