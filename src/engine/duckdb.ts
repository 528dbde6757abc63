import { AsyncLocalStorage } from 'node:async_hooks';
import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance, version as duckDbVersion, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { Printed } from '../sql/tree.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Engine, Row, Session, StatementOptions } from './engine.ts';
import { createPool, createQueue } from './queues.ts';
import { join, name, quote, sql, verbatim, type Fragment } from './raw.ts';
import { execute, readRows } from './statement.ts';

export interface DuckDbOptions {
  readonly file: string;
  /** Folders whose files statements may read; nothing else on the disk or the network is reachable. */
  readonly readable?: readonly string[];
  /** Where statements larger than memory spill. */
  readonly temporary?: string;
  /** Bytes; by default 60% of the machine's memory, at most 2 GiB. */
  readonly memoryLimit?: number;
  readonly threads?: number;
  /** Connections that read beside the writer. */
  readonly readers?: number;
}

/** Rows streamed from JavaScript into a table, flushed by `close`; nothing of it survives an aborted transaction. */
export type Appender = Pick<
  DuckDBAppender,
  'appendVarchar' | 'appendInteger' | 'appendBigInt' | 'appendBoolean' | 'appendNull' | 'endRow' | 'closeSync'
>;

export interface DuckDbSession extends Session {
  readonly dialect: 'duckdb';
  appender(schema: string, table: string): Promise<Appender>;
}

export interface DuckDbEngine extends Engine {
  readonly dialect: 'duckdb';
  transaction<T>(work: (session: DuckDbSession) => Promise<T>): Promise<T>;
  /** A short transaction beside a long one, for tables no run or import touches (schema `server`): it waits for others of its kind alone. */
  aside<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Whether a transaction would have to wait for another. */
  isWriting(): boolean;
  /** Copies the database, whole and as of one moment, to another file. Writers wait meanwhile, readers do not. */
  copyTo(file: string, signal?: AbortSignal): Promise<void>;
}

/** The engine and its version: part of a run's identity, as another may round or order otherwise. */
export const engineVersion = `duckdb ${duckDbVersion()}`;

const gibibyte = 2 ** 30;
/** What writing a log into its file may take beside the log's own size. */
const checkpointRoom = 4 * 2 ** 20;

/**
 * Opens DuckDB hardened: no network, no extensions from outside, no files but those under `readable`, settings locked. Statements that
 * read run beside each other; those that write queue for one connection, because DuckDB refuses concurrent updates of a row.
 */
export async function openDuckDb(options: DuckDbOptions): Promise<DuckDbEngine> {
  const instance = await DuckDBInstance.create(options.file);
  const connections: DuckDBConnection[] = [];
  const connect = async (): Promise<DuckDBConnection> => {
    const connection = await instance.connect();
    connections.push(connection);
    return connection;
  };
  const writer = await connect();
  for (const setting of settings(options)) await writer.run(setting.text);

  const noter = await connect();
  const writing = createQueue();
  const noting = createQueue();
  const reading = createPool(connect, options.readers ?? 2);
  const inside = new AsyncLocalStorage<boolean>();
  const refuseNested = (): void => {
    if (inside.getStore() === true) throw new Error('a transaction is open here: use its session, not the engine');
  };
  // A connection must not be closed under a statement, nor used after: the driver would take the process with it.
  const reads = new Set<Promise<unknown>>();
  let closing = false;
  let closed = false;
  let ending: Promise<void> | undefined;
  const refuseClosed = (): void => {
    if (closed) fail('engine/cancelled', {});
  };
  async function read(statement: Printed, how: StatementOptions | undefined): Promise<readonly Row[]> {
    // Nor may a connection be made of a database that is being closed.
    if (closing) fail('engine/cancelled', {});
    try {
      return await reading((connection) => {
        if (closing) fail('engine/cancelled', {});
        return readRows(connection, statement, how);
      });
    } catch (error) {
      if (closing) fail('engine/cancelled', {});
      throw error;
    }
  }
  const session: DuckDbSession = {
    dialect: 'duckdb',
    rows: (statement, how) => readRows(writer, statement, how),
    run: (statement, how) => execute(writer, statement, how),
    appender: (schema, table) => writer.createAppender(table, schema),
  };
  return {
    dialect: 'duckdb',
    rows(statement, how) {
      const answer = read(statement, how);
      const over: Promise<unknown> = answer.catch(() => undefined).finally(() => reads.delete(over));
      reads.add(over);
      return answer;
    },
    run(statement, how) {
      refuseNested();
      return writing(() => {
        refuseClosed();
        return execute(writer, statement, how);
      });
    },
    transaction(work) {
      refuseNested();
      return writing(() => {
        refuseClosed();
        return inside.run(true, () => atomically(writer, () => work(session)));
      });
    },
    aside: (work) =>
      noting(() => {
        refuseClosed();
        return atomically(noter, () =>
          work({
            dialect: 'duckdb',
            rows: (statement, how) => readRows(noter, statement, how),
            run: (statement, how) => execute(noter, statement, how),
          }),
        );
      }),
    isWriting: () => writing.pending() > 0,
    copyTo(file, signal) {
      refuseNested();
      return writing(() =>
        noting(async () => {
          refuseClosed();
          await refuseWithoutRoom(options.file, file);
          await writer.run('CHECKPOINT');
          await copyDatabase(options.file, file, signal);
        }),
      );
    },
    close() {
      ending ??= end();
      return ending;
    },
  };

  async function end(): Promise<void> {
    closing = true;
    for (const connection of connections) if (connection !== writer && connection !== noter) connection.interrupt();
    await Promise.all(reads);
    await noting(async () => undefined);
    await writing(async () => {
      closed = true;
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    });
  }
}

