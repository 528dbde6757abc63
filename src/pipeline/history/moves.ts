import type { FlowRow } from '../../contract/ask.ts';
import type { Cell, Row, Session } from '../../engine/engine.ts';
import { bind, sql, type Fragment } from '../../engine/raw.ts';

/** What one run changed, by scheme, from, to and cause. */
export async function movesOf(session: Session, run: number): Promise<readonly FlowRow[]> {
  return countFlows(
    session,
    sql`SELECT scheme, from_segment, to_segment, cause FROM history.changes WHERE number = ${bind('INTEGER', run)}`,
  );
}

/** Counts moves (`scheme, from_segment, to_segment, cause`) by where they went, the largest flow of a scheme first. */
export async function countFlows(session: Session, moves: Fragment): Promise<readonly FlowRow[]> {
  const rows = await session.rows(
    sql`SELECT scheme, from_segment, to_segment, count(*) AS companies, count(*) FILTER (cause = 'company') AS by_company,
        count(*) FILTER (cause = 'rule') AS by_rule, count(*) FILTER (cause = 'time') AS by_time
      FROM (${moves}) GROUP BY ALL ORDER BY scheme, companies DESC, from_segment NULLS FIRST, to_segment NULLS FIRST`,
  );
  return rows.map((row) => readFlow(row));
}

const readFlow = (row: Row): FlowRow => ({
  scheme: String(row['scheme']),
  from: textOf(row['from_segment']),
  to: textOf(row['to_segment']),
  companies: Number(row['companies']),
  by_company: Number(row['by_company']),
  by_rule: Number(row['by_rule']),
  by_time: Number(row['by_time']),
});

/** A segment's id; null where there is none. */
export const textOf = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell);
