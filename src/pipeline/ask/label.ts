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

/** The same as it stands by itself, in a heading or a choice: `lines_per_order` → `Lines per order`. A label somebody wrote keeps its letters but for the first. */
export function headingOf(name: string, bound: BoundPlan): string {
  const label = labelOf(name, bound);
  const words = label === name ? name.replaceAll('_', ' ') : label;
  // A heading of a file in camel case is a name, not a word.
  return /^\p{Ll}+\p{Lu}/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
