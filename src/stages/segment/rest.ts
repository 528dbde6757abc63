import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';

/** Segments of what is left over when every rule has spoken, by id: nobody is meant to act on them as a group. */
export function restSegments(scheme: SchemePlan, bound: BoundPlan): ReadonlySet<string> {
  const { method } = scheme;
  switch (method.kind) {
    case 'rules': {
      const left = everyoneLeft(scheme, bound);
      return new Set(left === undefined ? [] : [left]);
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

/** The segment a last rule without a condition puts everyone left in, also where another scheme takes it over: drawn grey everywhere. */
export function everyoneLeft({ method }: SchemePlan, bound: BoundPlan): string | undefined {
  if (method.kind === 'rules') {
    const last = method.rules.at(-1);
    return last?.when === undefined && method.rules.length > 1 ? last?.segment : undefined;
  }
  const other = method.kind === 'key-accounts' ? bound.plan.schemes.find((each) => each.id === method.rest) : undefined;
  return other && everyoneLeft(other, bound);
}
