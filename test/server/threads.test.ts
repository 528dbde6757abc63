import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Job } from '../../src/contract/jobs/jobs.ts';
import { clusterAnswer } from '../../src/contract/clusters/cluster.ts';
import { exploreClusters } from '../../src/pipeline/cluster/explore.ts';
import { divideCompanies } from '../../src/pipeline/cluster/divide.ts';
import { createThreads } from '../../src/pipeline/threads/threads.ts';
import { projectOf, type House } from '../../src/server/house.ts';
import { built } from '../built.ts';
import { marketModel, marketRows } from '../pipeline/cluster/market.ts';
import { withServer } from './server.ts';

const market = { model: marketModel, companies: marketRows(400) };
const question = {
  on: ['paper', 'service', 'visits'],
  ks: [2, 3],
  methods: ['kmeans' as const],
  pairs: 3,
  references: 19,
};
const long = { on: ['paper', 'service', 'visits'], methods: ['gmm', 'kmedoids'] };
const thread = pathToFileURL('dist/pipeline/threads/thread.js');

beforeAll(built);

/** What a job comes to, or what it is when it first satisfies a wish. */
const told = (house: House, id: string, wish: (job: Job) => boolean): Promise<Job> =>
  new Promise((resolve, reject) => {
    const look = (job: Job): void => {
      if (job.id !== id || !wish(job)) return;
      stop();
      resolve(job);
    };
    const stop = house.jobs.feed.listen(look);
    house.jobs.find(id).then(look, reject);
  });
const isOver = ({ ended }: Job): boolean => ended !== null;

test('the server answers while a fit is going', async () => {
  await withServer(
    async ({ house, nobody }) => {
      const enough = new AbortController();
      const fit = { begun: false, over: false };
      const divided = divideCompanies(
        await projectOf(house),
        { on: question.on },
        { method: 'gmm', k: 15 },
        {
          signal: enough.signal,
          compute(name, input, work) {
            fit.begun = true;
            return house.compute(name, input, work);
          },
        },
      ).finally(() => {
        fit.over = true;
      });
      const cancelled = expect(divided).rejects.toThrow('engine/cancelled');
      await expect.poll(() => fit.begun, { interval: 1 }).toBe(true);
      for (let call = 0; call < 3; call++) expect((await nobody('GET', '/api/health')).statusCode).toBe(200);
      // One fit has no pauses: made in this thread it would be over before anything else was heard.
      expect(fit.over).toBe(false);
      enough.abort();
      await cancelled;
    },
    { market: { model: marketModel, companies: marketRows(1000) }, thread },
  );
});

test('a comparison in a thread comes out as one without', async () => {
  await withServer(
    async ({ house }) => {
      const { id } = await house.jobs.ask('clusters', question, 'kari');
      const { state, result } = await told(house, id, isOver);
      expect(state).toBe('done');
      const alone = (await exploreClusters(await projectOf(house), question)).answer;
      expect({ ...clusterAnswer.parse(result), seconds: 0 }).toEqual({ ...alone, seconds: 0 });
    },
    { market, thread },
  );
});

test('a fit is cancelled where it stands, and what is wrong with a question is told from a thread too', async () => {
  await withServer(
    async ({ house }) => {
      const { id } = await house.jobs.ask('clusters', long, 'kari');
      await told(house, id, ({ step }) => step?.startsWith('Fitting') ?? false);
      await house.jobs.cancel(id);
      expect((await told(house, id, isOver)).state).toBe('cancelled');
      const wrong = await house.jobs.ask('clusters', { ...question, on: ['paper', 'always'] }, 'kari');
      const { state, diagnostics } = await told(house, wrong.id, isOver);
      expect([state, diagnostics.length]).toEqual(['failed', 1]);
    },
    { market, thread },
  );
});

test('threads that are closed end what they do, and one that cannot start says so', async () => {
  await withServer(
    async ({ house }) => {
      const project = await projectOf(house);
      const threads = createThreads(thread);
      const dividing = divideCompanies(
        project,
        question,
        { method: 'kmeans', k: 2 },
        {
          compute(name, input, work) {
            const done = threads.compute(name, input, work);
            void threads.close();
            return done;
          },
        },
      );
      await expect(dividing).rejects.toThrow('engine/cancelled');
      const { compute } = createThreads(new URL('nothing.js', thread));
      await expect(divideCompanies(project, question, { method: 'kmeans', k: 2 }, { compute })).rejects.toThrow(
        'Cannot find module',
      );
    },
    { market },
  );
});
