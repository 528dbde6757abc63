import { job, type Job, type JobKind } from '../../contract/jobs/jobs.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { stamp } from '../time.ts';

/** Jobs as the workspace remembers them: what was asked, by whom, and what came of it. */
export async function listJobs(session: Session, limit: number, kind?: JobKind): Promise<readonly Job[]> {
  const wanted = kind === undefined ? sql`true` : sql`kind = ${bind('VARCHAR', kind)}`;
  const rows = await session.rows(
    sql`SELECT * FROM server.jobs WHERE ${wanted} ORDER BY created DESC, id LIMIT ${bind('INTEGER', limit)}`,
  );
  return rows.flatMap((row) => readJob(row) ?? []);
}

export async function findJob(session: Session, id: string): Promise<Job | undefined> {
  const [row] = await session.rows(sql`SELECT * FROM server.jobs WHERE id = ${bind('VARCHAR', id)}`);
  return row === undefined ? undefined : readJob(row);
}

export async function addJob(engine: DuckDbEngine, job: Job): Promise<void> {
  await engine.aside((session) =>
    session.run(sql`INSERT INTO server.jobs VALUES (${bind('VARCHAR', job.id)}, ${bind('VARCHAR', job.kind)},
      ${bind('VARCHAR', JSON.stringify(job.request))}, ${bind('VARCHAR', job.state)}, ${bind('VARCHAR', job.step)}, NULL, NULL, '[]',
      ${bind('VARCHAR', job.who)}, ${bind('INTEGER', job.attempt)}, ${bind('TIMESTAMP', stamp(new Date(job.created)))}, NULL, NULL, NULL)`),
  );
}

/** Writes what a job has come to; a job that runs is leased until `lease`. */
export async function saveJob(engine: DuckDbEngine, job: Job, lease: Date | undefined): Promise<void> {
  const moment = (at: string | null): string | null => (at === null ? null : stamp(new Date(at)));
  await engine.aside((session) =>
    session.run(sql`UPDATE server.jobs SET state = ${bind('VARCHAR', job.state)}, step = ${bind('VARCHAR', job.step)},
      share = ${bind('DOUBLE', job.share)}, result = ${bind('VARCHAR', job.result === null ? null : JSON.stringify(job.result))},
      diagnostics = ${bind('VARCHAR', JSON.stringify(job.diagnostics))}, attempt = ${bind('INTEGER', job.attempt)},
      started = ${bind('TIMESTAMP', moment(job.started))}, ended = ${bind('TIMESTAMP', moment(job.ended))},
      lease = ${bind('TIMESTAMP', lease === undefined ? null : stamp(lease))} WHERE id = ${bind('VARCHAR', job.id)}`),
  );
}

/** Adds a line to what a job tells of itself. */
export async function logJob(engine: DuckDbEngine, job: string, at: Date, line: string): Promise<void> {
  await engine.aside((session) =>
    session.run(
      sql`INSERT INTO server.job_log VALUES (${bind('VARCHAR', job)}, ${bind('TIMESTAMP', stamp(at))}, ${bind('VARCHAR', line)})`,
    ),
  );
}

export async function readJobLog(session: Session, job: string): Promise<readonly { at: string; line: string }[]> {
  const rows = await session.rows(
    sql`SELECT written, line FROM server.job_log WHERE job = ${bind('VARCHAR', job)} ORDER BY written, rowid`,
  );
  return rows.map((row) => ({ at: String(row['written']), line: String(row['line']) }));
}

/** A process that died leaves its jobs marked as running: nobody does them any more, and they say so. Commands that waited have gone too. */
export async function endAbandoned(engine: DuckDbEngine, at: Date): Promise<void> {
  await engine.aside((session) =>
    session.run(
      sql`UPDATE server.jobs SET state = 'interrupted', ended = ${bind('TIMESTAMP', stamp(at))}, lease = NULL
        WHERE state = 'running' OR (state = 'queued' AND kind = 'command')`,
    ),
  );
}

/** Takes out what is over of somebody's previews: each is of a draft that is another by now. */
export async function dropPreviews(engine: DuckDbEngine, who: string): Promise<void> {
  const over = sql`kind = 'preview' AND who = ${bind('VARCHAR', who)} AND ended IS NOT NULL`;
  await engine.aside(async (session) => {
    await session.run(sql`DELETE FROM server.job_log WHERE job IN (SELECT id FROM server.jobs WHERE ${over})`);
    await session.run(sql`DELETE FROM server.jobs WHERE ${over}`);
  });
}

/** A job as it was written; what an earlier version came to in words this one does not know is left out, and so is a job it asked otherwise. */
function readJob(row: Row): Job | undefined {
  const jsonOf = (key: string): unknown => (typeof row[key] === 'string' ? JSON.parse(row[key]) : null);
  const written = { ...row, request: jsonOf('request'), diagnostics: jsonOf('diagnostics'), result: jsonOf('result') };
  const read = job.safeParse(written);
  return read.success ? read.data : job.safeParse({ ...written, result: null }).data;
}
