import type { Session } from '../../engine/engine.ts';
import { sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { unitsOf, type MembershipUnit } from '../../stages/segment/membership-units.ts';
import { planOf, type Run } from '../run/runs.ts';

export interface UnitsBetween {
  /** In the model before and now: compared member by member. Segments an overlapping scheme has lost are among them. */
  readonly kept: readonly MembershipUnit[];
  /** New to history: every member begins. */
  readonly fresh: readonly MembershipUnit[];
  /** Schemes whose memberships all end: left out of the model, or no longer exclusive, or so from now on. */
  readonly gone: readonly string[];
}

/** How the schemes of a model stand to those of the run history stands at. */
export async function unitsBetween(session: Session, bound: BoundPlan, before: Run | undefined): Promise<UnitsBetween> {
  const units = bound.plan.schemes.flatMap((scheme) => unitsOf(scheme, bound));
  if (before === undefined) return { kept: [], fresh: units, gone: [] };
  const earlier = new Map((await planOf(session, before.model)).schemes.map((each) => [each.id, each.exclusive]));
  const same = new Set(
    bound.plan.schemes.filter((each) => earlier.get(each.id) === each.exclusive).map((each) => each.id),
  );
  const open = await session.rows(
    sql`SELECT DISTINCT scheme, segment FROM history.memberships WHERE valid_to IS NULL ORDER BY scheme, segment`,
  );
  const overlapping = new Set(bound.plan.schemes.filter((each) => !each.exclusive).map((each) => each.id));
  const lost = open.flatMap((row): MembershipUnit[] => {
    const [scheme, segment] = [String(row['scheme']), String(row['segment'])];
    const stays = units.some((unit) => unit.scheme === scheme && unit.segment === segment);
    return same.has(scheme) && overlapping.has(scheme) && !stays ? [{ scheme, segment, gone: true }] : [];
  });
  return {
    kept: [...units.filter((unit) => same.has(unit.scheme)), ...lost],
    fresh: units.filter((unit) => !same.has(unit.scheme)),
    gone: [...earlier.keys()].filter((id) => !same.has(id)),
  };
}
