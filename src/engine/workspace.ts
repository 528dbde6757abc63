import { randomInt } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../diagnostics/diagnostic.ts';
import { openDuckDb, type DuckDbEngine } from './duckdb.ts';
import { openDoor, refuseServed } from './guests/door.ts';
import { knock, type KnockOptions, type Stay } from './guests/guest.ts';
import { takeOwnership } from './owner.ts';
import { bind, name, sql, verbatim } from './raw.ts';
import { rewriteIfAsked } from './rewrite.ts';
import { creation, migrations, schemaVersion } from './schema.ts';

/** An open workspace: its database, and the folder files are staged in. Where nothing says otherwise, its times are UTC. */
export interface Workspace {
  /** The user's folder, absolute. */
  readonly folder: string;
  readonly engine: DuckDbEngine;
  /** The only folder the database may read. */
  readonly staging: string;
  readonly timeZone: string;
  /** Scrambles company keys into public ids. */
  readonly salt: number;
  readonly clock: () => Date;
  /** Changes the zone of a workspace nothing was read into yet; later it stands. Answers whether it is the zone now. */
  settle(timeZone: string): Promise<boolean>;
  /** Gives the workspace back. A guest tells how what it came for went. */
  close(outcome?: 'done' | 'failed'): Promise<void>;
}

export interface WorkspaceOptions {
  /** Makes the workspace when there is none. */
  readonly create?: boolean;
  /** What the process is about to do, for others that find the workspace taken. */
  readonly doing: string;
  readonly clock?: () => Date;
  /** How long to wait while another process has it. */
  readonly waitSeconds?: number;
  /** IANA zone of a new workspace. */
  readonly timeZone?: string;
  /** Makes the public ids of a new workspace the same every time. */
  readonly seed?: number;
  readonly memoryLimit?: number;
  readonly threads?: number;
  /** Questions answered beside each other. */
  readonly readers?: number;
  /** This process must have it for itself: it is no guest of another. */
  readonly alone?: true;
  /** Who comes and what for, where the workspace is worked on through the process that has it. */
  readonly visit?: KnockOptions;
}

const saltLimit = 2 ** 40;

/**
 * Opens the workspace in a folder: for this process alone, or, where a process that receives guests has it (a server), through that one.
 * @throws InputError `engine/workspace-missing`, `-owned`, `-newer`, `-damaged`, `engine/owner-…`
 */
export async function openWorkspace(folder: string, options: WorkspaceOptions): Promise<Workspace> {
  const root = path.resolve(folder);
  const inner = path.join(root, '.firmament');
  const file = path.join(inner, 'workspace.duckdb');
  if (options.create !== true && !(await exists(file))) fail('engine/workspace-missing', { folder: root });
  const clock = options.clock ?? ((): Date => new Date());
  if (options.alone === true) await refuseServed(inner);
  const stay = options.alone === true ? undefined : await stayWith(inner, options);
  if (stay !== undefined) {
    const { engine, staging, leave } = stay;
    return workspaceOver(engine, { folder: root, staging, clock, close: (outcome = 'done') => leave(outcome) });
  }
  const staging = path.join(inner, 'staging');
  await fs.mkdir(staging, { recursive: true });
  const release = await takeOwnership(path.join(inner, 'owner.json'), {
    doing: options.doing,
    since: clock().toISOString(),
    waitSeconds: options.waitSeconds ?? 5,
  });
  try {
    await emptyFolder(staging);
    await rewriteIfAsked(root, file);
    const engine = await open(root, file, staging, options);
    try {
      await prepare(engine, file, root, { ...options, clock });
      await dropUnfinished(engine);
      return await workspaceOver(engine, {
        folder: root,
        staging: await fs.realpath(staging),
        clock,
        async close() {
          await engine.close();
          await release();
        },
      });
    } catch (error) {
      await engine.close();
      throw error;
    }
  } catch (error) {
    await release();
    throw error;
  }
}

/** Goes in with the process that has the workspace, if it lives and receives guests. */
async function stayWith(inner: string, { visit }: WorkspaceOptions): Promise<Stay | undefined> {
  const door = await openDoor(inner);
  return door === undefined
    ? undefined
    : knock(door, visit ?? { guest: { who: '', command: '', line: '', manner: 'question' } });
}

