import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { excludedColumn } from './columns.ts';

const nowhere = { start: 0, end: 0 };

/** The companies a scheme is about, as a condition on the profile: what it learns, it learns from them. Undefined: all. */
export function aboutWhom(scheme: SchemePlan): ExpressionNode | undefined {
  const name = (of: string) => ({ kind: 'name', name: of, at: nowhere }) as const;
  const conditions: ExpressionNode[] = [];
  if (scheme.applyExclusions)
    conditions.push({ kind: 'is', state: 'unknown', operand: name(excludedColumn), at: nowhere });
  if (scheme.within !== undefined) {
    const list = scheme.within.segments.map((value) => ({ kind: 'text', value, at: nowhere }) as const);
    conditions.push({ kind: 'in', operand: name(scheme.within.scheme), list, at: nowhere });
  }
  const [first, ...others] = conditions;
  return others.length === 0 ? first : { kind: 'and', operands: conditions, at: nowhere };
}
