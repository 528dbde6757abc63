import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { column, isKnown, no, select, table, text } from '../../sql/build.ts';
import type { Select, TableName } from '../../sql/tree.ts';
import { memberColumn } from './columns.ts';
import { segmentsOf } from './segments.ts';

/**
 * What is compared when memberships change: a whole exclusive scheme (one segment a company), or one segment of an overlapping one
 * (in or out).
 */
export interface MembershipUnit {
  readonly scheme: string;
  /** Set for a segment of an overlapping scheme. */
  readonly segment?: string;
  /** True for a segment that is no longer in the model: history may hold members of it, a profile has none. */
  readonly gone?: true;
}

export function unitsOf(scheme: SchemePlan, bound: BoundPlan): readonly MembershipUnit[] {
  if (scheme.exclusive) return [{ scheme: scheme.id }];
  return segmentsOf(scheme, bound).map(({ id }) => ({ scheme: scheme.id, segment: id }));
}

/** The members of a unit as a profile has them: `company, segment`. */
export function membersIn(unit: MembershipUnit, profile: TableName): Select {
  if (unit.segment === undefined) {
    return select({
      columns: [
        { value: column('_company'), as: 'company' },
        { value: column(unit.scheme), as: 'segment' },
      ],
      from: table(profile),
      where: isKnown(column(unit.scheme)),
    });
  }
  return select({
    columns: [
      { value: column('_company'), as: 'company' },
      { value: text(unit.segment), as: 'segment' },
    ],
    from: table(profile),
    where: unit.gone === true ? no : column(memberColumn(unit.scheme, unit.segment)),
  });
}
