import type { Cursor } from './cursor.ts';
import { limits } from '../limits.ts';
import { refuse } from './tokens.ts';
import type { Comparison, ExpressionNode, Span } from '../tree.ts';

/** What may follow a value to make it a condition: `= 5`, `between a and b`, `not in (…)`, `is known`, `starts with 'x'`… */
export function parsePredicate(
  cursor: Cursor,
  left: ExpressionNode,
  value: () => ExpressionNode,
): ExpressionNode | undefined {
  const sign = cursor.peek();
  const span = (): Span => ({ start: left.at.start, end: cursor.end });
  if (sign.kind === 'symbol' && isComparison(sign.value)) {
    cursor.next();
    const right = value();
    return cursor.built({ kind: 'compare', operator: sign.value, left, right, at: span() }, left, right);
  }
  if (cursor.takeWord('is')) return parseState(cursor, left, span);
  const negated = cursor.isWord('not') && startsPredicate(cursor.word(1));
  if (negated) cursor.next();
  const predicate = parseWordPredicate(cursor, left, value, span);
  if (predicate === undefined || !negated) return predicate;
  return cursor.built({ kind: 'not', operand: predicate, at: span() }, predicate);
}

const isComparison = (value: string): value is Comparison => ['=', '<>', '<', '<=', '>', '>='].includes(value);

const startsPredicate = (word: string): boolean =>
  ['between', 'in', 'under', 'contains', 'starts', 'ends'].includes(word);

function parseState(cursor: Cursor, operand: ExpressionNode, span: () => Span): ExpressionNode {
  const negated = cursor.takeWord('not');
  const word = cursor.word();
  if (word !== 'known' && word !== 'unknown' && word !== 'null') return cursor.unexpected("'known' or 'unknown'");
  cursor.next();
  const state = (word === 'known') === negated ? 'unknown' : 'known';
  return cursor.built({ kind: 'is', state, operand, at: span() }, operand);
}

function parseWordPredicate(
  cursor: Cursor,
  operand: ExpressionNode,
  value: () => ExpressionNode,
  span: () => Span,
): ExpressionNode | undefined {
  if (cursor.takeWord('between')) {
    const low = value();
    cursor.needWord('and', "'and' and the upper bound");
    const high = value();
    return cursor.built({ kind: 'between', operand, low, high, at: span() }, operand, low, high);
  }
  if (cursor.takeWord('in')) {
    const list = parseList(cursor, value);
    return cursor.built({ kind: 'in', operand, list, at: span() }, operand, ...heightsOf(list));
  }
  if (cursor.takeWord('under')) {
    const list = cursor.isSymbol('(') ? parseList(cursor, value) : [value()];
    return cursor.built({ kind: 'under', operand, list, at: span() }, operand, ...heightsOf(list));
  }
  const how = cursor.takeWord('contains')
    ? 'contains'
    : cursor.takeWord('starts')
      ? 'starts-with'
      : cursor.takeWord('ends')
        ? 'ends-with'
        : undefined;
  if (how === undefined) return undefined;
  if (how !== 'contains') cursor.needWord('with');
  const pattern = value();
  return cursor.built({ kind: 'match', how, operand, pattern, at: span() }, operand, pattern);
}

function parseList(cursor: Cursor, value: () => ExpressionNode): readonly ExpressionNode[] {
  cursor.needSymbol('(', "'(' and a list of values");
  const list = [value()];
  while (cursor.takeSymbol(',')) {
    if (list.length >= limits.list) return refuse(cursor.peek(), 'expression/list-too-long', { limit: limits.list });
    list.push(value());
  }
  cursor.needSymbol(')', "',' or ')'");
  return list;
}

/** Constants do not add to a tree's height more than one; leaving them out keeps long lists cheap. */
const heightsOf = (list: readonly ExpressionNode[]): readonly ExpressionNode[] =>
  list.filter(({ kind }) => kind !== 'text' && kind !== 'number' && kind !== 'date');
