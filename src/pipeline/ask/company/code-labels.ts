import type { Cell } from '../../../engine/engine.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { labelOf } from '../../../model/codes/label.ts';

/** What a code stands for, in the language of its publisher; undefined for what is no code, or not listed. */
export function codeLabel({ names }: BoundPlan, name: string, value: Cell): string | undefined {
  const type = names[name]?.type;
  return typeof value === 'string' ? labelOf({ name, ...(type === undefined ? {} : { type }) }, value) : undefined;
}

/** What the codes among values stand for, by name; of others nothing. */
export const codeLabels = (bound: BoundPlan, values: Readonly<Record<string, Cell>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const label = codeLabel(bound, name, value);
      return label === undefined ? [] : [[name, label] as const];
    }),
  );

/** `62.010 Programmeringstjenester` for people; a cell that is no code as it is. */
export function withLabel<C extends Cell>(bound: BoundPlan, name: string, value: C): C | string {
  const label = codeLabel(bound, name, value);
  return label === undefined ? value : `${String(value)} ${label}`;
}
