import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jobKind, type Job, type JobKind } from '../../src/contract/jobs/jobs.ts';
import { mendedFolder } from '../../src/pipeline/problems/received.ts';
import { ended } from './ended.ts';
import { sendFile } from './forms.ts';
import { withServer, type Call, type Server } from './server.ts';
import { market } from '../web/every/market.ts';

const withId = z.object({ id: z.string() });
const day = '2025-06-01';

/** What has to be there before each kind of work, and what it is asked with; in the order it is done. */
const asked: { readonly [K in JobKind]: (server: Server, analyst: Call) => Promise<object> } = {
  async refresh({ bench }) {
    await bench.write('companies.csv', `${market.companies}\nn,New AS,70,Kari\n`, day);
    return {};
  },
  run: async () => ({ why: 'they have grown' }),
  async publish({ house }, analyst) {
    const draft = withId.parse((await analyst('POST', '/api/jobs', { kind: 'run', request: { draft: true } })).json());
    const { result } = await ended(house.jobs, draft.id);
    return { run: z.object({ run: z.string() }).parse(result).run, why: 'looked at' };
  },
  async preview(_server, analyst) {
    const { text, hash } = z
      .object({ text: z.string(), hash: z.string() })
      .parse((await analyst('GET', '/api/model')).json());
    await analyst('PUT', '/api/draft', { text: text.replace('employees >= 50', 'employees >= 20'), made_from: hash });
    return {};
  },
  report: async () => ({ format: 'markdown' }),
  backup: async () => ({}),
  async look(_server, analyst) {
    const { id } = withId.parse((await analyst('POST', '/api/intakes')).json());
    await sendFile(
      analyst,
      `/api/intakes/${id}/files`,
      'visits.csv',
      'customer,when,note,minutes\nq,01.02.2025,hello,30\n',
    );
    return { intake: id };
  },
  async import(_server, analyst) {
    const { intakes } = z.object({ intakes: z.array(withId) }).parse((await analyst('GET', '/api/intakes')).json());
    return { intake: intakes[0]?.id };
  },
  async mend({ bench }, analyst) {
    const file = await analyst('GET', '/api/problems/export?to=csv');
    await fs.mkdir(mendedFolder(bench.folder), { recursive: true });
    await fs.writeFile(
      path.join(mendedFolder(bench.folder), 'mended.csv'),
      file.body.replaceAll('never', '2025-12-01'),
    );
    return { file: 'mended.csv' };
  },
  clusters: async () => ({ on: ['employees', 'sales'], ks: [2], pairs: 3, references: 19 }),
};

/** What there is of work that stays: runs, imports, files, the model and what waits; nothing of a moment. */
async function standing({ bench, house }: Server, analyst: Call): Promise<readonly string[]> {
  const { engine } = house.workspace;
  const rows = async (text: string): Promise<unknown> => engine.rows({ text, parameters: [] });
  const files = (await fs.readdir(bench.folder, { recursive: true })).filter(
    (each) => !/\.duckdb|staging|looked\.json|^(?:uploads|backups)$/u.test(each),
  );
  const parts = [
    (await analyst('GET', '/api/runs')).json(),
    (await analyst('GET', '/api/model')).json(),
    await rows('SELECT import, file, state FROM meta.imports ORDER BY import'),
    await rows('SELECT count(*) AS n FROM data.company'),
    await rows('SELECT count(*) AS n FROM meta.problems'),
    files.toSorted(),
  ];
  return parts.map((each) => JSON.stringify(each));
}

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/gu;
/** What a job came to, without what is of one server or one moment alone. */
const told = ({ state, result, diagnostics }: Job): string =>
  JSON.stringify([state, result, diagnostics], (key, value: unknown) =>
    key === 'seconds' || key === 'milliseconds' ? 0 : value,
  ).replaceAll(uuid, 'id');

/** Does work of every kind, one after the other; `cancel` does so with each as soon as it runs, and tries it again. */
async function allKinds(
  cancel: boolean,
): Promise<{ readonly told: ReadonlyMap<JobKind, string>; readonly cancelled: readonly JobKind[] }> {
  const files = { ...market.files, 'orders.csv': `${market.files['orders.csv']}\nq,never,12\n` };
  return withServer(
    async (server) => {
      const { jobs } = server.house;
      const admin = await server.as('admin');
      const found = new Map<JobKind, string>();
      const cancelled: JobKind[] = [];
      let meant: JobKind | undefined;
      jobs.feed.listen(({ id, kind, state, attempt }) => {
        if (cancel && kind === meant && state === 'running' && attempt === 1)
          void jobs.cancel(id).catch(() => undefined);
      });
      for (const kind of jobKind.options) {
        const request = await asked[kind](server, admin);
        const before = await standing(server, admin);
        meant = kind;
        const answer = await admin('POST', '/api/jobs', { kind, request });
        expect([kind, answer.statusCode]).toEqual([kind, 200]);
        const { id } = withId.parse(answer.json());
        let job = await ended(jobs, id);
        if (job.state === 'cancelled') {
          cancelled.push(kind);
          const after = await standing(server, admin);
          expect([kind, ...after.filter((each, at) => each !== before[at])]).toEqual([kind]);
          await admin('POST', `/api/jobs/${id}/retry`);
          job = await ended(jobs, id);
        }
        meant = undefined;
        found.set(kind, told(job));
      }
      return { told: found, cancelled };
    },
    { market: { ...market, files } },
  );
}

test('work of every kind that is cancelled while it runs leaves nothing half, and tried again comes to the same as if nobody had touched it', async () => {
  const undisturbed = await allKinds(false);
  expect([...undisturbed.told.values()].filter((each) => !each.startsWith('["done"'))).toEqual([]);
  const disturbed = await allKinds(true);
  expect(disturbed.cancelled).toEqual(jobKind.options);
  for (const kind of jobKind.options)
    expect([kind, disturbed.told.get(kind)]).toEqual([kind, undisturbed.told.get(kind)]);
}, 120_000);
