import { randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { diagnose, InputError } from '../../diagnostics/diagnostic.ts';
import { systemFault } from '../../diagnostics/system.ts';
import { version } from '../../version.ts';
import { deferred } from '../deferred.ts';
import type { Workspace } from '../workspace.ts';
import { answering, type Answering } from './answering.ts';
import { makeAddress, writeDoor } from './door.ts';
import { toHost, type Guest, type Outcome, type ToGuest, type ToHost } from './protocol.ts';
import { wireOver } from './wire.ts';

/** A guest at the door, and what the owner can do with it. */
export interface Visit {
  readonly guest: Guest;
  /** Tells the guest what it waits for. */
  wait(reason: string): void;
  /** Lets it in; answers how the visit went, once it is over. */
  receive(): Promise<Outcome>;
  /** Sends it away: what it has begun is taken back. */
  dismiss(): void;
}

/**
 * Lets other processes of this user work in a workspace through this one, which alone writes. `host` receives each visit, in the order it
 * thinks right, and resolves when all there is to say of it is written down. Answers the function that ends it.
 */
export async function receiveGuests(
  workspace: Workspace,
  host: (visit: Visit) => Promise<void>,
): Promise<() => Promise<void>> {
  const inner = path.join(workspace.folder, '.firmament');
  const place = await makeAddress(inner);
  const { address } = place;
  const key = randomBytes(32).toString('base64url');
  const sockets = new Set<Socket>();
  const visits = new Set<Promise<void>>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    const visit: Promise<void> = visited(workspace, socket, key, host).catch(() => {
      socket.destroy();
    });
    visits.add(visit);
    void visit.finally(() => visits.delete(visit));
  });
  await listening(server, address);
  if (process.platform !== 'win32') await fs.chmod(address, 0o600);
  await writeDoor(inner, { pid: process.pid, address, key });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await Promise.all([closed, ...visits]);
    await place.remove();
  };
}

function listening(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}

/** One guest from knocking to leaving. */
async function visited(
  workspace: Workspace,
  socket: Socket,
  key: string,
  host: (visit: Visit) => Promise<void>,
): Promise<void> {
  const hello = deferred<Extract<ToHost, { type: 'hello' }>>();
  const left = deferred<Outcome>();
  let inside: Answering | undefined;
  const wire = wireOver<ToHost, ToGuest>(socket, toHost, {
    onMessage(message) {
      if (message.type === 'hello') hello.resolve(message);
      else if (message.type === 'leave') left.resolve(message.outcome);
      else if (inside === undefined) socket.destroy();
      else inside.take(message);
    },
    onEnd() {
      hello.reject(new Error('it left without a word'));
      left.resolve('gone');
    },
  });
  const { guest, version: theirs, key: shown } = await hello.promise;
  if (!isSame(shown, key)) {
    socket.destroy();
    return;
  }
  if (theirs !== version) {
    const diagnostic = diagnose('engine/owner-version', { pid: process.pid, ours: version, theirs });
    await wire.send({ type: 'refused', diagnostics: [diagnostic] });
    wire.close();
    return;
  }
  const staging = path.join(workspace.staging, `guest-${randomBytes(8).toString('hex')}`);
  const visit: Visit = {
    guest,
    wait: (reason) => void wire.send({ type: 'wait', reason }),
    dismiss: () => {
      socket.destroy();
    },
    async receive() {
      if (socket.destroyed) return 'gone';
      await fs.mkdir(staging);
      inside = answering(workspace.engine, wire, {
        inTurn: guest.manner === 'work',
        sendAway: () => {
          socket.destroy();
        },
      });
      await wire.send({ type: 'welcome', staging });
      const outcome = await left.promise;
      await inside.end();
      await fs.rm(staging, { recursive: true, force: true });
      return outcome;
    },
  };
  await host(visit).catch(async (error: unknown) => {
    // A full disk, say: told as what it is, as long as somebody listens.
    const fault = systemFault(error);
    const diagnostics = error instanceof InputError ? error.diagnostics : fault === undefined ? [] : [fault];
    if (diagnostics.length > 0) await wire.send({ type: 'refused', diagnostics });
  });
  await wire.send({ type: 'goodbye' });
  wire.close();
}

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
