import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exploreClusters } from '../../../src/pipeline/cluster/explore.ts';
import { clusterDocument, writeClusterReport } from '../../../src/pipeline/cluster/report/report.ts';
import { reportDocument } from '../../../src/pipeline/report/document.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';
import { marketModel, writeMarket } from './market.ts';

const clusters =
  'schemes:\n  kinds: {name: Kinds, clusters: {on: [paper, service, visits], method: hierarchical, k: 3}}\n';

test('a comparison is a report of its own: map, profiles, stability, rules; the report of the model tells of its clusters', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench);
    await bench.write('firmament.yaml', marketModel.replace('schemes:\n', clusters));
    await bench.open(async (project) => {
      await runModel(project);
      const found = await exploreClusters(project, {
        scheme: 'kinds',
        ks: [2, 3],
        methods: ['hierarchical'],
        pairs: 3,
        references: 19,
      });
      expect(found.answer).toMatchObject({
        scheme: 'kinds',
        shown: { k: 3, because: 'scheme' },
        current: { k: 3, kind: 'natural' },
      });
      const [section] = (await clusterDocument(project, found)).sections;
      const kinds = (section?.blocks ?? []).flatMap((block) => (block.type === 'chart' ? [block.chart.kind] : []));
      expect(kinds).toEqual(['points', 'dots', 'dots', 'dots', 'boxes', 'boxes']);
      const file = await writeClusterReport(project, found, path.join(bench.folder, 'out', 'kinds.html'));
      const html = await fs.readFile(file, 'utf8');
      expect(html).toContain('3 rules place');
      expect(html).not.toMatch(/>NaN|>undefined/u);
      await expect(writeClusterReport(project, found, path.join(bench.folder, 'kinds.docx'))).rejects.toThrow(
        'discover/report-format',
      );

      const document = await reportDocument(project);
      const own = document.sections.find(({ id }) => id === 'clusters-kinds');
      expect(own?.title).toBe('Every company belongs clearly to one segment of Kinds');
      expect(own?.blocks.some((block) => block.type === 'table' && block.id === 'clusters-kinds-rules')).toBe(true);
      expect(own?.blocks.some((block) => block.type === 'chart' && block.chart.kind === 'boxes')).toBe(true);
    });
  });
});

test('an explored hierarchical clustering shows its tree', async () => {
  await withFolder(async (bench) => {
    await writeMarket(bench, 90);
    await bench.open(async (project) => {
      await runModel(project);
      const found = await exploreClusters(project, {
        on: ['paper', 'visits'],
        ks: [3],
        methods: ['hierarchical'],
        pairs: 3,
        references: 19,
      });
      expect(found.answer.shown).toEqual({ method: 'hierarchical', k: 3, because: 'asked' });
      const tree = found.answer.dendrogram;
      expect(tree?.branches.reduce((sum, { companies }) => sum + companies, 0)).toBe(found.answer.companies.used);
      expect(tree?.merges.length).toBe((tree?.branches.length ?? 0) - 1);
      const [section] = (await clusterDocument(project, found)).sections;
      expect(section?.blocks.some((block) => block.type === 'chart' && block.chart.kind === 'merges')).toBe(true);
    });
  });
});
