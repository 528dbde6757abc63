import { AsyncLocalStorage } from 'node:async_hooks';
import { connect, type Socket } from 'node:net';
import { diagnose, InputError } from '../../diagnostics/diagnostic.ts';
import type { Printed } from '../../sql/tree.ts';
import { version } from '../../version.ts';
import { deferred } from '../deferred.ts';
import type { DuckDbEngine, DuckDbSession } from '../duckdb.ts';
import type { Row, StatementOptions } from '../engine.ts';
import { remembering } from './appending.ts';
import type { Door } from './door.ts';
import { errorOf } from './failures.ts';
import { toGuest, type Guest, type ToGuest, type ToHost } from './protocol.ts';
import { unpack } from './rows.ts';
import { wireOver, type Wire } from './wire.ts';

/** The database as a guest has it: its owner does the statements. */
export interface Stay {
  readonly engine: DuckDbEngine;
  /** The guest's own folder among those the database may read. */
  readonly staging: string;
  readonly leave: (outcome: 'done' | 'failed') => Promise<void>;
}

export interface KnockOptions {
  readonly guest: Guest;
  /** Told what it waits for, while others are before it. */
  readonly onWait?: (reason: string) => void;
  /** Aborted: it waits no longer. */
  readonly signal?: AbortSignal;
}

/**
 * Knocks at the owner's door and goes in. Undefined when nobody is behind it.
 * @throws InputError `engine/owner-version`, `engine/cancelled`, `engine/owner-gone`
 */
export async function knock({ address, key }: Door, options: KnockOptions): Promise<Stay | undefined> {
  const socket = await connected(address);
  if (socket === undefined) return undefined;
  const admitted = deferred<string>();
  const over = deferred<void>();
  const calls = openCalls();
  const wire = wireOver<ToGuest, ToHost>(socket, toGuest, {
    onMessage(message) {
      if (message.type === 'welcome') admitted.resolve(message.staging);
      else if (message.type === 'wait') options.onWait?.(message.reason);
      else if (message.type === 'refused') admitted.reject(new InputError(message.diagnostics));
      else if (message.type === 'goodbye') over.resolve();
      else calls.take(message);
    },
    onEnd() {
      const gone = new InputError([diagnose('engine/owner-gone', {})]);
      admitted.reject(gone);
      calls.end(gone);
      over.resolve();
    },
  });
  const giveUp = (): void => {
    admitted.reject(new InputError([diagnose('engine/cancelled', {})]));
    socket.destroy();
  };
  options.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    if (options.signal?.aborted === true) giveUp();
    await wire.send({ type: 'hello', version, key, guest: options.guest });
    const staging = await admitted.promise;
    return {
      engine: guestEngine(wire, calls),
      staging,
      async leave(outcome) {
        await wire.send({ type: 'leave', outcome });
        await over.promise;
        socket.destroy();
      },
    };
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
}

function connected(address: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.off('error', none);
      resolve(socket);
    });
    const none = (): void => resolve(undefined);
    socket.once('error', none);
  });
}

interface Answered {
  readonly rows: readonly Row[];
  readonly changed: number;
}

/** Calls on their way, and their answers as they come in. */
interface Calls {
  /** Sends what `message` makes of a new id, and waits for its answer. */
  make(wire: Wire<ToHost>, message: (id: number) => ToHost, how?: StatementOptions): Promise<Answered & { id: number }>;
  take(message: Extract<ToGuest, { id: number }>): void;
  end(error: Error): void;
}

function openCalls(): Calls {
  interface Waiting {
    readonly rows: Row[];
    readonly onProgress: ((share: number) => void) | undefined;
    readonly answered: ReturnType<typeof deferred<Answered>>;
  }
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;
  return {
    async make(wire, message, { signal, onProgress } = {}) {
      if (ended !== undefined) throw ended;
      if (signal?.aborted === true) throw new InputError([diagnose('engine/cancelled', {})]);
      last += 1;
      const id = last;
      const answered = deferred<Answered>();
      waiting.set(id, { rows: [], onProgress, answered });
      const abort = (): void => void wire.send({ type: 'abort', id });
      signal?.addEventListener('abort', abort, { once: true });
      try {
        await wire.send(message(id));
        return { ...(await answered.promise), id };
      } finally {
        waiting.delete(id);
        signal?.removeEventListener('abort', abort);
      }
    },
    take(message) {
      const call = waiting.get(message.id);
      if (message.type === 'rows') for (const row of unpack(message)) call?.rows.push(row);
      else if (message.type === 'progress') call?.onProgress?.(message.share);
      else if (message.type === 'failed') call?.answered.reject(errorOf(message.failure));
      else call?.answered.resolve({ rows: call.rows, changed: message.changed });
    },
    end(error) {
      ended = error;
      for (const { answered } of waiting.values()) answered.reject(error);
    },
  };
}

/** The engine's interface, each call a message. */
function guestEngine(wire: Wire<ToHost>, calls: Calls): DuckDbEngine {
  const inside = new AsyncLocalStorage<boolean>();
  const refuseNested = (): void => {
    if (inside.getStore() === true) throw new Error('a transaction is open here: use its session, not the engine');
  };
  const statement = (type: 'rows' | 'run', within: number | null, text: Printed, how?: StatementOptions) =>
    calls.make(wire, (id) => ({ type, id, within, statement: text, watched: how?.onProgress !== undefined }), how);
  const sessionOf = (within: number | null): Omit<DuckDbSession, 'appender'> => ({
    dialect: 'duckdb',
    rows: async (text, how) => (await statement('rows', within, text, how)).rows,
    run: async (text, how) => (await statement('run', within, text, how)).changed,
  });
  async function transaction<T>(aside: boolean, work: (session: DuckDbSession) => Promise<T>): Promise<T> {
    const { id: within } = await calls.make(wire, (id) => ({ type: 'begin', id, aside }));
    const end = (commit: boolean) => calls.make(wire, (id) => ({ type: 'end', id, within, commit }));
    try {
      const result = await work({
        ...sessionOf(within),
        appender: (schema, table) =>
          Promise.resolve(remembering((steps) => void wire.send({ type: 'append', within, schema, table, steps }))),
      });
      await end(true);
      return result;
    } catch (error) {
      // Nothing is left to take back when the commit failed, or the owner is gone.
      await end(false).catch(() => undefined);
      throw error;
    }
  }
  return {
    ...sessionOf(null),
    run(text, how) {
      refuseNested();
      return sessionOf(null).run(text, how);
    },
    transaction(work) {
      refuseNested();
      return inside.run(true, () => transaction(false, work));
    },
    aside: (work) => transaction(true, work),
    isWriting: () => false,
    async copyTo(file) {
      refuseNested();
      await calls.make(wire, (id) => ({ type: 'copy', id, file }));
    },
    close: () => Promise.resolve(),
  };
}