/** A database that cannot write its log into its file stops for good, so it is not asked to where a copy would find no room anyway. */
async function refuseWithoutRoom(from: string, to: string): Promise<void> {
  const sizeOf = async (file: string): Promise<number> => (await fs.stat(file).catch(() => undefined))?.size ?? 0;
  const log = await sizeOf(`${from}.wal`);
  const needed = [
    { folder: path.dirname(from), bytes: log + checkpointRoom },
    { folder: path.dirname(to), bytes: (await sizeOf(from)) + log },
  ];
  for (const { folder, bytes } of needed) {
    const { bavail, bsize } = await fs.statfs(folder);
    if (bavail * bsize < bytes)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', path: folder });
  }
}

/** The database with what is still in its log; written aside, so that the name never stands for half a copy. */
async function copyDatabase(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  const draft = `${to}.part`;
  try {
    await pipeline(createReadStream(from), createWriteStream(draft), { signal });
    await fs.rename(draft, to);
  } finally {
    await fs.rm(draft, { force: true });
  }
  const log = await fs.copyFile(`${from}.wal`, `${to}.wal`).then(
    () => true,
    () => false,
  );
  if (!log) await fs.rm(`${to}.wal`, { force: true });
}

async function atomically<T>(writer: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await writer.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await writer.run('COMMIT');
    return result;
  } catch (error) {
    // A failed COMMIT has already rolled back; then there is nothing left to take back.
    await writer.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Access is narrowed before it is switched off, and the lock comes last: after it no statement can loosen anything. */
function settings(options: DuckDbOptions): readonly Fragment[] {
  const limit = options.memoryLimit ?? Math.min(2 * gibibyte, Math.floor(os.totalmem() * 0.6));
  const folders = join((options.readable ?? []).map(quote), ', ');
  const set = (setting: string, value: Fragment): Fragment => sql`SET ${name(setting)} = ${value}`;
  return [
    set('autoinstall_known_extensions', verbatim('false')),
    set('autoload_known_extensions', verbatim('false')),
    set('TimeZone', quote('UTC')),
    set('memory_limit', quote(`${Math.floor(limit / 2 ** 20)}MiB`)),
    ...(options.threads === undefined ? [] : [set('threads', verbatim(String(Math.floor(options.threads))))]),
    ...(options.temporary === undefined ? [] : [set('temp_directory', quote(options.temporary))]),
    set('enable_progress_bar', verbatim('true')),
    set('enable_progress_bar_print', verbatim('false')),
    set('allowed_directories', sql`[${folders}]`),
    set('enable_external_access', verbatim('false')),
    set('lock_configuration', verbatim('true')),
  ];
}
