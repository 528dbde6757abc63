import { momentOf } from '../../stages/profile/moment.ts';
import type { Session } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { caseOf, coalesce, column, equals, no, not, select, table, text } from '../../sql/build.ts';
import type { Select, SqlExpression, TableName } from '../../sql/tree.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { memberColumn } from '../../stages/segment/columns.ts';
import type { MembershipUnit } from '../../stages/segment/membership-units.ts';
import type { Pin } from '../../stages/segment/pins.ts';
import { computeProfile } from '../run/compute.ts';
import { scratch } from '../scratch.ts';
import type { Work } from '../work.ts';

/** A model version with all it needs to judge a company again: its plan bound to today's tables, what it learned, what people pinned. */
export interface Judge {
  readonly bound: BoundPlan;
  readonly artefacts: Artefacts;
  readonly pins: readonly Pin[];
  readonly pinTable: TableName;
}

export interface CauseRequest {
  readonly judge: Judge;
  readonly before: string;
  readonly now: string;
  /** Companies that moved: a table with `_company`. */
  readonly movers: TableName;
}

/**
 * What moved a company, found by letting the old rules judge again, in a fixed order:
 * *company*, when they decide otherwise about the old date than they did (its data were corrected), or otherwise about today with
 * today's data than with the data of the old date; *rule*, when today's rules, cut points or pins decide otherwise than the old ones
 * on the same data; else *time*: windows moved past what had been in them.
 */
export async function judgeAgain(session: Session, request: CauseRequest, work: Work = {}): Promise<Judgements> {
  const { judge, before, now, movers } = request;
  const views = {
    then: momentOf(before, judge.bound.plan),
    stood: { ...momentOf(now, judge.bound.plan), horizon: before },
    today: momentOf(now, judge.bound.plan),
  };
  const tables = {
    then: scratch(session.dialect, 'judged_then'),
    stood: scratch(session.dialect, 'judged_stood'),
    today: scratch(session.dialect, 'judged_today'),
  };
  for (const view of ['then', 'stood', 'today'] as const) {
    await computeProfile(session, { ...judge, moment: views[view], into: tables[view], only: movers }, work);
  }
  return tables;
}

export interface Judgements {
  readonly then: TableName;
  readonly stood: TableName;
  readonly today: TableName;
}

/** The changes of one unit with their cause; unknown where the old model can no longer judge. */
export function withCauses(unit: MembershipUnit, changes: TableName, judged: Judgements | undefined): Select {
  const own = equals(column('scheme', 'changes'), text(unit.scheme));
  const rows = select({
    columns: ['scheme', 'company', 'from_segment', 'to_segment'].map((name) => ({ value: column(name, 'changes') })),
    from: table(changes, 'changes'),
    where:
      unit.segment === undefined ? own : { kind: 'logic', operator: 'AND', operands: [own, concerns(unit.segment)] },
  });
  if (judged === undefined) return { ...rows, columns: [...rows.columns, { value: text('unknown'), as: 'cause' }] };
  const [then, stood, today] = (['then', 'stood', 'today'] as const).map((view) => segmentIn(unit, view));
  if (then === undefined || stood === undefined || today === undefined) throw new Error('three views');
  const from = coalesce(column('from_segment', 'changes'), text(''));
  const to = coalesce(column('to_segment', 'changes'), text(''));
  const cause = caseOf(
    [
      { when: not(equals(then, from)), then: text('company') },
      { when: not(equals(today, stood)), then: text('company') },
      { when: not(equals(to, today)), then: text('rule') },
    ],
    text('time'),
  );
  return {
    ...rows,
    columns: [...rows.columns, { value: cause, as: 'cause' }],
    joins: (['then', 'stood', 'today'] as const).map((view) => ({
      type: 'left',
      source: table(judged[view], view),
      on: equals(column('_company', view), column('company', 'changes')),
    })),
  };
}

const concerns = (segment: string): SqlExpression =>
  equals(coalesce(column('from_segment', 'changes'), column('to_segment', 'changes')), text(segment));

/** The segment a view gives, as text; the empty text where it gives none. */
function segmentIn(unit: MembershipUnit, view: string): SqlExpression {
  if (unit.segment === undefined) return coalesce(column(unit.scheme, view), text(''));
  const member = coalesce(column(memberColumn(unit.scheme, unit.segment), view), no);
  return caseOf([{ when: member, then: text(unit.segment) }], text(''));
}
