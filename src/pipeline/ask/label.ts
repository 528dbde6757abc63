import type { BoundPlan } from '../../model/bound.ts';

/** What people call a name: the model's label, a scheme's name, the heading of its column, or the name in words. */
export function labelOf(name: string, { plan, catalogue }: BoundPlan): string {
  return (
    plan.variables.find((each) => each.name === name)?.label ??
    plan.schemes.find((each) => each.id === name)?.name ??
    catalogue.companies.flatMap((source) => source.columns).find((each) => each.name === name)?.label ??
    name.replaceAll('_', ' ')
  );
}
