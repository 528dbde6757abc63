import type { GapRow } from '../../contract/companies/week.ts';
import { labelOf } from '../ask/label.ts';
import type { Question } from '../ask/question.ts';
import { unknownOf } from '../ask/condition/undecided.ts';

/** What nobody knows of companies though a rule asked, by scheme. */
export async function gapsOf(
  { session, run, bound, lower }: Question,
  companies: readonly number[],
): Promise<ReadonlyMap<number, GapRow['schemes']>> {
  const { schemes } = bound.plan;
  const unknown = await Promise.all(schemes.map((scheme) => unknownOf(session, run, scheme, lower, companies)));
  const found = new Map<number, GapRow['schemes']>();
  for (const [index, scheme] of schemes.entries()) {
    for (const [company, names] of unknown[index] ?? []) {
      const gap = {
        scheme: scheme.id,
        name: scheme.name,
        unknown: names.map((name) => ({ name, label: labelOf(name, bound) })),
      };
      found.set(company, [...(found.get(company) ?? []), gap]);
    }
  }
  return found;
}
