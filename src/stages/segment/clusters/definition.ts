import type { BoundPlan } from '../../../model/bound.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import { contentHash } from '../../../model/normalise/hash.ts';
import { namesOfScheme } from '../../../model/bind/uses.ts';
import type { SchemePlan } from '../../../model/plan.ts';

/**
 * Hash of what clusters are found by: the method with all it is told, and every variable and scheme it reads, with what those read. While
 * it stands, clusters stand. Names of clusters, the limit of confidence and when to find again do not change it.
 */
export function definitionOf(scheme: SchemePlan, plan: ClustersPlan, bound: BoundPlan): string {
  const { lowConfidence: _limit, fit: _when, ...asked } = plan;
  const read = reachedFrom(namesOfScheme({ ...scheme, method: plan }), bound);
  const variables = bound.plan.variables.filter((each) => read.has(each.name));
  const schemes = bound.plan.schemes.filter((each) => each.id !== scheme.id && read.has(each.id));
  return contentHash({
    asked,
    within: scheme.within,
    variables: variables.map(({ name, definition }) => ({ name, definition })),
    schemes: schemes.map(({ id, method, within }) => ({ id, method, within })),
  });
}

function reachedFrom(names: readonly string[], bound: BoundPlan): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const used of bound.names[name]?.uses ?? []) visit(used);
  };
  for (const name of names) visit(name);
  return reached;
}
