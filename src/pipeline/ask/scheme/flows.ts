import type { FlowsAnswer } from '../../../contract/ask.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { readCatalogue } from '../../../stages/connect/store/catalogue.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { countFlows, textOf } from '../../history/moves.ts';
import type { Project } from '../../project.ts';
import { currentRun, listRuns, planOf, type Run } from '../../run/runs.ts';
import { namesOf } from '../names.ts';
import { unknownScheme } from '../question.ts';
import { hasState, stateAt } from '../state.ts';

export interface FlowsOptions {
  /** One scheme; by default all the runs have in common. */
  readonly scheme?: string;
  readonly from?: Run;
  readonly to?: Run;
  /** How many companies to name. */
  readonly limit?: number;
  /** Only companies that left or came to this segment are named; the flows are counted all the same. */
  readonly segment?: string;
  /** Only companies that left this segment are named; `''`: those that were in none. */
  readonly leaving?: string;
  /** Only companies that came to this segment are named; `''`: those that are in none now. */
  readonly entering?: string;
}

/** The published run before one, to hold it against. */
export async function runBefore(session: Session, run: Run): Promise<Run | undefined> {
  const published = (await listRuns(session)).filter((each) => each.state === 'published' && each.extends);
  return published.findLast((each) => each.number < run.number);
}

/** Who moved between two runs (by default the newest and the one before), from where to where, and what moved them. */
export async function askFlows(project: Project, options: FlowsOptions = {}): Promise<FlowsAnswer> {
  const session = project.workspace.engine;
  const to = options.to ?? (await currentRun(session)) ?? fail('run/none', {});
  const from = options.from ?? (await runBefore(session, to)) ?? fail('run/no-earlier', { run: to.run });
  for (const run of [from, to]) if (!hasState(run)) fail('run/not-published', { run: run.run, state: run.state });
  const common = to.schemes.filter((each) => from.schemes.includes(each));
  const { scheme } = options;
  if (scheme !== undefined && !common.includes(scheme)) unknownScheme(scheme, common);
  const schemes = scheme === undefined ? common : [scheme];
  if (schemes.length === 0) return { from: short(from), to: short(to), flows: [], moved: [] };

  const exclusive = await exclusiveSchemes(session, from, to);
  const moves = join(
    schemes.map((scheme) => movesIn(scheme, exclusive.has(scheme), from, to)),
    ' UNION ALL ',
  );
  // A company may have moved several times between the two runs: the last change names the cause. No change lies between a snapshot and
  // history, nor before the run one looks back from: then the cause is not known.
  const caused = sql`WITH moves AS (${moves}), causes AS (
      SELECT scheme, company, coalesce(from_segment, '') AS left_segment, coalesce(to_segment, '') AS to_segment, cause, number
      FROM history.changes WHERE number > ${bind('INTEGER', from.number)} AND number <= ${bind('INTEGER', to.number)}
        AND ${from.extends && to.extends ? yes : no})
    SELECT m.scheme, m.company, m.from_segment, m.to_segment, coalesce(max_by(c.cause, c.number), 'unknown') AS cause
    FROM moves m LEFT JOIN causes c ON c.scheme = m.scheme AND c.company = m.company
      AND coalesce(m.to_segment, '') = c.to_segment
      AND (m.exclusive OR m.to_segment IS NOT NULL OR c.left_segment = m.from_segment)
    GROUP BY ALL`;
  const flows = await countFlows(session, sql`WITH caused AS (${caused}) SELECT * FROM caused`);
  const listed = await session.rows(
    sql`WITH caused AS (${caused}) SELECT * FROM caused
      WHERE ${named(options)} ORDER BY scheme, company LIMIT ${bind('BIGINT', options.limit ?? 50)}`,
  );
  const names = await namesOf(
    session,
    await readCatalogue(project.workspace.engine),
    listed.map((row) => Number(row['company'])),
  );
  return {
    from: short(from),
    to: short(to),
    flows: [...flows],
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

/** Which of those who moved are named. */
function named({ segment, leaving, entering }: FlowsOptions): Fragment {
  const end = (column: 'from_segment' | 'to_segment', is: string): Fragment =>
    sql`coalesce(${verbatim(column)}, '') = ${bind('VARCHAR', is)}`;
  const wanted = [
    ...(leaving === undefined ? [] : [end('from_segment', leaving)]),
    ...(entering === undefined ? [] : [end('to_segment', entering)]),
    ...(segment === undefined ? [] : [sql`(${end('from_segment', segment)} OR ${end('to_segment', segment)})`]),
  ];
  return wanted.length === 0 ? yes : join(wanted, ' AND ');
}

/** Schemes in which a company has one segment at most, by both runs' models. */
async function exclusiveSchemes(session: Session, from: Run, to: Run): Promise<ReadonlySet<string>> {
  const plans = [await planOf(session, from.model), await planOf(session, to.model)];
  const overlapping = new Set(
    plans.flatMap((plan) => plan.schemes.filter((each) => !each.exclusive)).map(({ id }) => id),
  );
  return new Set(plans.flatMap((plan) => plan.schemes.map(({ id }) => id)).filter((id) => !overlapping.has(id)));
}

/** Companies whose segment differs between two runs; in an overlapping scheme each segment entered or left is a row. */
function movesIn(scheme: string, exclusive: boolean, from: Run, to: Run) {
  return sql`SELECT ${bind('VARCHAR', scheme)} AS scheme, ${exclusive ? yes : no} AS exclusive, coalesce(a.company, b.company) AS company,
      a.segment AS from_segment, b.segment AS to_segment
    FROM (${gone(scheme, from, to)}) a FULL JOIN (${gone(scheme, to, from)}) b ON a.company = b.company
      AND ${exclusive ? yes : no}`;
}

const yes = verbatim('true');
const no = verbatim('false');

/** Memberships of one run that the other does not have. */
function gone(scheme: string, run: Run, other: Run) {
  return sql`SELECT company, segment FROM (${stateAt(run, scheme)}) EXCEPT SELECT company, segment FROM (${stateAt(other, scheme)})`;
}

const short = (run: Run) => ({ run: run.run, as_of: run.asOf });
