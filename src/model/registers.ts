import type { Plan } from './plan.ts';

/** Systems whose files hold every company of a country. */
const registers: ReadonlySet<string> = new Set(['brreg']);

/** Sources that hold the whole market: those the model names, else those read as a register. */
export function registerSources({ sources, measurement }: Pick<Plan, 'sources' | 'measurement'>): readonly string[] {
  return measurement?.penetration.register ?? sources.filter((each) => registers.has(each.as)).map((each) => each.id);
}
