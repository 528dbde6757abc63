import type { SchemePlan, SegmentPlan } from '../../model/plan.ts';
import { all, any, caseOf, coalesce, column, isKnown, no, not, text, unknown } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import { excludedColumn } from './columns.ts';
import { isPinned, type Pin } from './pins.ts';

/** One branch of an exclusive scheme: what the companies get for which `when` holds and no earlier branch did. */
export interface Branch {
  /** A segment's id, or a column that holds one. */
  readonly segment: string | SqlExpression;
  readonly when?: SqlExpression;
}

export interface FrameContext {
  readonly scheme: SchemePlan;
  readonly segments: readonly Pick<SegmentPlan, 'id'>[];
  readonly pins: readonly Pin[];
}

/** Columns the frame of a scheme reads beside those of its own rules. */
export function frameUses(scheme: SchemePlan): readonly string[] {
  return [
    ...(scheme.applyExclusions ? [excludedColumn] : []),
    ...(scheme.within === undefined ? [] : [scheme.within.scheme]),
  ];
}

/**
 * The order in which every exclusive scheme decides: excluded and outside companies have no segment; then people's own includes; then
 * the branches, each but for those people kept out of it; the rest has none.
 */
export function exclusiveValue(context: FrameContext, branches: readonly Branch[]): SqlExpression {
  const cases = [
    ...outside(context.scheme).map((when) => ({ when, then: unknown('VARCHAR') })),
    ...context.segments.flatMap(({ id }) => {
      const pinned = isPinned(context.pins, { scheme: context.scheme.id, segment: id, effect: 'include' });
      return pinned === undefined ? [] : [{ when: coalesce(pinned, no), then: text(id) }];
    }),
  ];
  for (const { segment, when } of branches) {
    const kept = typeof segment === 'string' ? keptOut(context, segment) : [];
    const then = typeof segment === 'string' ? text(segment) : segment;
    if (when === undefined && kept.length === 0) return caseOf(orNever(cases), then);
    cases.push({ when: all([...(when === undefined ? [] : [when]), ...kept]), then });
  }
  return caseOf(orNever(cases));
}

/** Membership in one segment of an overlapping scheme; unknown is not a member. */
export function memberValue(context: FrameContext, segment: string, when: SqlExpression | undefined): SqlExpression {
  const pinned = isPinned(context.pins, { scheme: context.scheme.id, segment, effect: 'include' });
  const held = when === undefined ? [] : [coalesce(when, no)];
  const member = all([...held, ...keptOut(context, segment)]);
  const decided = pinned === undefined ? member : any([coalesce(pinned, no), member]);
  return all([...outside(context.scheme).map((each) => not(each)), decided]);
}

/** When a company is none of a scheme's: excluded, or not in the segments the scheme is within. */
export function outside(scheme: SchemePlan): readonly SqlExpression[] {
  const excluded = scheme.applyExclusions ? [isKnown(column(excludedColumn))] : [];
  if (scheme.within === undefined) return excluded;
  const inside: SqlExpression = {
    kind: 'in',
    operand: column(scheme.within.scheme),
    list: scheme.within.segments.map((segment) => text(segment)),
  };
  return [...excluded, not(coalesce(inside, no))];
}

function keptOut(context: FrameContext, segment: string): readonly SqlExpression[] {
  const barred = isPinned(context.pins, { scheme: context.scheme.id, segment, effect: 'exclude' });
  return barred === undefined ? [] : [not(coalesce(barred, no))];
}

const orNever = (cases: readonly { readonly when: SqlExpression; readonly then: SqlExpression }[]) =>
  cases.length === 0 ? [{ when: no, then: unknown('VARCHAR') }] : cases;
