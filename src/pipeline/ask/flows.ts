import type { FlowsAnswer } from '../../contract/ask.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { readCatalogue } from '../../stages/connect/catalogue.ts';
import type { Cell } from '../../engine/engine.ts';
import { bind, join, sql } from '../../engine/raw.ts';
import type { Project } from '../project.ts';
import { currentRun, listRuns, type Run } from '../runs.ts';
import { namesOf } from './names.ts';
import { hasState, stateAt } from './state.ts';

export interface FlowsOptions {
  /** One scheme; by default all the runs have in common. */
  readonly scheme?: string;
  readonly from?: Run;
  readonly to?: Run;
  /** How many companies to name. */
  readonly limit?: number;
}

/** Who moved between two runs (by default the newest and the one before), from where to where, and what moved them. */
export async function askFlows(project: Project, options: FlowsOptions = {}): Promise<FlowsAnswer> {
  const session = project.workspace.engine;
  const to = options.to ?? (await currentRun(session)) ?? fail('run/none', {});
  const runs = (await listRuns(session)).filter((each) => each.state === 'published' && each.extends);
  const from =
    options.from ?? runs.findLast((each) => each.number < to.number) ?? fail('run/no-earlier', { run: to.run });
  for (const run of [from, to]) if (!hasState(run)) fail('run/not-published', { run: run.run, state: run.state });
  const schemes =
    options.scheme === undefined ? to.schemes.filter((each) => from.schemes.includes(each)) : [options.scheme];
  if (schemes.length === 0) return { from: short(from), to: short(to), flows: [], moved: [] };

  const moves = join(
    schemes.map((scheme) => movesIn(scheme, from, to)),
    ' UNION ALL ',
  );
  // A company may have moved several times between the two runs: the last change names the cause.
  const caused = sql`WITH moves AS (${moves}), causes AS (
      SELECT scheme, company, max_by(cause, number) AS cause FROM history.changes
      WHERE number > ${bind('INTEGER', from.number)} AND number <= ${bind('INTEGER', to.number)} GROUP BY scheme, company)
    SELECT m.scheme, m.company, m.from_segment, m.to_segment, coalesce(c.cause, 'company') AS cause
    FROM moves m LEFT JOIN causes c ON c.scheme = m.scheme AND c.company = m.company`;
  const flows = await session.rows(
    sql`WITH caused AS (${caused}) SELECT scheme, from_segment, to_segment, count(*) AS companies,
        count(*) FILTER (cause = 'company') AS by_company, count(*) FILTER (cause = 'rule') AS by_rule,
        count(*) FILTER (cause = 'time') AS by_time
      FROM caused GROUP BY ALL ORDER BY scheme, companies DESC, from_segment NULLS FIRST, to_segment NULLS FIRST`,
  );
  const listed = await session.rows(
    sql`WITH caused AS (${caused}) SELECT * FROM caused ORDER BY scheme, company LIMIT ${bind('BIGINT', options.limit ?? 50)}`,
  );
  const names = await namesOf(
    session,
    await readCatalogue(project.workspace.engine),
    listed.map((row) => Number(row['company'])),
  );
  return {
    from: short(from),
    to: short(to),
    flows: flows.map((row) => ({
      scheme: String(row['scheme']),
      from: textOf(row['from_segment']),
      to: textOf(row['to_segment']),
      companies: Number(row['companies']),
      by_company: Number(row['by_company']),
      by_rule: Number(row['by_rule']),
      by_time: Number(row['by_time']),
    })),
    moved: listed.map((row) => {
      const named = names.get(Number(row['company']));
      return {
        id: named?.id ?? '',
        name: named?.name ?? null,
        scheme: String(row['scheme']),
        from: textOf(row['from_segment']),
        to: textOf(row['to_segment']),
        cause: String(row['cause']),
      };
    }),
  };
}

/** Companies whose segment differs between two runs; in an overlapping scheme each segment entered or left is a row. */
function movesIn(scheme: string, from: Run, to: Run) {
  return sql`SELECT ${bind('VARCHAR', scheme)} AS scheme, coalesce(a.company, b.company) AS company,
      a.segment AS from_segment, b.segment AS to_segment
    FROM (${gone(scheme, from, to)}) a FULL JOIN (${gone(scheme, to, from)}) b ON a.company = b.company`;
}

/** Memberships of one run that the other does not have. */
function gone(scheme: string, run: Run, other: Run) {
  return sql`SELECT company, segment FROM (${stateAt(run, scheme)}) EXCEPT SELECT company, segment FROM (${stateAt(other, scheme)})`;
}

const short = (run: Run) => ({ run: run.run, as_of: run.asOf });
const textOf = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
