import { binary, call, cast, parameter, text } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { asDate, asDouble, lowered, type Lowered, type Reach } from './lowered.ts';
import type { Lower } from './lowering.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { isNumeric, isPlainNumber, isTemporal, unknownType } from '../check/typing.ts';

export type Part = (node: ExpressionNode, hint?: Lowered['type']) => Lowered;

/**
 * Numbers are calculated with as doubles; sums and differences of money stay DECIMAL, so that they are exact; money times or over
 * something is a double until it is kept. Dates differ by days.
 */
export function lowerArithmetic(node: NodeOf<'arithmetic'>, context: Lower, part: Part): Lowered {
  const type = context.types.get(node) ?? unknownType;
  const leftType = context.types.get(node.left) ?? unknownType;
  const rightType = context.types.get(node.right) ?? unknownType;
  const left = part(node.left, isNumeric(rightType) ? rightType : type);
  const right = part(node.right, isNumeric(leftType) ? leftType : type);
  if (isTemporal(left.type) && isTemporal(right.type)) {
    return lowered(cast(call('date_diff', text('day'), asDate(right), asDate(left)), 'DOUBLE'), type, 'double');
  }
  if (type.kind === 'money' && node.operator !== '*' && node.operator !== '/') {
    const [exactLeft, exactRight] = [asDecimal(node.left, left), asDecimal(node.right, right)];
    if (exactLeft !== undefined && exactRight !== undefined) {
      return lowered(binary(wide(exactLeft.sql), node.operator, exactRight.sql), type, 'decimal');
    }
  }
  return lowered(
    binary(asDouble(left), node.operator, asDouble(right)),
    type,
    'double',
    reachOf(node, left.reach, right.reach),
  );
}

/**
 * Money with room for more digits. DuckDB adds DECIMAL(18,4) within 18 digits and fails beyond; beside a DECIMAL without decimals (what
 * rounding gives) it would drop those of the other side.
 */
export const wideMoney = (sql: SqlExpression): SqlExpression => cast(sql, 'DECIMAL(38,4)');

function wide(sql: SqlExpression): SqlExpression {
  return sql.kind === 'binary' || (sql.kind === 'cast' && sql.type === 'DECIMAL(38,4)') ? sql : wideMoney(sql);
}

export function lowerNegation(operand: Lowered): Lowered {
  const exact = operand.form === 'decimal';
  const sql = { kind: 'negate', operand: exact ? operand.sql : asDouble(operand) } as const;
  return lowered(sql, operand.type, exact ? 'decimal' : 'double', operand.reach);
}

/** Money as DECIMAL: what is so already, or a number as written that has at most four decimals. */
export function asDecimal(node: ExpressionNode | undefined, part: Lowered): Lowered | undefined {
  if (part.form === 'decimal') return part;
  if (node?.kind !== 'number' || Math.abs(node.value) >= 1e13) return undefined;
  const exact = node.value.toFixed(4);
  if (Number(exact) !== node.value) return undefined;
  return lowered(parameter('DECIMAL(18,4)', exact), part.type, 'decimal');
}

/** See `Reach`. Divisors are never zero (the printer makes them null), so a finite one makes no NaN of infinity. */
function reachOf(node: NodeOf<'arithmetic'>, left: Reach, right: Reach): Reach {
  if (left === 'nan' || right === 'nan') return 'nan';
  const [wideLeft, wideRight] = [left === 'infinite', right === 'infinite'];
  switch (node.operator) {
    case '+':
    case '-':
    case '/':
      return wideLeft && wideRight ? 'nan' : 'infinite';
    case '*': {
      const harmless = (wide: boolean, other: ExpressionNode): boolean =>
        !wide || (isPlainNumber(other) && isNonZero(other));
      return harmless(wideLeft, node.right) && harmless(wideRight, node.left) ? 'infinite' : 'nan';
    }
    case '%':
      return wideLeft ? 'nan' : 'finite';
  }
}

const isNonZero = (node: ExpressionNode): boolean => node.kind === 'number' && node.value !== 0;
