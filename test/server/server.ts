import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Permission, Role } from '../../src/contract/server.ts';
import { addUser } from '../../src/server/access/users.ts';
import { createAttempts } from '../../src/server/access/attempts.ts';
import { openSessions } from '../../src/server/access/sessions.ts';
import { createApp } from '../../src/server/app.ts';
import { projectOf, type House } from '../../src/server/house.ts';
import { startJobs } from '../../src/server/jobs/runner.ts';
import { createTimings } from '../../src/server/timings.ts';
import { openModels } from '../../src/server/models.ts';
import type { Project } from '../../src/pipeline/project.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { here } from '../../src/pipeline/threads/tasks.ts';
import { createThreads } from '../../src/pipeline/threads/threads.ts';
import { withFolder, type Bench } from '../pipeline/project.ts';

export const model = `firmament: 1
name: Twelve companies
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
variables:
  size: {bands: employees, cuts: [10, 100], names: [Small, Middle, Large]}
schemes:
  sizes: {by: size}
  main:
    - {segment: Large, when: employees >= 100}
    - {segment: Rest}
`;

const companies = [
  'id,name,employees,owner',
  ...Array.from(
    { length: 12 },
    (_, index) => `c${index},Company ${index},${index * 15},${index % 2 === 0 ? 'Kari' : 'Ola'}`,
  ),
].join('\n');

/** What a browser says with every call a page makes to its own server. */
export const ownSite = { 'sec-fetch-site': 'same-origin' } as const;

/** A clock tests can turn. */
export interface Clock {
  now: Date;
}

export interface Server {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly bench: Bench;
  readonly clock: Clock;
  /** Signs a new user of a role in; answers how he calls. */
  readonly as: (role: Role, owner?: string) => Promise<Call>;
  readonly nobody: Call;
  readonly withKey: (scopes: readonly Permission[]) => Promise<Call>;
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  more?: InjectOptions,
) => Promise<LightMyRequestResponse>;

/** A model and the companies it is about. */
export interface Market {
  readonly model: string;
  readonly companies: string;
  /** Other files of the workspace, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  readonly empty?: boolean;
  readonly market?: Market;
  /** Fills the folder in place of a market, and runs its model. */
  readonly fill?: (folder: string) => Promise<void>;
  /** The compiled code of threads; without it all is computed in the thread of the test. */
  readonly thread?: URL;
}

/**
 * A server over a small market that has been run once, called without a network; gone after the work. An `empty` one has no model and no
 * data yet.
 */
export async function withServer<T>(
  work: (server: Server) => Promise<T>,
  { empty = false, market = { model, companies }, fill, thread }: ServerOptions = {},
): Promise<T> {
  return withFolder(async (bench) => {
    const isMade = empty || fill !== undefined;
    await fill?.(bench.folder);
    if (!isMade) await bench.write('firmament.yaml', market.model);
    if (!isMade) await bench.write('companies.csv', market.companies);
    if (!isMade) for (const [name, text] of Object.entries(market.files ?? {})) await bench.write(name, text);
    const serving = async (project: Project): Promise<T> => {
      if (!isMade) await runModel(project, { by: 'test' });
      const { workspace } = project;
      const clock: Clock = { now: new Date('2026-01-15T12:00:00Z') };
      const models = await openModels(project.model);
      const closing = new AbortController();
      const threads = thread === undefined ? undefined : createThreads(thread);
      const compute = threads?.compute ?? here;
      const house: House = {
        workspace,
        models,
        sessions: await openSessions(workspace.engine, clock.now),
        attempts: createAttempts(),
        jobs: await startJobs({
          engine: workspace.engine,
          project: () => projectOf({ workspace, models }),
          compute,
          clock: () => clock.now,
        }),
        timings: createTimings(),
        ahead: { isDone: () => true },
        setupCode: 'the-code',
        uploadLimit: 100_000,
        clock: () => clock.now,
        compute,
        closing: closing.signal,
      };
      const app = await createApp(house, { limits: { calls: 100_000, signIns: 100_000 } });
      let users = 0;
      const calling =
        (headers: Readonly<Record<string, string>>): Call =>
        (method, url, body, more = {}) =>
          app.inject({
            method,
            url,
            ...(body === undefined ? {} : { payload: body }),
            ...more,
            headers: { ...headers, ...more.headers },
          });
      try {
        return await work({
          app,
          house,
          bench,
          clock,
          nobody: calling({}),
          async as(role, owner) {
            users += 1;
            const email = `user${users}@example.com`;
            const user = await addUser(
              workspace.engine,
              { name: `User ${users}`, email, role, owner: owner ?? null, password: 'long enough' },
              clock.now,
            );
            const token = await house.sessions.open(user, clock.now);
            return calling({ ...ownSite, cookie: `firmament_session=${token}` });
          },
          async withKey(scopes) {
            const { addKey } = await import('../../src/server/access/keys.ts');
            users += 1;
            const maker = await addUser(
              workspace.engine,
              {
                name: 'Maker',
                email: `maker${users}@example.com`,
                role: 'admin',
                owner: null,
                password: 'long enough',
              },
              clock.now,
            );
            const { key } = await addKey(workspace.engine, { name: 'a program', scopes }, maker, clock.now);
            return calling({ authorization: `Bearer ${key}` });
          },
        });
      } finally {
        closing.abort();
        await app.close();
        await house.jobs.stop();
        await threads?.close();
      }
    };
    return bench.open(serving, { unwritten: empty });
  });
}
