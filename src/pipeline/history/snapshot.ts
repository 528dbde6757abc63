import type { Session } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { column, integer, select, text } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { membersIn, unitsOf } from '../../stages/segment/membership-units.ts';
import type { Run } from '../run/runs.ts';

/** Keeps the memberships of a run as of an earlier date beside history, which only the newest date extends. */
export async function keepSnapshot(session: Session, run: Run, bound: BoundPlan): Promise<void> {
  for (const unit of bound.plan.schemes.flatMap((scheme) => unitsOf(scheme, bound))) {
    const query = select({
      columns: [
        { value: integer(run.number) },
        { value: text(unit.scheme) },
        { value: column('segment') },
        { value: column('company') },
      ],
      from: { kind: 'subquery', query: membersIn(unit, run.profile), alias: 'members' },
      orderBy: [{ by: column('company') }],
    });
    const columns = ['number', 'scheme', 'segment', 'company'];
    await session.run(print({ kind: 'insert', into: ['history', 'snapshots'], columns, query }, session.dialect));
  }
}
