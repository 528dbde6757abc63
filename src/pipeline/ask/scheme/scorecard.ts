import type { ScorecardAnswer, SchemeScorecard } from '../../../contract/segments/scorecard.ts';
import { sql } from '../../../engine/raw.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { evaluateScheme } from '../../../stages/evaluate/run.ts';
import { settingsOf } from '../../../stages/evaluate/settings.ts';
import type { EvaluationInput, Kept } from '../../../stages/evaluate/types.ts';
import { endOfSight } from '../../../stages/profile/moment.ts';
import { aggregate, binary, cast, column, select, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { returningSegments } from '../../cluster/report/returning.ts';
import { mainScheme } from '../../model/main-scheme.ts';
import { pinKindsOf, pinTableOf } from '../../pins/pins.ts';
import type { Project } from '../../project.ts';
import { listRuns, type Run } from '../../run/runs.ts';
import type { Work } from '../../work.ts';
import { askAbout, schemeOf, type Question } from '../question.ts';
import { hasState, stateAt } from '../state.ts';

/**
 * Whether the segments of a run are any good: Kotler's five criteria with evidence and verdict, stability and the ten-point score, for
 * one scheme or all. Thresholds are those of the model as it is now; memberships and figures are the run's.
 *
 * @param wanted Id or name of a scheme; every scheme where it is left out.
 */
export async function askScorecard(project: Project, wanted?: string, work: Work = {}): Promise<ScorecardAnswer> {
  const question = await askAbout(project);
  const { plan } = question.bound;
  const chosen = wanted === undefined ? plan.schemes : [schemeOf(question.bound, wanted)];
  const newest = await newestRows(question);
  const pins = await pinKindsOf(question.session, question.run.number);
  const schemes: SchemeScorecard[] = [];
  for (const [index, scheme] of chosen.entries()) {
    work.onStep?.(`Judging ${scheme.name}`, index / chosen.length);
    const kept = await keptSince(question, scheme);
    const returning = scheme.method.kind === 'clusters' ? await returningSegments(project, scheme.id, work) : undefined;
    const input: EvaluationInput = {
      bound: question.bound,
      moment: question.moment,
      artefacts: question.artefacts,
      pins,
      pinTable: pinTableOf(question.run.number),
      profile: question.run.profile,
      columns: question.run.columns,
      scheme,
      settings: settingsOf(project.model.plan.scorecard, scheme.id),
      newest,
      ...(kept === undefined ? {} : { kept }),
      ...(returning === undefined ? {} : { returning }),
    };
    schemes.push(
      await evaluateScheme(question.session, input, work.signal === undefined ? {} : { signal: work.signal }),
    );
  }
  const holds = schemes.every((each) => each.required.every((one) => one.holds));
  return { ...question.provenance, holds, main: mainScheme(chosen)?.id ?? null, schemes };
}

/** When the newest row of each table of occurrences is from: an import that has ended makes everything built on it old. */
async function newestRows({ session, bound, moment }: Question): Promise<Readonly<Record<string, string | null>>> {
  const dated = bound.catalogue.tables.filter((each) => ['orders', 'events', 'hours', 'deals'].includes(each.kind));
  const found: Record<string, string | null> = {};
  for (const { name: own, at } of dated) {
    if (at === undefined) continue;
    const query = select({
      columns: [{ value: cast(cast(aggregate('max', [column(at.column)]), 'DATE'), 'VARCHAR'), as: 'last' }],
      from: table(['data', own]),
      where: binary(column(at.column), '<', endOfSight(moment, at.type)),
    });
    const [row] = await session.rows(print(query, session.dialect));
    const last = row?.['last'];
    found[own] = typeof last === 'string' ? last : null;
  }
  return found;
}

/** Who was in each segment at the run before and still is; only where both runs know the scheme. */
async function keptSince({ session, run }: Question, scheme: SchemePlan): Promise<Kept | undefined> {
  const before = (await listRuns(session)).findLast(
    (each) => hasState(each) && each.extends && each.number < run.number && each.schemes.includes(scheme.id),
  );
  if (before === undefined || !hasState(run)) return undefined;
  const rows = await session.rows(keptQuery(before, run, scheme.id));
  return {
    asOf: before.asOf,
    segments: new Map(
      rows.map((row) => [String(row['segment']), { members: Number(row['members']), still: Number(row['still']) }]),
    ),
  };
}

/** Companies the newer run no longer speaks of have left it too. */
function keptQuery(before: Run, now: Run, scheme: string) {
  return sql`SELECT a.segment AS segment, count(*) AS members, count(b.company) AS still
    FROM (${stateAt(before, scheme)}) a LEFT JOIN (${stateAt(now, scheme)}) b ON a.company = b.company AND a.segment = b.segment
    GROUP BY a.segment ORDER BY a.segment`;
}
