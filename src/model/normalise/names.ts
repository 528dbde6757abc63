import type { SchemePlan, VariablePlan } from '../plan.ts';
import type { Context } from './context.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { reserved } from '../expression/words.ts';

/** The name under which a score scheme's points are a variable. */
export function scoreName(scheme: string): string {
  return `${scheme}_score`;
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
    if (scheme.method.kind === 'score')
      take(scoreName(scheme.id), `the score of the scheme '${scheme.id}'`, scheme.place);
  }
}
