import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';

/** Segments of what is left over when every rule has spoken, by id: nobody is meant to act on them as a group. */
export function restSegments({ method }: SchemePlan, bound: BoundPlan): ReadonlySet<string> {
  switch (method.kind) {
    case 'rules': {
      const last = method.rules.at(-1);
      return new Set(last !== undefined && last.when === undefined && method.rules.length > 1 ? [last.segment] : []);
    }
    case 'score': {
      const last = method.levels.at(-1);
      return new Set(last !== undefined && last.from === undefined ? [last.segment] : []);
    }
    case 'funnel':
      return new Set(method.stopped === undefined ? [] : [method.stopped]);
    case 'key-accounts': {
      const other = bound.plan.schemes.find((each) => each.id === method.rest);
      return other === undefined ? new Set() : restSegments(other, bound);
    }
    case 'matrix':
    case 'by':
    case 'clusters':
      return new Set();
  }
}
