import { expect, test } from 'vitest';
import {
  clusterDivision,
  clusterPreparation,
  clusterVariables,
  type ClusterAdvice,
} from '../../src/contract/clusters/lab.ts';
import { distilAnswer, typingAnswer } from '../../src/contract/clusters/tools.ts';
import { resultOf } from '../../src/contract/jobs/result.ts';
import { job, type Job } from '../../src/contract/jobs/jobs.ts';
import { marketModel, marketRows } from '../pipeline/cluster/market.ts';
import { ended } from './ended.ts';
import { withServer } from './server.ts';

const market = { model: marketModel, companies: marketRows(120) };
const quick = { on: ['paper', 'service', 'visits'], ks: [2, 3], methods: ['kmeans'], pairs: 3, references: 19 };

test('what segments can be looked for by, how well it is known, and what to think about', async () => {
  await withServer(
    async ({ as }) => {
      const analyst = await as('analyst');
      const { variables } = clusterVariables.parse((await analyst('GET', '/api/clusters/variables')).json());
      const of = (name: string) => variables.find((each) => each.variable === name);
      expect(of('paper')).toMatchObject({ label: 'Paper', type: 'number', from: 'variable', known: 1, unfit: null });
      expect(of('name')).toMatchObject({ from: 'attribute', unfit: 'too-many-values' });
      const prepared = async (body: object) =>
        clusterPreparation.parse((await analyst('POST', '/api/clusters/preparation', body)).json());
      const abouts = (advice: readonly ClusterAdvice[]) => advice.map(({ about }) => about);
      const plain = await prepared({ on: ['paper', 'service', 'visits'] });
      expect([abouts(plain.advice).slice(0, 2), plain.methods]).toEqual([
        ['small-sample', 'block'],
        ['kmeans', 'gmm', 'hierarchical'],
      ]);
      expect(abouts((await prepared({ on: ['paper'] })).advice)).toContain('too-few');
      expect(abouts((await prepared({ on: ['paper', 'paper * 2', 'visits'] })).advice)).toContain('duplicates');
      const odd = { on: ['lottery * lottery * lottery * lottery', 'visits'] };
      const skewed = (advice: readonly ClusterAdvice[]) => advice.find(({ about }) => about === 'skewed');
      expect(skewed((await prepared(odd)).advice)).toMatchObject({ proposed: 'rank', taken: 'rank' });
      // What somebody decides against is still told.
      const kept = await prepared({ ...odd, transform: { 'lottery * lottery * lottery * lottery': 'none' } });
      expect(skewed(kept.advice)).toMatchObject({ proposed: 'rank', taken: 'none' });
      expect((await analyst('POST', '/api/clusters/preparation', { on: ['papper', 'visits'] })).statusCode).toBe(422);
    },
    { market },
  );
});

test('a comparison is a job whose result is kept; divisions, rules and questionnaires are made of it', async () => {
  await withServer(
    async ({ as, house }) => {
      const [analyst, viewer] = [await as('analyst'), await as('viewer')];
      const { seconds } = (await analyst('POST', '/api/clusters/estimate', quick)).json();
      expect(seconds).toBeGreaterThan(0);
      expect((await viewer('POST', '/api/jobs', { kind: 'clusters', request: quick })).statusCode).toBe(403);
      const asked = job.parse((await analyst('POST', '/api/jobs', { kind: 'clusters', request: quick })).json());
      const found = resultOf(await ended(house.jobs, asked.id), 'clusters') ?? expect.unreachable();
      expect(found).toMatchObject({ verdict: 'natural', recommended: { method: 'kmeans', k: 3 } });
      // Lists do not carry it along.
      const listed = (await viewer('GET', '/api/jobs?kind=clusters')).json().jobs;
      expect(listed.map((each: Job) => [each.kind, each.result])).toEqual([['clusters', null]]);
      const about = (what: string, body: object) => viewer('POST', `/api/clusters/${asked.id}/${what}`, body);
      const same = clusterDivision.parse((await about('division', { method: 'kmeans', k: 3 })).json());
      expect(same.segments).toEqual(found.segments);
      const two = clusterDivision.parse((await about('division', { method: 'kmeans', k: 2 })).json());
      expect(two.segments).toHaveLength(2);
      const names = ['One', 'Two', 'Three'];
      const rules = distilAnswer.parse((await about('rules', { method: 'kmeans', k: 3, names })).json());
      expect(rules.rules.map(({ segment }) => segment).toSorted()).toEqual(['One', 'Three', 'Two']);
      expect(rules.accuracy).toBeGreaterThan(0.9);
      const questions = typingAnswer.parse((await about('questions', { method: 'kmeans', k: 3 })).json());
      expect(questions.segments).toEqual(found.segments.map(({ name }) => name));
      const workbook = await viewer('GET', `/api/clusters/${asked.id}/questionnaire?method=kmeans&k=3&names=A&names=B`);
      expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
      const [run] = await house.jobs.list(1, 'run');
      expect((await viewer('POST', `/api/clusters/${run?.id ?? 'none'}/rules`, {})).statusCode).toBe(404);
    },
    { market },
  );
});
