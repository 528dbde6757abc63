import type { DuckDbEngine, DuckDbSession } from '../duckdb.ts';
import type { Session, StatementOptions } from '../engine.ts';
import { deferred } from '../deferred.ts';
import { append } from './appending.ts';
import { failureOf } from './failures.ts';
import type { ToGuest, ToHost } from './protocol.ts';
import { pack } from './rows.ts';
import type { Wire } from './wire.ts';

type Call = Exclude<ToHost, { type: 'hello' | 'leave' }>;

/** Does what a guest asks of the database. */
export interface Answering {
  take(call: Call): void;
  /** Interrupts what runs and rolls back what is open; answers when nothing of the guest is left. */
  end(): Promise<void>;
}

/** A transaction the guest has open: the engine holds it until it is ended. */
interface Open {
  readonly session: Session;
  readonly appending: DuckDbSession | undefined;
  /** Statements of one transaction, one after another. */
  last: Promise<unknown>;
  /** The first append that went wrong: told by the next call. */
  spoilt: unknown;
  readonly ended: ReturnType<typeof deferred<void>>;
  /** When the engine has ended it. */
  over: Promise<void>;
}

/** Rows in one message: a few megabytes. */
const rowsAtOnce = 20_000;
/** A guest that keeps others waiting this long without a word (a suspended terminal, a question nobody answers) is sent away. */
const idleMilliseconds = 15 * 60_000;

class TakenBack extends Error {}

/** `inTurn`: others wait for the guest even while it has no transaction open. */
export function answering(
  engine: DuckDbEngine,
  wire: Wire<ToGuest>,
  { inTurn: isAwaited, sendAway }: { readonly inTurn: boolean; readonly sendAway: () => void },
): Answering {
  const running = new Map<number, AbortController>();
  const open = new Map<number, Open>();
  const inProgress = new Set<Promise<void>>();
  let idle: NodeJS.Timeout | undefined;

  const watchIdle = (): void => {
    clearTimeout(idle);
    if ((isAwaited || open.size > 0) && running.size === 0) idle = setTimeout(sendAway, idleMilliseconds).unref();
  };

  async function statement(call: Extract<Call, { type: 'rows' | 'run' }>): Promise<void> {
    const { id, within } = call;
    const cancel = new AbortController();
    running.set(id, cancel);
    const how: StatementOptions = {
      signal: cancel.signal,
      ...(call.watched ? { onProgress: (share) => void wire.send({ type: 'progress', id, share }) } : {}),
    };
    try {
      const session = within === null ? engine : openAs(within).session;
      if (call.type === 'run') {
        await wire.send({ type: 'done', id, changed: await session.run(call.statement, how) });
        return;
      }
      const rows = await session.rows(call.statement, how);
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await wire.send({ type: 'rows', id, ...pack(rows.slice(at, at + rowsAtOnce)) });
      await wire.send({ type: 'done', id, changed: rows.length });
    } finally {
      running.delete(id);
    }
  }

  const openAs = (id: number): Open => {
    const found = open.get(id);
    if (found === undefined) throw new Error('there is no such transaction');
    if (found.spoilt !== undefined) throw found.spoilt;
    return found;
  };

  /** Resolves when the transaction is open; it stays so until the guest ends it. */
  function begin(id: number, aside: boolean): Promise<void> {
    const begun = deferred<void>();
    const hold = async (session: Session, appending?: DuckDbSession): Promise<void> => {
      const ended = deferred<void>();
      open.set(id, { session, appending, last: Promise.resolve(), spoilt: undefined, ended, over });
      begun.resolve();
      await ended.promise;
    };
    const over: Promise<void> = aside
      ? engine.aside((session) => hold(session))
      : engine.transaction((session) => hold(session, session));
    over.catch(begun.reject);
    return begun.promise;
  }

  async function end(id: number, commit: boolean): Promise<void> {
    const found = open.get(id);
    if (found === undefined) throw new Error('there is no such transaction');
    open.delete(id);
    if (commit && found.spoilt === undefined) found.ended.resolve();
    else found.ended.reject(new TakenBack());
    await found.over.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    if (commit && found.spoilt !== undefined) throw found.spoilt;
  }

  async function work(call: Exclude<Call, { type: 'abort' | 'append' }>): Promise<void> {
    switch (call.type) {
      case 'rows':
      case 'run':
        return statement(call);
      case 'begin':
        await begin(call.id, call.aside);
        break;
      case 'end':
        await end(call.within, call.commit);
        break;
      case 'copy':
        await engine.copyTo(call.file);
        break;
    }
    await wire.send({ type: 'done', id: call.id, changed: 0 });
  }

  /** A call of a transaction waits for those before it; others are done beside each other. */
  const inTurn = (within: number | null, call: () => Promise<void>): Promise<void> => {
    const of = within === null ? undefined : open.get(within);
    if (of === undefined) return call();
    const done = of.last.then(call, call);
    of.last = done.catch(() => undefined);
    return done;
  };

  return {
    take(call) {
      if (call.type === 'abort') {
        running.get(call.id)?.abort();
        return;
      }
      const within = 'within' in call ? call.within : null;
      const done = inTurn(within, async () => {
        if (call.type !== 'append') return work(call);
        const { appending } = openAs(call.within);
        if (appending !== undefined) await append(appending, call);
      })
        .catch((error: unknown) => {
          if (call.type !== 'append') return wire.send({ type: 'failed', id: call.id, failure: failureOf(error) });
          const of = open.get(call.within);
          if (of !== undefined) of.spoilt ??= error;
          return undefined;
        })
        .finally(watchIdle);
      inProgress.add(done);
      void done.finally(() => inProgress.delete(done));
      watchIdle();
    },
    async end() {
      clearTimeout(idle);
      for (const cancel of running.values()) cancel.abort();
      for (const [id, { last }] of open) {
        await last;
        await end(id, false);
      }
      await Promise.all(inProgress);
      // A transaction that waited for the writer may have been opened only now.
      for (const id of open.keys()) await end(id, false);
    },
  };
}
