import type { SegmentAnswer } from '../../../contract/segments/segment.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';
import { listRuns } from '../../run/runs.ts';

/** A segment over the published runs that make history: how many it held after each, and how many came and left with it. */
export async function segmentMovement(
  session: Session,
  scheme: string,
  segment: string,
): Promise<SegmentAnswer['movement']> {
  const runs = (await listRuns(session)).filter((each) => each.state === 'published' && each.extends);
  const rows = await session.rows(sql`SELECT r.number,
      count(*) FILTER (m.opened_by <= r.number AND (m.closed_by IS NULL OR m.closed_by > r.number)) AS companies,
      count(*) FILTER (m.opened_by = r.number) AS came, count(*) FILTER (m.closed_by = r.number) AS gone
    FROM meta.runs r, history.memberships m
    WHERE m.scheme = ${bind('VARCHAR', scheme)} AND m.segment = ${bind('VARCHAR', segment)}
    GROUP BY r.number ORDER BY r.number`);
  const of = new Map(rows.map((row) => [Number(row['number']), row]));
  return runs.map(({ number, run, asOf }, at) => {
    const row = of.get(number);
    return {
      run,
      as_of: asOf,
      companies: Number(row?.['companies'] ?? 0),
      came: at === 0 ? null : Number(row?.['came'] ?? 0),
      left: at === 0 ? null : Number(row?.['gone'] ?? 0),
    };
  });
}
