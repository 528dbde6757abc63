import type { Diagnostic, Place } from '../../../diagnostics/diagnostic.ts';
import { Cursor } from './cursor.ts';
import { limits } from '../limits.ts';
import { parseOperand } from './operand.ts';
import { parsePredicate } from './predicate.ts';
import { placeIn } from './place.ts';
import { Refused, refuse, tokenize } from './tokens.ts';
import type { Arithmetic, ExpressionNode } from '../tree.ts';

export interface Parsed {
  /** Absent when the text could not be read. */
  readonly tree?: ExpressionNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of an expression into its tree. Never throws: text that cannot be read gives one diagnostic with line and column
 * (shifted by `base`, the place where the text begins in its file). Bounded in length, depth and list sizes.
 *
 * @param text An expression in the model's language.
 */
export function parseExpression(text: string, base: Place = {}): Parsed {
  try {
    if (text.length > limits.length) {
      return refuse({ start: 0, end: 0 }, 'expression/too-long', { length: text.length, limit: limits.length });
    }
    const cursor = new Cursor(tokenize(text));
    if (cursor.peek().kind === 'end') return refuse({ start: 0, end: 0 }, 'expression/empty', {});
    const tree = parseBinary(cursor, 0);
    if (cursor.peek().kind !== 'end') {
      return cursor.unexpected("'and', 'or', a comparison, an arithmetic sign, or the end");
    }
    return { tree, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { diagnostics: [{ ...error.diagnostic, place: placeIn(text, error.span, base) }] };
  }
}

/** How tightly operators bind, loosest first: or, and, not, comparison, sum, product, sign. */
const binding = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, sign: 7 } as const;

/** Parses operators that bind at least as tightly as `least` (precedence climbing, Pratt 1973). */
function parseBinary(cursor: Cursor, least: number): ExpressionNode {
  return cursor.nested(cursor.peek(), () => {
    let left = parsePrefix(cursor);
    for (;;) {
      const longer = extended(cursor, left, least);
      if (longer === undefined) return left;
      left = longer;
    }
  });
}

function parsePrefix(cursor: Cursor): ExpressionNode {
  const { start } = cursor.peek();
  if (cursor.takeWord('not')) {
    const operand = parseBinary(cursor, binding.not);
    return cursor.built({ kind: 'not', operand, at: { start, end: cursor.end } }, operand);
  }
  if (!cursor.takeSymbol('-')) return parseOperand(cursor, (least) => parseBinary(cursor, least));
  const token = cursor.peek();
  if (token.kind === 'number') {
    cursor.next();
    return { kind: 'number', value: -token.value, source: `-${token.source}`, at: { start, end: token.end } };
  }
  const operand = parseBinary(cursor, binding.sign);
  return cursor.built({ kind: 'negate', operand, at: { start, end: cursor.end } }, operand);
}

/** `left` with the operator that follows it, or undefined when none follows that binds tightly enough. */
function extended(cursor: Cursor, left: ExpressionNode, least: number): ExpressionNode | undefined {
  const operator = cursor.word();
  if ((operator === 'or' || operator === 'and') && binding[operator] >= least) {
    const operands = [left];
    while (cursor.takeWord(operator)) operands.push(parseBinary(cursor, binding[operator] + 1));
    return cursor.built({ kind: operator, operands, at: { start: left.at.start, end: cursor.end } }, ...operands);
  }
  const sign = cursor.peek();
  if (sign.kind === 'symbol' && isArithmetic(sign.value)) {
    const tightness = sign.value === '+' || sign.value === '-' ? binding.sum : binding.product;
    if (tightness < least) return undefined;
    cursor.next();
    const right = parseBinary(cursor, tightness + 1);
    const at = { start: left.at.start, end: cursor.end };
    return cursor.built({ kind: 'arithmetic', operator: sign.value, left, right, at }, left, right);
  }
  if (binding.comparison < least) return undefined;
  const predicate = parsePredicate(cursor, left, () => parseBinary(cursor, binding.sum));
  if (predicate === undefined) return undefined;
  const { kind } = cursor.peek();
  if (kind === 'symbol' && ['=', '<>', '<', '<=', '>', '>='].some((each) => cursor.isSymbol(each))) {
    return refuse(cursor.peek(), 'expression/chained-comparison', {});
  }
  return predicate;
}

const isArithmetic = (value: string): value is Arithmetic => ['+', '-', '*', '/', '%'].includes(value);
