import type { ModelVersion } from '../../contract/model/draft.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { textHash } from '../model/text.ts';

/** A text the model has had: who wrote it and why, or where it was found. */
export interface Version extends Omit<ModelVersion, 'current'> {
  readonly text: string;
}

export interface VersionRequest {
  /** Relative to the workspace, so that it may be moved: each file has versions of its own, from 1. */
  readonly file: string;
  readonly text: string;
  /** Hash of what it says; empty where it cannot be read. */
  readonly version: string;
  readonly who: string;
  readonly why: string;
  readonly origin: ModelVersion['origin'];
  readonly at: Date;
}

/** Remembers a text as the newest version, unless it is that already; answers its number. */
export const keepVersion = (engine: DuckDbEngine, request: VersionRequest): Promise<number> =>
  engine.aside((session) => addVersion(session, request));

/** The same inside a transaction that does more. */
export async function addVersion(session: Session, request: VersionRequest): Promise<number> {
  const hash = textHash(request.text);
  const [newest] = await session.rows(
    sql`SELECT number, hash FROM server.versions WHERE file = ${bind('VARCHAR', request.file)} ORDER BY number DESC LIMIT 1`,
  );
  if (newest?.['hash'] === hash) return Number(newest['number']);
  const number = 1 + Number(newest?.['number'] ?? 0);
  await session.run(
    sql`INSERT INTO server.versions VALUES (${bind('INTEGER', number)}, ${bind('VARCHAR', hash)}, ${bind('VARCHAR', request.version)},
      ${bind('VARCHAR', request.file)}, ${bind('VARCHAR', request.text)}, ${bind('VARCHAR', request.who)}, ${bind('VARCHAR', request.why)},
      ${bind('VARCHAR', request.origin)}, ${bind('TIMESTAMP', request.at.toISOString().slice(0, 19))})`,
  );
  return number;
}

const columns = sql`number, hash, who, why, origin, written`;

/** All versions of a file without their texts, newest first. */
export async function listVersions(session: Session, file: string): Promise<readonly Omit<Version, 'text'>[]> {
  const rows = await session.rows(
    sql`SELECT ${columns} FROM server.versions WHERE file = ${bind('VARCHAR', file)} ORDER BY number DESC`,
  );
  return rows.map((row) => readVersion(row));
}

/** @throws InputError `draft/no-version` */
export async function findVersion(session: Session, file: string, number: number): Promise<Version> {
  const [row] = await session.rows(
    sql`SELECT ${columns}, text FROM server.versions WHERE file = ${bind('VARCHAR', file)} AND number = ${bind('INTEGER', number)}`,
  );
  if (row !== undefined) return { ...readVersion(row), text: String(row['text']) };
  const [all] = await session.rows(
    sql`SELECT count(*) AS n FROM server.versions WHERE file = ${bind('VARCHAR', file)}`,
  );
  return fail('draft/no-version', { version: String(number), known: Number(all?.['n']) });
}

/** The newest version of a file with a text. */
export async function versionByHash(session: Session, file: string, hash: string): Promise<Version | undefined> {
  const [row] = await session.rows(
    sql`SELECT ${columns}, text FROM server.versions WHERE file = ${bind('VARCHAR', file)} AND hash = ${bind('VARCHAR', hash)} ORDER BY number DESC LIMIT 1`,
  );
  return row === undefined ? undefined : { ...readVersion(row), text: String(row['text']) };
}

const origins: readonly ModelVersion['origin'][] = ['published', 'saved', 'run', 'disk'];

const readVersion = (row: Row): Omit<Version, 'text'> => ({
  number: Number(row['number']),
  hash: String(row['hash']),
  who: String(row['who']),
  why: String(row['why']),
  origin: origins.find((each) => each === row['origin']) ?? 'disk',
  at: String(row['written']),
});
