import type { BoundPlan } from '../../model/bound.ts';

/** A name schemes read, and the schemes that read it, directly or through others. */
export interface Input {
  readonly name: string;
  readonly attribute: boolean;
  readonly schemes: readonly string[];
}

/** Attributes and variables the model's schemes are made of, attributes first. */
export function inputsOf({ names, plan }: BoundPlan): readonly Input[] {
  const found = new Map<string, Set<string>>();
  for (const scheme of plan.schemes) {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const bound = names[name];
      if (bound === undefined) return;
      if (bound.kind === 'attribute' || bound.kind === 'variable') {
        const schemes = found.get(name) ?? new Set<string>();
        found.set(name, schemes.add(scheme.name));
      }
      for (const used of bound.uses) visit(used);
    };
    visit(scheme.id);
  }
  return [...found]
    .map(([name, schemes]) => ({ name, attribute: names[name]?.kind === 'attribute', schemes: [...schemes] }))
    .toSorted((left, right) => Number(right.attribute) - Number(left.attribute));
}
