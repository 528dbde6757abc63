import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkCondition } from './bind/check.ts';
import { knownSegmentsOf, type KnownSegment } from './bind/segments.ts';
import type { BindState } from './bind/state.ts';
import type { BoundPlan } from './bound.ts';
import { parseExpression } from './expression/syntax/parse.ts';
import type { Condition } from './condition-plan.ts';

/**
 * Reads a condition asked from outside the model (`count --where`) against a bound plan: the same names, and segments by name or id.
 * Places are line and column in the text. No condition when anything is an error.
 */
export function readCondition(
  text: string,
  bound: BoundPlan,
): { readonly condition?: Condition; readonly diagnostics: readonly Diagnostic[] } {
  const { tree, diagnostics } = parseExpression(text);
  if (tree === undefined) return { diagnostics };
  const state: BindState = {
    plan: bound.plan,
    catalogue: bound.catalogue,
    names: new Map(Object.entries(bound.names)),
    segments: knownSegments(bound),
    failed: new Set(),
    diagnostics: [],
  };
  const condition = checkCondition({ text, tree, place: { line: 1, column: 1 } }, state);
  const found = [...diagnostics, ...state.diagnostics];
  return found.some((each) => each.severity === 'error') ? { diagnostics: found } : { condition, diagnostics: found };
}

/** The segments of every scheme of a bound plan, by scheme, in their order; none for schemes whose segments come from the data. */
function knownSegments({ plan, names, order }: BoundPlan): Map<string, readonly KnownSegment[]> {
  const known = new Map<string, readonly KnownSegment[]>();
  const valuesOf = (name: string): readonly string[] => {
    const type = names[name]?.type;
    return type?.kind === 'category' ? type.values : [];
  };
  for (const { kind, name } of order) {
    const scheme = kind === 'scheme' ? plan.schemes.find(({ id }) => id === name) : undefined;
    if (scheme !== undefined) known.set(name, knownSegmentsOf(scheme, valuesOf, known));
  }
  return known;
}
