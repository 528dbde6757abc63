import { parameter, spelled } from '../../../sql/build.ts';
import type { SqlExpression, Spelling } from '../../../sql/tree.ts';
import { functions, parameterAt, type ParameterKind } from '../functions.ts';
import { alike } from './alternatives.ts';
import { wideMoney, type Part } from './arithmetic.ts';
import { asDate, asDouble, farthest, lowered, type Lowered, type Reach } from './lowered.ts';
import type { Lower } from './lowering.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { unify, unknownType, type Static } from '../check/typing.ts';

/** A function by its row in the table of functions, its operands in the representation each parameter asks for. */
export function lowerCall(node: NodeOf<'call'>, type: Static, context: Lower, part: Part): Lowered {
  const entry = functions[node.name];
  if (entry === undefined) throw new Error(`no function ${node.name}: check before compiling`);
  const kinds = node.operands.map((_, index): ParameterKind => parameterAt(entry, index)?.kind ?? 'any');
  const shared = entry.result === 'same' ? type : sharedType(node, kinds, context);
  const parts = node.operands.map((operand, index) => part(operand, hintFor(kinds[index], shared)));
  const kept = kinds.map((kind) => kind === 'any' || kind === 'value' || kind === 'amount');
  const together = alike(
    node.operands.filter((_, index) => kept[index]),
    parts.filter((_, index) => kept[index]),
    shared,
  );
  const operands = parts.map((each, index): SqlExpression => {
    const kind = kinds[index] ?? 'any';
    if (kept[index]) return together.sql[kept.slice(0, index).filter(Boolean).length] ?? each.sql;
    return operandFor(kind, each, node.operands[index]);
  });
  const first = parts[0]?.type ?? unknownType;
  const sql = spelled(
    withAsOf(entry.spell(operands.length, first), operands.length),
    ...operands,
    parameter('DATE', context.asOf),
  );
  const reach = farthest([...parts.map((each) => each.reach), ...(entry.unbounded ? (['infinite'] as const) : [])]);
  if (entry.rescales && together.as.form === 'decimal') return { ...together.as, type, sql: wideMoney(sql) };
  return entry.result === 'same'
    ? { ...together.as, type, sql }
    : lowered(sql, type, formOf(type), bounded(type, reach));
}

/** Texts, dates and money come out of a cast or a comparison: no infinity passes. */
const bounded = (type: Static, reach: Reach): Reach => (type.kind === 'number' ? reach : 'finite');

const formOf = (type: Static): Lowered['form'] =>
  type.kind === 'number' ? 'double' : type.kind === 'money' ? 'decimal' : 'other';

function sharedType(node: NodeOf<'call'>, kinds: readonly ParameterKind[], context: Lower): Static {
  const typed = node.operands.flatMap((operand, index) => {
    const isShared = ['any', 'value', 'amount', 'measure'].includes(kinds[index] ?? '');
    return isShared ? [{ node: operand, type: context.types.get(operand) ?? unknownType }] : [];
  });
  return unify(typed) ?? unknownType;
}

function hintFor(kind: ParameterKind | undefined, shared: Static): Static {
  switch (kind) {
    case 'text':
    case 'industry':
      return { kind: 'text' };
    case 'date':
      return { kind: 'date' };
    case 'condition':
      return { kind: 'boolean' };
    case 'any':
    case 'value':
      return shared;
    case 'amount':
    case 'number':
    case 'measure':
    case 'whole':
    case undefined:
      return shared.kind === 'money' ? shared : { kind: 'number' };
  }
}

function operandFor(kind: ParameterKind, part: Lowered, node: ExpressionNode | undefined): SqlExpression {
  if (kind === 'whole' && node?.kind === 'number') return parameter('INTEGER', node.value);
  if (kind === 'number' || kind === 'measure') return asDouble(part);
  return kind === 'date' ? asDate(part) : part.sql;
}

/** The as-of date stands after the operands. */
function withAsOf(spelling: Spelling, index: number): Spelling {
  const turned = (text: string): string => text.replaceAll('{asOf}', `{${index}}`);
  return { duckdb: turned(spelling.duckdb), trino: turned(spelling.trino) };
}
