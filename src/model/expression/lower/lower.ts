import type { Lower } from './lowering.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { all, any, caseOf, isNull, isKnown, no, not, parameter, unknown, yes } from '../../../sql/build.ts';
import { flawOf } from '../../../sql/flaw.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { lowerArithmetic, lowerNegation } from './arithmetic.ts';
import { lowerCall } from './call.ts';
import { lowerBetween, lowerComparison, lowerMembership } from './comparison.ts';
import { lowerMatch, lowerUnder } from './text.ts';
import { alike } from './alternatives.ts';
import { finite, lowered, type Lowered } from './lowered.ts';
import { sqlTypeOf } from './sql-type.ts';
import type { ExpressionNode } from '../tree.ts';
import { unknownType, type Static } from '../check/typing.ts';

/** A tree as SQL; `hint` is the type a bare `unknown` takes from what stands beside it. Values of users become parameters. */
export function lower(node: ExpressionNode, context: Lower, hint?: Static): Lowered {
  const own = context.types.get(node) ?? unknownType;
  const type = own.kind === 'unknown' ? (hint ?? own) : own;
  const part = (child: ExpressionNode, childHint?: Static): Lowered => lower(child, context, childHint);
  const condition = (child: ExpressionNode): SqlExpression => part(child, { kind: 'boolean' }).sql;
  switch (node.kind) {
    case 'number':
      return lowered(parameter('DOUBLE', finiteNumber(node.value)), type, 'double');
    case 'text':
      return lowered(parameter('VARCHAR', boundText(node.value)), type);
    case 'boolean':
      return lowered(node.value ? yes : no, type);
    case 'date':
      return lowered(parameter('DATE', node.value), type);
    case 'unknown': {
      const known: Static = type.kind === 'unknown' ? { kind: 'text' } : type;
      const form = known.kind === 'number' ? 'double' : known.kind === 'money' ? 'decimal' : 'other';
      return lowered(unknown(sqlTypeOf(known)), known, form);
    }
    case 'name':
      return context.name(node.name, type);
    case 'member':
      return context.member(node, type);
    case 'aggregate':
      return context.aggregate(node, type);
    case 'and':
      return lowered(all(node.operands.map(condition)), type);
    case 'or':
      return lowered(any(node.operands.map(condition)), type);
    case 'not':
      return lowered(not(condition(node.operand)), type);
    case 'negate':
      return lowerNegation(part(node.operand, type.kind === 'unknown' ? { kind: 'number' } : type));
    case 'is': {
      const operand = finite(part(node.operand));
      return lowered(node.state === 'known' ? isKnown(operand) : isNull(operand), type);
    }
    case 'arithmetic':
      return lowerArithmetic(node, context, part);
    case 'compare':
      return lowered(lowerComparison(node, context, part), type);
    case 'between':
      return lowered(lowerBetween(node, context, part), type);
    case 'in':
      return lowered(lowerMembership(node, context, part), type);
    case 'under':
      return lowered(lowerUnder(node, part), type);
    case 'match':
      return lowered(lowerMatch(node, part), type);
    case 'case': {
      const results = [
        ...node.branches.map(({ then }) => then),
        ...(node.otherwise === undefined ? [] : [node.otherwise]),
      ];
      const shared = alike(
        results,
        results.map((each) => part(each, type)),
        type,
      );
      const branches = node.branches.map(({ when }, index) => ({
        when: condition(when),
        then: shared.sql[index] ?? yes,
      }));
      return { ...shared.as, sql: caseOf(branches, shared.sql[node.branches.length]) };
    }
    case 'call':
      return lowerCall(node, type, context, part);
  }
}

function boundText(value: string): string {
  const flaw = flawOf(value);
  return flaw === undefined ? value : fail('expression/bad-text', { why: flaw });
}

function finiteNumber(value: number): number {
  if (Number.isFinite(value)) return value;
  return fail('expression/bad-number', { found: String(value), why: 'it is not finite' });
}