/** A workspace over its open database. */
async function workspaceOver(
  engine: DuckDbEngine,
  rest: Pick<Workspace, 'folder' | 'staging' | 'clock' | 'close'>,
): Promise<Workspace> {
  const [facts] = await engine.rows(sql`SELECT time_zone, salt FROM meta.workspace`);
  let zone = String(facts?.['time_zone']);
  return {
    ...rest,
    engine,
    get timeZone() {
      return zone;
    },
    salt: Number(facts?.['salt']),
    async settle(timeZone) {
      const [read] = await engine.rows(sql`SELECT count(*) AS imports FROM meta.imports`);
      if (Number(read?.['imports']) === 0) {
        await engine.run(sql`UPDATE meta.workspace SET time_zone = ${bind('VARCHAR', timeZone)}`);
        zone = timeZone;
      }
      return zone === timeZone;
    },
  };
}

async function open(root: string, file: string, staging: string, options: WorkspaceOptions): Promise<DuckDbEngine> {
  try {
    return await openDuckDb({
      file,
      readable: [await fs.realpath(staging)],
      temporary: path.join(path.dirname(file), 'temporary'),
      ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      ...(options.readers === undefined ? {} : { readers: options.readers }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const program = holderOf(reason);
    if (program !== undefined) fail('engine/workspace-locked', { folder: root, program });
    return fail('engine/workspace-damaged', { folder: root, reason: reason.split('\n')[0] ?? reason });
  }
}

/** Which other program has the file open, as the database tells it on Linux, macOS and Windows; undefined where that is not what is wrong. */
function holderOf(reason: string): string | undefined {
  const held = /(?:lock is held in|already open in)\s+(.+?)(?:\. |\n|$)/.exec(reason)?.[1];
  return (
    held ?? (/could not set lock|used by another process/i.test(reason) ? 'one that does not say its name' : undefined)
  );
}

/** Lays out a new database, brings an older one forward, refuses a newer one. */
async function prepare(
  engine: DuckDbEngine,
  file: string,
  root: string,
  options: WorkspaceOptions & { readonly clock: () => Date },
): Promise<void> {
  const laidOut = await engine.rows(
    sql`SELECT 1 FROM duckdb_tables() WHERE schema_name = 'meta' AND table_name = 'workspace'`,
  );
  if (laidOut.length === 0) return layOut(engine, options);
  const [row] = await engine.rows(sql`SELECT schema_version FROM meta.workspace`);
  const found = Number(row?.['schema_version']);
  if (!Number.isInteger(found)) fail('engine/workspace-damaged', { folder: root, reason: 'it has no schema version.' });
  if (found > schemaVersion) fail('engine/workspace-newer', { found, known: schemaVersion });
  if (found === schemaVersion) return;
  await engine.run(sql`CHECKPOINT`);
  await fs.copyFile(file, `${file}.version-${found}`);
  await engine.transaction(async (session) => {
    for (let version = found; version < schemaVersion; version += 1)
      for (const statement of migrations[version] ?? []) await session.run(verbatim(statement));
    await session.run(sql`UPDATE meta.workspace SET schema_version = ${bind('INTEGER', schemaVersion)}`);
  });
}

async function layOut(engine: DuckDbEngine, options: WorkspaceOptions & { readonly clock: () => Date }): Promise<void> {
  const salt = options.seed === undefined ? randomInt(saltLimit) : Math.abs(Math.trunc(options.seed)) % saltLimit;
  const created = options.clock().toISOString().slice(0, 19);
  await engine.transaction(async (session) => {
    for (const statement of creation) await session.run(verbatim(statement));
    await session.run(
      sql`INSERT INTO meta.workspace VALUES (${bind('INTEGER', schemaVersion)}, 0, ${bind('VARCHAR', options.timeZone ?? 'UTC')},
        ${bind('BIGINT', salt)}, ${bind('TIMESTAMP', created)}, 0)`,
    );
  });
}

/** Tables an import was killed over: only those the catalogue names hold data. */
async function dropUnfinished(engine: DuckDbEngine): Promise<void> {
  const tables =
    await engine.rows(sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data' AND table_name <> 'company'
    AND table_name NOT IN (SELECT physical FROM meta.tables)`);
  for (const table of tables) await engine.run(sql`DROP TABLE ${name('data', String(table['table_name']))}`);
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/** What an import that was killed left behind is of no use: the files are the user's, and staged anew. */
async function emptyFolder(folder: string): Promise<void> {
  for (const entry of await fs.readdir(folder)) await fs.rm(path.join(folder, entry), { recursive: true, force: true });
}
