import type { SchemePlan, VariablePlan } from '../plan.ts';
import type { Context } from './context.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { reserved } from '../expression/syntax/words.ts';

/** The name under which a score scheme's points are a variable. */
function scoreName(scheme: string): string {
  return `${scheme}_score`;
}

/** How surely a company belongs to its cluster, from 0 to 1. */
export const probabilityName = (scheme: string): string => `${scheme}_probability`;

/** The cluster a company would be in if not in its own. */
export const secondName = (scheme: string): string => `${scheme}_second`;

/** What is to be expected of a company's segment, by the target of a tree. */
export const expectedName = (scheme: string): string => `${scheme}_expected`;

/** Names a scheme brings beside its own, each with what it is. */
export function namesBeside({ id, method }: Pick<SchemePlan, 'id' | 'method'>): readonly (readonly [string, string])[] {
  if (method.kind === 'score') return [[scoreName(id), 'score']];
  if (method.kind !== 'clusters') return [];
  return [
    [probabilityName(id), 'probability'],
    [secondName(id), 'second cluster'],
    ...(method.target === undefined ? [] : [[expectedName(id), 'expected target'] as const]),
  ];
}

/** Variables, schemes and scores share one list of names. */
export function checkNames(variables: readonly VariablePlan[], schemes: readonly SchemePlan[], context: Context): void {
  const taken = new Map<string, string>();
  const take = (name: string, what: string, place: VariablePlan['place']): void => {
    const key = name.toLowerCase();
    const by = taken.get(key);
    if (by !== undefined) context.diagnostics.push(diagnose('model/name-taken', { name, by }, place));
    else taken.set(key, what);
    if (reserved.has(key)) context.diagnostics.push(diagnose('model/reserved-name', { name }, place, 'warning'));
  };
  for (const { name, origin, place } of variables) {
    take(
      name,
      origin.variable === name
        ? `the variable '${name}'`
        : `a variable made by the ${origin.template} of '${origin.variable}'`,
      place,
    );
  }
  for (const scheme of schemes) {
    take(scheme.id, `the scheme '${scheme.id}'`, scheme.place);
    for (const [name, what] of namesBeside(scheme))
      take(name, `the ${what} of the scheme '${scheme.id}'`, scheme.place);
  }
}
