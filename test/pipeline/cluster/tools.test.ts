import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { distilAnswer, typingAnswer } from '../../../src/contract/clusters/tools.ts';
import { distilClusters } from '../../../src/pipeline/cluster/tools/distil.ts';
import { exploreClusters, schemeSegments } from '../../../src/pipeline/cluster/explore.ts';
import { saveExplored, saveNames } from '../../../src/pipeline/cluster/tools/save.ts';
import { typingQuestions } from '../../../src/pipeline/cluster/tools/typing.ts';
import { writeQuestionnaire } from '../../../src/pipeline/cluster/tools/write-questionnaire.ts';
import { askSegments } from '../../../src/pipeline/ask/segments/segments.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder, type Bench } from '../project.ts';
import { marketModel, writeMarket } from './market.ts';

const clusters = `schemes:
  kinds:
    name: Kinds of buyers
    clusters: {on: [paper, service, visits], k: 3}
    # Written by hand.
    segments: {cluster-2: {need: Advice}}
`;

async function writeClusters(bench: Bench): Promise<void> {
  await writeMarket(bench);
  await bench.write('firmament.yaml', marketModel.replace('schemes:\n', clusters));
}

const modelOf = ({ folder }: Bench): Promise<string> => fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8');

test('clusters become rules in one step: ids, names and comments are kept, and the run places nobody elsewhere', async () => {
  await withFolder(async (bench) => {
    await writeClusters(bench);
    const before = await bench.open(async (project) => {
      await runModel(project);
      const found = await schemeSegments(project, 'kinds');
      const tried = await distilClusters(project, found, {});
      expect(distilAnswer.parse(tried)).toEqual(tried);
      expect(tried).toMatchObject({ scheme: 'kinds', companies: 176, lost: [], saved: null });
      expect(tried.accuracy).toBeGreaterThan(0.95);
      expect(await modelOf(bench)).toContain('clusters:');
      await saveNames(project.model, found);
      return (await askSegments(project, 'kinds'))[0]?.segments;
    });
    await bench.open(async (project) => {
      const found = await schemeSegments(project, 'kinds');
      const replaced = await distilClusters(project, found, { save: 'replace' });
      expect(replaced.saved).toMatchObject({ scheme: 'kinds', replaced: true });
    });
    const model = await modelOf(bench);
    expect(model).not.toContain('clusters:');
    expect(model).toContain('# Written by hand.');
    expect(model).toContain('need: Advice');
    const after = await bench.open(async (project) => {
      await runModel(project);
      return (await askSegments(project, 'kinds'))[0]?.segments;
    });
    const sizes = (segments: typeof after) =>
      Object.fromEntries((segments ?? []).map(({ id, companies }) => [id, companies]));
    expect(sizes(after)).toEqual(sizes(before));
    expect((after ?? []).map(({ name }) => name).toSorted()).toEqual(['High paper', 'High service', 'High visits']);
  });
});

test('what was explored is saved as a scheme that the next run finds', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench);
    const quick = {
      on: ['paper', 'service', 'visits'],
      ks: [2, 3],
      methods: ['kmeans'],
      pairs: 3,
      references: 19,
    } as const;
    await bench.open(async (project) => {
      await runModel(project);
      const found = await exploreClusters(project, quick);
      await saveExplored(project.model, 'buyers', found);
      await expect(saveExplored(project.model, 'city', found)).rejects.toThrow('discover/scheme-exists');
      // The file is no longer what was read.
      await expect(distilClusters(project, found, { save: { scheme: 'bought' } })).rejects.toThrow(
        'model/changed-meanwhile',
      );
    });
    await bench.open(async (project) => {
      const beside = await distilClusters(project, await exploreClusters(project, quick), {
        save: { scheme: 'bought' },
      });
      expect(beside.rules.map(({ id }) => id)).toEqual([null, null, null]);
    });
    await bench.open(async (project) => {
      await runModel(project);
      const [buyers] = await askSegments(project, 'buyers');
      expect(buyers?.segments.map(({ companies }) => companies)).toEqual([59, 59, 58]);
    });
  });
});

test('a few questions place a new company, as a workbook or on paper', async () => {
  await withFolder(async (bench) => {
    await writeClusters(bench);
    await bench.open(async (project) => {
      await runModel(project);
      const found = await typingQuestions(await schemeSegments(project, 'kinds'));
      expect(typingAnswer.parse(found)).toEqual(found);
      expect(found.enough).toBeLessThan(3);
      expect(found.accuracy[found.enough]).toBeGreaterThan(0.95);
      for (const name of ['q.xlsx', 'q.md']) {
        const file = await writeQuestionnaire(found, path.join(bench.folder, 'out', name), 'Which?');
        expect((await fs.stat(file)).size).toBeGreaterThan(300);
      }
      await expect(writeQuestionnaire(found, path.join(bench.folder, 'q.docx'), 'Which?')).rejects.toThrow(
        'discover/questionnaire-format',
      );
      await expect(schemeSegments(project, 'city')).rejects.toThrow('discover/not-clusters');
    });
  });
});
