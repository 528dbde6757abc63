import type { PreviewAnswer } from '../../contract/model/preview.ts';
import type { SchemeCount } from '../../contract/run.ts';
import { fail, InputError } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { prepareAssessmentsIn } from '../../stages/connect/assess/columns.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { Catalogue } from '../../model/types.ts';
import { countSegments } from '../ask/segments/segments.ts';
import { namesOf } from '../ask/names.ts';
import { dryTransaction } from '../dry.ts';
import { executeRun, type Executed } from '../run/execute.ts';
import { planOfText, textHash } from '../model/text.ts';
import { textOf } from '../history/moves.ts';
import { bindPlan, type Project } from '../project.ts';
import { artefactsOf, currentRun, planOf, type Run } from '../run/runs.ts';
import { today } from '../today.ts';
import { withClusters } from '../../stages/segment/clusters/fitted-plan.ts';
import type { Work } from '../work.ts';
import { readDraft } from './store.ts';

/** How many companies of a scheme are named. */
const sampleSize = 12;

/**
 * Who would move if somebody's draft were published now: the run is made and taken back, so nothing is stored, and no source is read.
 * @throws InputError `draft/none`, or what is wrong with the draft
 */
export async function previewDraft(project: Project, who: string, work: Work = {}): Promise<PreviewAnswer> {
  const { workspace, model } = project;
  const started = performance.now();
  const draft = (await readDraft(workspace.engine, who)) ?? fail('draft/none', {});
  work.onStep?.('Reading the draft');
  const read = planOfText(draft.text, model.file);
  const asOf = read.plan.asOf ?? today(workspace.clock(), read.plan.timeZone);
  const drafted: Project = { workspace, model: { ...model, text: draft.text, ...read } };
  const at = workspace.clock().toISOString().slice(0, 19);
  return dryTransaction(workspace.engine, async (session) => {
    // A question the draft is the first to ask has nowhere to be answered yet.
    await prepareAssessmentsIn(session, read.plan.assessments ?? []);
    const catalogue = await readCatalogue(session);
    const { bound, warnings } = bindPlan(read.plan, catalogue);
    const request = { project: drafted, bound, dataVersion: catalogue.dataVersion, asOf, at, started, options: {} };
    const against = await currentRun(session);
    const before = against === undefined ? [] : await countsBefore(session, against, catalogue);
    const outcome = await executeRun(session, request, work);
    const number = outcome.repeated ? -1 : outcome.run.number;
    return {
      draft: textHash(draft.text),
      against: against === undefined ? null : { run: against.run, as_of: against.asOf },
      as_of: asOf,
      ...(await movers(session, number)),
      schemes: await schemesOf(session, bound, before, outcome, number),
      warnings: [...read.warnings, ...warnings, ...outcome.pins.warnings, ...outcome.notes],
      seconds: (performance.now() - started) / 1000,
    };
  });
}

/** How the newest published run counts; nothing where its model no longer fits the tables. */
async function countsBefore(session: Session, run: Run, catalogue: Catalogue): Promise<readonly SchemeCount[]> {
  if (run.profile.length === 0) return [];
  try {
    const { bound } = bindPlan(await planOf(session, run.model), catalogue);
    return await countSegments(session, withClusters(bound, await artefactsOf(session, run.number)), run);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Companies that change their segment somewhere, and what moves them. */
async function movers(session: Session, number: number): Promise<Pick<PreviewAnswer, 'companies' | 'causes'>> {
  const [row] = await session.rows(sql`SELECT count(DISTINCT company) AS companies,
      count(DISTINCT company) FILTER (cause = 'company') AS company, count(DISTINCT company) FILTER (cause = 'rule') AS rule,
      count(DISTINCT company) FILTER (cause = 'time') AS time, count(DISTINCT company) FILTER (cause = 'unknown') AS unknown
    FROM history.changes WHERE number = ${bind('INTEGER', number)}`);
  const count = (key: string): number => Number(row?.[key] ?? 0);
  return {
    companies: count('companies'),
    causes: { company: count('company'), rule: count('rule'), time: count('time'), unknown: count('unknown') },
  };
}

async function schemesOf(
  session: Session,
  bound: BoundPlan,
  before: readonly SchemeCount[],
  { schemes, moves }: Executed,
  number: number,
): Promise<PreviewAnswer['schemes']> {
  const removed = before.filter(({ scheme }) => schemes.every((each) => each.scheme !== scheme));
  const answers: PreviewAnswer['schemes'] = [];
  for (const { scheme, name } of [...schemes, ...removed]) {
    const [was, now] = [before, schemes].map((counts) => counts.find((each) => each.scheme === scheme)?.segments ?? []);
    const known = new Map([...(was ?? []), ...(now ?? [])].map((each) => [each.id, each.name]));
    const countIn = (counts: typeof was, id: string): number => counts?.find((each) => each.id === id)?.companies ?? 0;
    const flows = moves.filter((each) => each.scheme === scheme);
    answers.push({
      scheme,
      name,
      state: before.length === 0 ? 'kept' : stateOf(scheme, before, schemes),
      moved: flows.reduce((sum, each) => sum + each.companies, 0),
      flows,
      segments: [...known].map(([id, label]) => ({
        id,
        name: label,
        before: countIn(was, id),
        after: countIn(now, id),
      })),
      sample: await sampleOf(session, bound, scheme, number),
    });
  }
  return answers;
}

function stateOf(
  scheme: string,
  before: readonly SchemeCount[],
  after: readonly SchemeCount[],
): PreviewAnswer['schemes'][number]['state'] {
  const [was, now] = [before, after].map((counts) => counts.find((each) => each.scheme === scheme));
  if (now === undefined) return 'removed';
  if (was === undefined) return 'added';
  return was.exclusive === now.exclusive ? 'kept' : 'anew';
}

/** Some of those who move in a scheme: of every flow the first few. */
async function sampleOf(
  session: Session,
  bound: BoundPlan,
  scheme: string,
  number: number,
): Promise<PreviewAnswer['schemes'][number]['sample']> {
  const rows = await session.rows(sql`SELECT company, from_segment, to_segment, cause FROM history.changes
    WHERE number = ${bind('INTEGER', number)} AND scheme = ${bind('VARCHAR', scheme)}
    QUALIFY row_number() OVER (PARTITION BY from_segment, to_segment ORDER BY company) <= 3
    ORDER BY count(*) OVER (PARTITION BY from_segment, to_segment) DESC, from_segment, to_segment, company
    LIMIT ${bind('INTEGER', sampleSize)}`);
  const names = await namesOf(
    session,
    bound.catalogue,
    rows.map((row) => Number(row['company'])),
  );
  return rows.map((row) => {
    const named = names.get(Number(row['company']));
    return {
      id: named?.id ?? '',
      name: named?.name ?? null,
      from: textOf(row['from_segment']),
      to: textOf(row['to_segment']),
      cause: String(row['cause']),
    };
  });
}
