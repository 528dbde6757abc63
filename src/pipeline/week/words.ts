import type { CallRow } from '../../contract/companies/week.ts';
import type { Row } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';

/** Schemes in the order their words count: key accounts, the main one, the others as the model has them. */
export function schemesByWords({ plan }: BoundPlan): readonly SchemePlan[] {
  const order = ({ id, method }: SchemePlan): number => (method.kind === 'key-accounts' ? 0 : id === 'main' ? 1 : 2);
  return plan.schemes.filter((each) => each.exclusive).toSorted((left, right) => order(left) - order(right));
}

/** What to say to a company: the words of the first of its segments that has any; else the first segment, without words. */
export function wordsFor(row: Row, schemes: readonly SchemePlan[], bound: BoundPlan): CallRow['say'] {
  const placed = schemes.flatMap((scheme) => {
    const segment = segmentsOf(scheme, bound).find((each) => each.id === row[scheme.id]);
    return segment === undefined ? [] : [{ scheme, segment }];
  });
  const told = placed.find(({ segment }) => (segment.message ?? segment.offer ?? segment.need) !== undefined);
  const chosen = told ?? placed.find(({ scheme }) => scheme.method.kind !== 'key-accounts') ?? placed[0];
  if (chosen === undefined) return null;
  const { need, talkTo, offer, message, channel } = chosen.segment;
  return {
    scheme: chosen.scheme.id,
    segment: chosen.segment.id,
    name: chosen.segment.name,
    need: need ?? null,
    talk_to: talkTo ?? null,
    offer: offer ?? null,
    message: message ?? null,
    channel: channel ?? null,
  };
}

/** The key-account segment a company is in, by name. */
export function keyAccountIn(row: Row, { plan }: BoundPlan): string | undefined {
  for (const { id, method, segments } of plan.schemes) {
    if (method.kind !== 'key-accounts') continue;
    const own = segments.find((each) => each.name === method.segment || each.id === method.segment);
    if (own !== undefined && row[id] === own.id) return own.name;
  }
  return undefined;
}
