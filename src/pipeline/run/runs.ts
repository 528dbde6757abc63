import { createHash } from 'node:crypto';
import { nearest } from '../../diagnostics/nearest.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
import { readStored, storedTexts } from '../../engine/stored.ts';
import type { Plan } from '../../model/plan.ts';
import { planOfText } from '../model/text.ts';
import type { TableName } from '../../sql/tree.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { storedArtefact } from '../../stages/profile/stored-artefact.ts';

/** One execution of a model as of a date, as the workspace remembers it. */
export interface Run {
  /** Order of runs in the workspace, from 1. */
  readonly number: number;
  /** Public id: the date and a hash of model, data, date and engine, so that equal ids mean equal results. */
  readonly run: string;
  readonly asOf: string;
  /** Hash of the model version. */
  readonly model: string;
  readonly dataVersion: number;
  readonly state: 'draft' | 'published' | 'taken back';
  /** False: an earlier date, kept as a snapshot beside history. */
  readonly extends: boolean;
  /** The run's profile; no parts once it is no longer kept. */
  readonly profile: TableName;
  readonly columns: readonly string[];
  readonly schemes: readonly string[];
  readonly companies: number;
  readonly seconds: number;
  readonly at: string;
}

const columns = sql`number, run, as_of, model, data_version, state, extends, profile, columns, schemes, companies, seconds, written`;

/** All runs, oldest first. */
export async function listRuns(session: Session): Promise<readonly Run[]> {
  const rows = await session.rows(sql`SELECT ${columns} FROM meta.runs ORDER BY number`);
  return rows.map((row) => readRun(row));
}

/** The newest published run that extends history, or undefined before the first. */
export async function currentRun(session: Session): Promise<Run | undefined> {
  const rows = await session.rows(
    sql`SELECT ${columns} FROM meta.runs WHERE state = 'published' AND extends ORDER BY number DESC LIMIT 1`,
  );
  return rows[0] === undefined ? undefined : readRun(rows[0]);
}

/** The run a person means: its id, its number, the beginning of its id, or `latest`; the newest that answers to it. */
export async function findRun(session: Session, wanted: string): Promise<Run> {
  const runs = await listRuns(session);
  const found =
    wanted === 'latest'
      ? runs.at(-1)
      : (runs.findLast((each) => each.run === wanted) ??
        runs.find((each) => String(each.number) === wanted) ??
        runs.findLast((each) => each.run.startsWith(wanted)));
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    runs.map((each) => each.run),
  );
  return fail('run/unknown', { run: wanted, runs: runs.length, ...(near === undefined ? {} : { nearest: near }) });
}

/** Equal identities give equal results: model version, data version, date, engine, pins, and fits that were taken over. */
export function runId(parts: {
  asOf: string;
  model: string;
  dataVersion: number;
  engine: string;
  pins: string;
  /** What it owes to fits of runs before; empty when nothing. */
  fits: string;
}): string {
  const { model, dataVersion, asOf, engine, pins, fits } = parts;
  const hash = createHash('sha256')
    .update(JSON.stringify([model, dataVersion, asOf, engine, pins, ...(fits === '' ? [] : [fits])]))
    .digest('hex');
  return `${parts.asOf}-${hash.slice(0, 8)}`;
}

export async function insertRun(session: Session, run: Run, engine: string): Promise<void> {
  await session.run(
    sql`INSERT INTO meta.runs VALUES (${bind('INTEGER', run.number)}, ${bind('VARCHAR', run.run)}, ${bind('DATE', run.asOf)},
      ${bind('VARCHAR', run.model)}, ${bind('BIGINT', run.dataVersion)}, ${bind('VARCHAR', engine)}, ${bind('VARCHAR', run.state)},
      ${bind('BOOLEAN', run.extends)}, ${bind('VARCHAR', run.profile.join('.'))}, ${bind('VARCHAR', JSON.stringify(run.columns))},
      ${bind('VARCHAR', JSON.stringify(run.schemes))}, ${bind('BIGINT', run.companies)}, ${bind('DOUBLE', run.seconds)},
      ${bind('TIMESTAMP', run.at)})`,
  );
}

export async function insertArtefacts(session: Session, number: number, artefacts: Artefacts): Promise<void> {
  for (const [name, artefact] of Object.entries(artefacts)) {
    await session.run(
      sql`INSERT INTO meta.artefacts VALUES (${bind('INTEGER', number)}, ${bind('VARCHAR', name)},
        ${bind('VARCHAR', JSON.stringify(artefact))})`,
    );
  }
}

/** Keeps only the profiles of some runs, and of drafts; pins stay, as they are what a run judged by. */
export async function dropProfiles(session: Session, runs: readonly Run[], kept: ReadonlySet<number>): Promise<void> {
  for (const { number, state, profile } of runs) {
    if (kept.has(number) || state === 'draft' || profile.length === 0) continue;
    await session.run(sql`DROP TABLE IF EXISTS ${name(...profile)}`);
    await session.run(sql`UPDATE meta.runs SET profile = NULL WHERE number = ${bind('INTEGER', number)}`);
  }
}

/** What a run learned. */
export async function artefactsOf(session: Session, number: number): Promise<Artefacts> {
  const rows = await session.rows(
    sql`SELECT name, artefact FROM meta.artefacts WHERE number = ${bind('INTEGER', number)} ORDER BY name`,
  );
  return Object.fromEntries(
    rows.map((row) => [
      String(row['name']),
      readStored(storedArtefact, row['artefact'], `what a run learned for ${String(row['name'])}`),
    ]),
  );
}

/** Remembers a model version once: the text people wrote. */
export async function keepModel(
  session: Session,
  model: { readonly plan: Plan; readonly text: string; readonly file: string },
  at: string,
): Promise<void> {
  const { hash, name } = model.plan;
  const known = await session.rows(sql`SELECT 1 FROM meta.model_versions WHERE hash = ${bind('VARCHAR', hash)}`);
  if (known.length > 0) return;
  await session.run(
    sql`INSERT INTO meta.model_versions VALUES (${bind('VARCHAR', hash)}, ${bind('VARCHAR', name)}, ${bind('VARCHAR', model.file)},
      ${bind('VARCHAR', model.text)}, ${bind('TIMESTAMP', at)})`,
  );
}

/**
 * The plan of a model version, read again from the text people wrote: it outlives every change of how a plan is laid out.
 * @throws InputError where this program can no longer read that text
 */
export async function planOf(session: Session, hash: string): Promise<Plan> {
  const rows = await session.rows(
    sql`SELECT text, file FROM meta.model_versions WHERE hash = ${bind('VARCHAR', hash)}`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`model version ${hash} is not in the workspace`);
  return { ...planOfText(String(row['text']), String(row['file'])).plan, hash };
}

function readRun(row: Row): Run {
  return {
    number: Number(row['number']),
    run: String(row['run']),
    asOf: String(row['as_of']),
    model: String(row['model']),
    dataVersion: Number(row['data_version']),
    state: stateOf(String(row['state'])),
    extends: row['extends'] === true,
    profile: row['profile'] === null ? [] : String(row['profile']).split('.'),
    columns: readStored(storedTexts, row['columns'], `the columns of run ${String(row['run'])}`),
    schemes: readStored(storedTexts, row['schemes'], `the schemes of run ${String(row['run'])}`),
    companies: Number(row['companies']),
    seconds: Number(row['seconds']),
    at: String(row['written']),
  };
}

const stateOf = (text: string): Run['state'] => (text === 'draft' || text === 'published' ? text : 'taken back');
