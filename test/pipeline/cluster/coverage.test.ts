import { expect, test } from 'vitest';
import { askSegments } from '../../../src/pipeline/ask/segments/segments.ts';
import { exploreClusters, schemeSegments } from '../../../src/pipeline/cluster/explore.ts';
import { schemePages } from '../../../src/pipeline/cluster/report/pages.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';
import { marketModel, marketRows } from './market.ts';

const on = 'on: [paper, service, visits], k: 3';
const schemes = {
  out: `{clusters: {${on}}}`,
  filled: `{clusters: {${on}, missing: fill}}`,
  medoids: `{clusters: {${on}, method: kmedoids}}`,
  everybody: `{exclusions: ignore, clusters: {${on}}}`,
};

/** A market in which every thirtieth company lacks its visits. */
const withGaps = (): string =>
  marketRows()
    .split('\n')
    .map((line, row) => (row % 30 === 7 ? line.replace(/^((?:[^,]*,){4})[^,]*/u, '$1') : line))
    .join('\n');

test('what is told of a scheme is told of the companies it places: excluded ones and gaps as the scheme has them', () =>
  withFolder(async (bench) => {
    const lines = Object.entries(schemes).map(([id, text]) => `  ${id}: ${text}`);
    await bench.write('firmament.yaml', marketModel.replace('schemes:\n', `schemes:\n${lines.join('\n')}\n`));
    await bench.write('companies.csv', withGaps());
    await bench.open(async (project) => {
      await runModel(project);
      for (const scheme of Object.keys(schemes)) {
        const [placed] = await askSegments(project, scheme);
        const told = (await schemeSegments(project, scheme)).explanation?.descriptions ?? [];
        expect([scheme, told.map(({ companies }) => companies)]).toEqual([
          scheme,
          placed?.segments.map(({ companies }) => companies),
        ]);
      }
      // 180 companies, of which 4 are closed and 6 lack their visits.
      const { answer } = await exploreClusters(project, {
        scheme: 'out',
        pairs: 2,
        references: 19,
        methods: ['kmeans'],
      });
      expect(answer.companies).toMatchObject({ among: 176, used: 170, gaps: 6 });
      const method = async (scheme: string): Promise<string> => {
        const { method: text } = await schemePages(project, scheme, scheme);
        return typeof text === 'string' ? text : JSON.stringify(text);
      };
      expect(await method('out')).toContain(
        'The scheme is about 176 companies: 170 are placed and told of here, 6 have a gap in what companies are compared by and are in no segment. ',
      );
      expect(await method('filled')).toContain('The scheme is about 176 companies; all are placed. ');
      expect(await method('everybody')).toContain('The scheme is about 180 companies: 174 are placed');
    });
  }));
