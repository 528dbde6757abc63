import { expect, test } from 'vitest';
import { askSegments } from '../../src/pipeline/ask/segments/segments.ts';
import { reportDocument } from '../../src/pipeline/report/document.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { renderReport } from '../../src/report/render.ts';
import { withFolder } from './project.ts';

const model = `firmament: 1
name: Within
currency: NOK
assume: earliest
sources: [{read: companies.csv, as: companies}]
variables: {bought: {formula: revenue, label: Sales in a year}}
schemes:
  main: [{segment: Large, when: employees >= 10}, {segment: Small}]
  large_ones:
    within: {main: Large}
    rules: [{segment: Huge, when: employees >= 100}, {segment: Not huge, when: employees < 50}]
  both:
    within: {main: [Large, Small]}
    overlapping: true
    rules: [{segment: Any, when: employees > 0}]
`;
const companies = 'id,name,employees,revenue\n1,A,100,10\n2,B,20,20\n3,C,60,30\n4,D,1,40\n5,E,2,50\n';

test('shares of a scheme within another are of those it is about, and that is said', () =>
  withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', companies);
    await open(async (project) => {
      await runModel(project);
      const [large] = await askSegments(project, 'large_ones');
      expect(large).toMatchObject({
        companies: 3,
        within: { scheme: 'main', segments: ['Large'] },
        worth: 'Sales in a year',
        excluded: 0,
        unassigned: 1,
      });
      expect(large?.segments.map((each) => [each.id, each.companies, each.share])).toEqual([
        ['huge', 1, 1 / 3],
        ['not-huge', 1, 1 / 3],
      ]);
      expect((await askSegments(project, 'both'))[0]).toMatchObject({ companies: 5, unassigned: 0 });
      const report = await renderReport(await reportDocument(project), 'markdown');
      expect(report).toContain('Shares are of the 3 companies in Large (main)');
      expect(report).toContain('of sales in a year');
    });
  }));
