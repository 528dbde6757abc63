import { nearest } from '../../../diagnostics/nearest.ts';
import { codeProblem } from '../../codes/check.ts';
import type { Environment } from './environment.ts';
import { printExpression } from '../syntax/print.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { areComparable, describeType, isPlainNumber, isTemporal, isTextual, type Static } from './typing.ts';

type Infer = (node: ExpressionNode) => Static | undefined;

/** Comparisons, ranges and lists: both sides are of kinds that can be compared, and constants are among the values there are. */
export function inferComparison(
  node: NodeOf<'compare' | 'between' | 'in'>,
  environment: Environment,
  infer: Infer,
): void {
  const [subject, others] =
    node.kind === 'compare'
      ? [node.left, [node.right]]
      : [node.operand, node.kind === 'between' ? [node.low, node.high] : node.list];
  const type = infer(subject);
  for (const other of others) {
    const otherType = infer(other);
    if (type === undefined || otherType === undefined) continue;
    comparePair({ node: subject, type }, { node: other, type: otherType }, environment);
    requireOrder(node, { node: subject, type }, { node: other, type: otherType }, environment);
  }
}

interface Typed {
  readonly node: ExpressionNode;
  readonly type: Static;
}

function comparePair(left: Typed, right: Typed, environment: Environment): void {
  const { report } = environment;
  const at = { start: left.node.at.start, end: right.node.at.end };
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown')
    return report('expression/never-holds', {}, at, 'warning');
  if (left.type.kind === 'money' && right.type.kind === 'money' && left.type.currency !== right.type.currency) {
    return report('expression/mixed-currencies', { left: left.type.currency, right: right.type.currency }, at);
  }
  const plain = { left: isPlainNumber(left.node), right: isPlainNumber(right.node) };
  if (!areComparable(left.type, right.type, plain)) {
    const hint = hintFor(left, right);
    const parameters = { left: describeType(left.type), right: describeType(right.type) };
    return report('expression/not-comparable', { ...parameters, ...(hint === undefined ? {} : { hint }) }, at);
  }
  warnOfValue(left, right, environment);
  warnOfValue(right, left, environment);
}

function hintFor(left: Typed, right: Typed): string | undefined {
  const [text, other] = left.node.kind === 'text' ? [left, right] : [right, left];
  if (text.node.kind === 'text' && isTemporal(other.type)) return 'Write the date without quotes, as 2025-01-31.';
  if (text.node.kind === 'text' && other.type.kind === 'number') return 'Write the number without quotes.';
  if (isTextual(left.type) && right.node.kind === 'number') return 'Write the text between quotes.';
  const kinds = new Set([left.type.kind, right.type.kind]);
  if (kinds.has('money') && kinds.has('number')) {
    return 'Write money(x) for a number that is money, or number(x) for money as a number.';
  }
  return undefined;
}

/** A constant that is not among a category's values, or not a code of its scheme, is likely a slip: a warning, not an error. */
function warnOfValue(subject: Typed, constant: Typed, { report }: Environment): void {
  if (constant.node.kind !== 'text') return;
  const { value, at } = constant.node;
  const { type } = subject;
  if (type.kind === 'category' && type.values.length > 0 && !type.values.includes(value)) {
    const known = type.values.map((each) => `'${each}'`);
    const values = known.length > 12 ? `${known.slice(0, 12).join(', ')}…` : known.join(', ');
    const name = subject.node.kind === 'name' ? subject.node.name : printExpression(subject.node).slice(0, 60);
    report('expression/value-not-listed', { name, value, values, nearest: nearest(value, type.values) }, at, 'warning');
  }
  if (type.kind === 'code') {
    const problem = codeProblem(type.scheme, value);
    if (problem) report('expression/unknown-code', { code: value, ...problem }, at, 'warning');
  }
}

/** Order is for numbers, dates, texts, and categories against one of their own values. */
function requireOrder(
  node: NodeOf<'compare' | 'between' | 'in'>,
  left: Typed,
  right: Typed,
  { report }: Environment,
): void {
  const ordered =
    node.kind === 'between' || (node.kind === 'compare' && node.operator !== '=' && node.operator !== '<>');
  if (!ordered) return;
  const expected = 'a number, money, a date or a text';
  if (left.type.kind === 'boolean') {
    report('expression/wrong-type', { where: 'What is put in order', found: 'true or false', expected }, node.at);
  }
  const category = [left, right].find(({ type }) => type.kind === 'category');
  const other = category === left ? right : left;
  if (category === undefined || other.node.kind === 'text' || other.type.kind === 'unknown') return;
  const wanted = 'one of its values as written, in quotes';
  report(
    'expression/wrong-type',
    { where: 'What a list of texts is put in order with', found: describeType(other.type), expected: wanted },
    other.node.at,
  );
}

/** `contains`, `starts with`, `ends with`: text on both sides. */
export function inferMatch(node: NodeOf<'match'>, environment: Environment, infer: Infer): void {
  for (const [part, where] of [
    [node.operand, `What ${node.how.replace('-', ' ')} a text`],
    [node.pattern, 'What is looked for'],
  ] as const) {
    const type = infer(part);
    if (type === undefined || type.kind === 'unknown' || isTextual(type)) continue;
    environment.report('expression/wrong-type', { where, found: describeType(type), expected: 'text' }, part.at);
  }
}

/** `under`: a code or text, and codes as written. */
export function inferUnder(node: NodeOf<'under'>, environment: Environment, infer: Infer): void {
  const { report } = environment;
  const type = infer(node.operand);
  if (type !== undefined && type.kind !== 'code' && type.kind !== 'text' && type.kind !== 'unknown') {
    const expected = 'a code, as industry or municipality';
    report(
      'expression/wrong-type',
      { where: "What stands before 'under'", found: describeType(type), expected },
      node.operand.at,
    );
  }
  for (const code of node.list) {
    const found = infer(code);
    if (found === undefined) continue;
    if (code.kind !== 'text') {
      const hint = code.kind === 'number' ? `Write '${code.source}'.` : undefined;
      const parameters = {
        where: "What stands after 'under'",
        found: describeType(found),
        expected: "a code as written, as '62'",
      };
      report('expression/wrong-type', { ...parameters, ...(hint === undefined ? {} : { hint }) }, code.at);
      continue;
    }
    const problem = type?.kind === 'code' ? codeProblem(type.scheme, code.value) : undefined;
    if (problem) report('expression/unknown-code', { code: code.value, ...problem }, code.at, 'warning');
  }
}
