import type { Cursor } from './cursor.ts';
import { limits } from '../limits.ts';
import { parseAggregate } from './aggregate.ts';
import { dateToken, refuse } from './tokens.ts';
import type { ExpressionNode, Span } from '../tree.ts';
import { aggregateOf, reserved } from './words.ts';

type Parse = (least: number) => ExpressionNode;

/** A value on its own: a constant, a name, a call, an aggregate, a case, or anything in parentheses. */
export function parseOperand(cursor: Cursor, expression: Parse): ExpressionNode {
  const token = cursor.peek();
  const { start, end } = token;
  switch (token.kind) {
    case 'number':
      cursor.next();
      return { kind: 'number', value: token.value, source: token.source, at: { start, end } };
    case 'text':
    case 'date':
      cursor.next();
      return { kind: token.kind, value: token.value, at: { start, end } };
    case 'symbol':
      return parseParenthesised(cursor, expression);
    case 'quoted':
      return parseNamed(cursor, expression);
    case 'name':
      return reserved.has(cursor.word()) ? parseKeyword(cursor, expression) : parseNamed(cursor, expression);
    case 'end':
      return cursor.unexpected(someValue);
  }
}

const someValue = 'a value: a name, a number, a text in quotes, or an expression in parentheses';

function parseParenthesised(cursor: Cursor, expression: Parse): ExpressionNode {
  cursor.needSymbol('(', someValue);
  const inner = expression(0);
  cursor.needSymbol(')', "')'");
  return inner;
}

function parseKeyword(cursor: Cursor, expression: Parse): ExpressionNode {
  const at: Span = { start: cursor.peek().start, end: cursor.peek().end };
  if (cursor.takeWord('true')) return { kind: 'boolean', value: true, at };
  if (cursor.takeWord('false')) return { kind: 'boolean', value: false, at };
  if (cursor.takeWord('unknown', 'null')) return { kind: 'unknown', at };
  if (cursor.takeWord('case')) return parseCase(cursor, at.start, expression);
  return cursor.unexpected(someValue);
}

function parseCase(cursor: Cursor, start: number, expression: Parse): ExpressionNode {
  const branches: { when: ExpressionNode; then: ExpressionNode }[] = [];
  while (cursor.takeWord('when')) {
    if (branches.length >= limits.list)
      return refuse(cursor.peek(), 'expression/list-too-long', { limit: limits.list });
    const when = expression(0);
    cursor.needWord('then');
    branches.push({ when, then: expression(0) });
  }
  if (branches.length === 0) return cursor.unexpected("'when'");
  const otherwise = cursor.takeWord('else') ? expression(0) : undefined;
  cursor.needWord('end', "'when', 'else' or 'end'");
  const parts = [...branches.flatMap(({ when, then }) => [when, then]), ...(otherwise ? [otherwise] : [])];
  const at = { start, end: cursor.end };
  return cursor.built({ kind: 'case', branches, ...(otherwise ? { otherwise } : {}), at }, ...parts);
}

function parseNamed(cursor: Cursor, expression: Parse): ExpressionNode {
  const first = cursor.peek();
  const { start } = first;
  if (first.kind === 'name' && cursor.isSymbol('(', 1)) {
    const aggregate = aggregateOf(first.value);
    if (aggregate !== undefined) return parseAggregate(cursor, aggregate, expression);
    return parseCall(cursor, expression);
  }
  const after = cursor.peek(1);
  if (cursor.word() === 'date' && first.kind === 'name' && after.kind === 'text') {
    cursor.next();
    cursor.next();
    const at = { start, end: after.end };
    dateToken(after.value, at);
    return { kind: 'date', value: after.value, at };
  }
  const name = cursor.takeName() ?? cursor.unexpected(someValue);
  if (!cursor.takeSymbol('.')) return { kind: 'name', name, at: { start, end: cursor.end } };
  const column = cursor.takeName() ?? cursor.unexpected('the name of a column');
  return { kind: 'member', table: name, column, at: { start, end: cursor.end } };
}

function parseCall(cursor: Cursor, expression: Parse): ExpressionNode {
  const { start } = cursor.peek();
  const name = (cursor.takeName() ?? '').toLowerCase();
  cursor.needSymbol('(');
  const operands: ExpressionNode[] = [];
  if (!cursor.isSymbol(')')) {
    do {
      if (operands.length >= limits.list)
        return refuse(cursor.peek(), 'expression/list-too-long', { limit: limits.list });
      operands.push(expression(0));
    } while (cursor.takeSymbol(','));
  }
  cursor.needSymbol(')', "',' or ')'");
  return cursor.built({ kind: 'call', name, operands, at: { start, end: cursor.end } }, ...operands);
}
