import type { BoundPlan } from '../../model/bound.ts';
import { deriveScheme } from './derive.ts';

/** The names a scheme decides by, directly: attributes, variables, scores and other schemes. */
export function decidingNames(scheme: string, bound: BoundPlan): readonly string[] {
  const plan = bound.plan.schemes.find((each) => each.id === scheme);
  if (plan === undefined) return [];
  const uses = deriveScheme(plan, bound, {}, []).flatMap((each) => each.uses);
  return [...new Set(uses)].filter((name) => name in bound.names && name !== scheme).sort();
}
