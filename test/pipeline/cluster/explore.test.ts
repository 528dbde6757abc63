import { expect, test } from 'vitest';
import { clusterAnswer } from '../../../src/contract/clusters/cluster.ts';
import { InputError } from '../../../src/diagnostics/diagnostic.ts';
import { exploreClusters } from '../../../src/pipeline/cluster/explore.ts';
import { askSegments } from '../../../src/pipeline/ask/segments/segments.ts';
import { saveExplored } from '../../../src/pipeline/cluster/tools/save.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';
import { writeMarket } from './market.ts';

const quick = { pairs: 4, references: 19, ks: [2, 3, 4], methods: ['kmeans'] } as const;

test('the three kinds of buyers are found, named and told of', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench);
    await bench.open(async (project) => {
      await runModel(project);
      const { answer } = await exploreClusters(project, { ...quick, on: ['paper', 'service', 'visits'] });
      expect(clusterAnswer.parse(JSON.parse(JSON.stringify(answer)))).toMatchObject({
        verdict: 'natural',
        recommended: { method: 'kmeans', k: 3 },
      });
      // Every fortieth company is excluded.
      expect(answer.companies).toEqual({ among: 176, used: 176, gaps: 0, compared: 176 });
      expect(answer.segments.map(({ name }) => name).toSorted()).toEqual(['High paper', 'High service', 'High visits']);
      const service = answer.segments.find(({ name }) => name === 'High service');
      expect(service?.sentence).toMatch(
        /^High service \(3\d% of companies\): far higher service \(typically \d+\.?\d* against \d+\.?\d*\), /u,
      );
      expect(service?.typical[0]?.name).toMatch(/^Company \d+$/u);
      // Turnover took no part and differs; the lottery does not.
      const [first, ...others] = answer.candidates.find(({ k }) => k === 3)?.differs_in ?? [];
      expect(first?.variable).toBe('worth');
      expect(others.find(({ variable }) => variable === 'lottery')?.effect).toBeLessThan(0.3);
    });
  });
});

test('segments that tell a target: a tree is grown, judged on companies held out, saved, and found by the next run', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench, 400);
    const asked = { on: ['paper', 'service', 'visits'], ks: [2, 3, 4], pairs: 3, references: 19 };
    await bench.open(async (project) => {
      await runModel(project);
      const found = await exploreClusters(project, { ...asked, target: 'worth' });
      const answer = clusterAnswer.parse(JSON.parse(JSON.stringify(found.answer)));
      expect(answer).toMatchObject({ recommended: { method: 'tree', k: 4 }, target: { variable: 'worth' } });
      expect(answer.finding).toMatch(/^4 segments explain \d\d% of how turnover differs, in companies held out; /u);
      expect(answer.candidates.map(({ method }) => method)).toEqual(answer.candidates.map(() => 'tree'));
      expect(answer.segments.map(({ expected }) => expected)).toEqual(
        answer.segments.map(() => expect.stringMatching(/^Turnover: [\d,]+ on average$/u)),
      );
      const drawn = await exploreClusters(project, { ...asked, target: 'lottery' });
      expect(drawn.answer).toMatchObject({ verdict: 'nothing', recommended: null });
      expect(drawn.answer.finding).toMatch(/^Nothing asked tells lottery: /u);
      await expect(exploreClusters(project, { ...asked, target: 'paper' })).rejects.toThrow('clusters/target-asked');
      await expect(exploreClusters(project, { ...asked, target: 'worth', methods: ['kmeans'] })).rejects.toThrow(
        'clusters/target-unused',
      );
      await saveExplored(project.model, 'spenders', found);
    });
    await bench.open(async (project) => {
      const { warnings } = await runModel(project);
      expect(warnings.filter(({ code }) => code === 'clusters/nothing-told')).toEqual([]);
      const [spenders] = await askSegments(project, 'spenders');
      expect(spenders?.segments.map(({ name }) => name)).toEqual(
        spenders?.segments.map(() => expect.stringMatching(/^(?:Paper|Service|Visits) (?:over|up to) /u)),
      );
      // The report judges it as it judges clusters.
      const { answer } = await exploreClusters(project, { ...asked, scheme: 'spenders' });
      expect(answer.shown).toMatchObject({ method: 'tree', k: 4, because: 'scheme' });
    });
  });
});

test('a condition narrows, expressions are read, and what is wrong is told', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench, 120);
    await bench.open(async (project) => {
      await runModel(project);
      const on = ['paper + service', 'visits'];
      const { answer } = await exploreClusters(project, { ...quick, on, within: "town_band = 'Oslo'" });
      expect(answer.on.map(({ variable }) => variable)).toEqual(on);
      expect(answer.companies.among).toBeLessThan(90);
      const wrong = async (options: Parameters<typeof exploreClusters>[1]): Promise<string> => {
        try {
          await exploreClusters(project, options);
        } catch (error) {
          if (error instanceof InputError) return error.diagnostics.map(({ code }) => code).join(' ');
          throw error;
        }
        return '';
      };
      expect(await wrong({ on: ['papper', 'visits'] })).toBe('ask/unknown-column');
      expect(await wrong({ on: ['paper +', 'visits'] })).toMatch(/^expression\//u);
      expect(await wrong({ on: ['paper'] })).toBe('discover/too-few-variables');
      expect(await wrong({ on: ['paper - paper', 'visits - visits'] })).toBe('clusters/nothing-differs');
      expect(await wrong({ on: ['paper', 'visits'], methods: ['lca'] })).toBe('discover/not-answers');
      expect(await wrong({ on: ['paper', 'visits'], within: "town_band = 'Atlantis' and id = 'c1'" })).not.toBe('');
    });
  });
});

test('an interrupt ends it', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench, 60);
    await bench.open(async (project) => {
      await runModel(project);
      const stop = new AbortController();
      const steps: string[] = [];
      const work = {
        signal: stop.signal,
        onStep: (step: string) => {
          if (steps.push(step) === 5) stop.abort();
        },
      };
      await expect(exploreClusters(project, { ...quick, on: ['paper', 'visits'] }, work)).rejects.toThrow(
        'engine/cancelled',
      );
      expect(steps.length).toBe(5);
    });
  });
});
