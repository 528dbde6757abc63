import type { Transform } from '../../../../kernels/index.ts';
import { binary, call, caseOf, literal } from '../../../../sql/build.ts';
import type { SqlExpression } from '../../../../sql/tree.ts';

const number = (value: number): SqlExpression => literal('DOUBLE', value);

/** A transform of a finite number as `applyTransform` computes it; null stays null. */
export function transformed(transform: Transform, value: SqlExpression): SqlExpression {
  switch (transform.kind) {
    case 'none':
      return value;
    case 'log':
      return call('ln', atLeast(value, '>', 0, transform.least));
    case 'log1p':
      return call('ln', binary(number(1), '+', atLeast(value, '>=', 0, 0)));
    case 'asinh':
      return areaSine(value);
    case 'rank':
      return interpolated(transform.knots, transform.shares, value);
  }
}

/** A number outside the domain takes the edge; unknown stays unknown. */
const atLeast = (value: SqlExpression, operator: '>' | '>=', bound: number, edge: number): SqlExpression =>
  caseOf([
    { when: binary(value, operator, number(bound)), then: value },
    { when: binary(value, operator === '>' ? '<=' : '<', number(bound)), then: number(edge) },
  ]);

/** Beyond this x² + 1 is x² in 64-bit floats, and would overflow in the end. */
const LARGE = 1e8;

/** ln(|x| + √(x² + 1)) with the sign of x: for negative numbers the plain form would subtract what is nearly equal. */
function areaSine(value: SqlExpression): SqlExpression {
  const size = call('abs', value);
  const root = call('sqrt', binary(binary(value, '*', value), '+', number(1)));
  const small = call('ln', binary(size, '+', root));
  const large = binary(call('ln', size), '+', number(Math.LN2));
  const positive = caseOf([{ when: binary(size, '>', number(LARGE)), then: large }], small);
  return caseOf([{ when: binary(value, '<', number(0)), then: { kind: 'negate', operand: positive } }], positive);
}

/** Straight lines between knots, flat beyond them; the knots are halved until the value lies between two, so that few are compared. */
function interpolated(knots: readonly number[], shares: readonly number[], value: SqlExpression): SqlExpression {
  const last = knots.length - 1;
  const piece = (above: number): SqlExpression => {
    const [low, high] = [knots[above - 1] ?? 0, knots[above] ?? 0];
    const [from, to] = [shares[above - 1] ?? 0, shares[above] ?? 0];
    const part = binary(binary(binary(value, '-', number(low)), '/', number(high - low)), '*', number(to - from));
    return binary(number(from), '+', part);
  };
  /** The share of a value at most at knot `upTo`, above knot `from − 1`. */
  const search = (from: number, upTo: number): SqlExpression => {
    if (from === upTo) return from === 0 ? number(shares[0] ?? 0) : piece(from);
    const middle = Math.floor((from + upTo) / 2);
    const isBelow = binary(value, '<=', number(knots[middle] ?? 0));
    return caseOf([{ when: isBelow, then: search(from, middle) }], search(middle + 1, upTo));
  };
  return caseOf([
    { when: binary(value, '>', number(knots[last] ?? 0)), then: number(shares[last] ?? 0) },
    { when: binary(value, '<=', number(knots[last] ?? 0)), then: search(0, last) },
  ]);
}
