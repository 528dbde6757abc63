import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { fail } from '../diagnostics/diagnostic.ts';
import { receiveGuests } from '../engine/guests/host.ts';
import { openProject } from '../pipeline/project.ts';
import { here } from '../pipeline/threads/tasks.ts';
import { createThreads, threadFile } from '../pipeline/threads/threads.ts';
import { startAhead } from './ahead/ahead.ts';
import { createAttempts } from './access/attempts.ts';
import { openSessions } from './access/sessions.ts';
import { listUsers } from './access/users.ts';
import { createApp, type AppOptions } from './app.ts';
import { host } from './guests.ts';
import { projectOf, type House } from './house.ts';
import { startJobs } from './jobs/runner.ts';
import { clearUnfinished } from './uploads.ts';
import { createTimings } from './timings.ts';
import { openModels } from './models.ts';

export interface ServeOptions {
  readonly folder: string;
  readonly model?: string;
  /** By default this machine alone: whoever opens it to others puts TLS in front. */
  readonly host?: string;
  /** 0 takes one that is free. */
  readonly port?: number;
  readonly uploadLimit?: number;
  readonly clock?: () => Date;
  /** What threads run; by default what is compiled beside this, and in sources no threads. */
  readonly thread?: URL;
  readonly logger?: FastifyBaseLogger;
  readonly app?: Pick<AppOptions, 'trustProxy' | 'limits'>;
}

export interface Served {
  readonly address: string;
  /** For the first sign-in, while nobody may sign in yet. */
  readonly setupCode: string | undefined;
  readonly house: House;
  /** Takes no more calls, lets those in progress end, interrupts the job that runs, and gives the workspace back. */
  close(): Promise<void>;
}

const defaultUploadLimit = 2 * 2 ** 30;

/** Opens a workspace and serves it until it is closed. @throws InputError `engine/workspace-…`, `model/…`, `server/address` */
export async function serve(options: ServeOptions): Promise<Served> {
  const clock = options.clock ?? ((): Date => new Date());
  const { workspace, model } = await openProject(options.folder, {
    doing: 'serving',
    create: true,
    unwritten: true,
    alone: true,
    readers: 6,
    clock,
    ...(options.model === undefined ? {} : { model: options.model }),
  });
  const file = options.thread ?? threadFile;
  const threads = file === undefined ? undefined : createThreads(file);
  try {
    await clearUnfinished(workspace.folder);
    const models = await openModels(model);
    const project = () => projectOf({ workspace, models });
    const compute = threads?.compute ?? here;
    const closing = new AbortController();
    // Every page that is open listens for the end.
    setMaxListeners(0, closing.signal);
    const within: Omit<House, 'ahead'> = {
      workspace,
      models,
      sessions: await openSessions(workspace.engine, clock()),
      attempts: createAttempts(),
      jobs: await startJobs({ engine: workspace.engine, project, compute, clock }),
      timings: createTimings(),
      setupCode: randomBytes(9).toString('base64url'),
      uploadLimit: options.uploadLimit ?? defaultUploadLimit,
      clock,
      compute,
      closing: closing.signal,
    };
    const house: House = { ...within, ahead: startAhead(within, closing.signal) };
    const app = await createApp(house, {
      ...options.app,
      ...(options.logger === undefined ? {} : { logger: options.logger }),
    });
    const hostname = options.host ?? '127.0.0.1';
    const port = options.port ?? 7411;
    await app.listen({ host: hostname, port }).catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return fail('server/address', { address: `${hostname}:${port}`, reason });
    });
    const dismissGuests = await receiveGuests(workspace, (visit) => host(house, visit));
    const found = app.server.address();
    return {
      address: addressOf(found, hostname),
      setupCode: (await listUsers(workspace.engine)).length === 0 ? house.setupCode : undefined,
      house,
      async close() {
        closing.abort();
        await app.close();
        await house.jobs.stop();
        await threads?.close();
        await dismissGuests();
        await workspace.close();
      },
    };
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

function addressOf(found: AddressInfo | string | null, host: string): string {
  const port = typeof found === 'object' && found !== null ? found.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
