import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernels/index.ts';
import { reportDocument } from '../../../src/pipeline/report/document.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Judged
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
  - {read: survey.csv, as: survey, company_by: id}
variables:
  staff: employees
  growth: pace
  size: {bands: staff, cuts: [10, 100]}
  advice: latest(survey.advice)
schemes:
  main: [{segment: Large, when: staff >= 120, offer: Visits}, {segment: Small, when: staff < 120}]
  found: {name: Found, clusters: {on: [staff, growth], method: kmeans, k: 2, transform: none}}
`;

test(
  'the report judges the main scheme, draws the lines in what is banded, and holds opinion against data',
  { timeout: 60_000 },
  async () => {
    await withFolder(async ({ write, open }) => {
      const random = createRandom('judged');
      const companies = Array.from({ length: 240 }, (_, at) => {
        const staff = 1 + random.integer(200);
        // Above fifty employees companies are of another kind; the model draws its line elsewhere.
        return { id: at + 1, staff, pace: (staff < 50 ? 1 : 8) + 0.5 * random.normal(), advice: staff < 50 ? 2 : 5 };
      });
      await write('firmament.yaml', model);
      await write(
        'companies.csv',
        [
          'id,name,employees,pace',
          ...companies.map((each) => `${each.id},Company ${each.id},${each.staff},${each.pace.toFixed(3)}`),
        ].join('\n'),
      );
      await write(
        'survey.csv',
        ['company,at,advice', ...companies.map((each) => `${each.id},2025-06-01,${each.advice}`)].join('\n'),
      );
      await open(async (project) => {
        await runModel(project);
        const document = await reportDocument(project);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
        const section = (id: string) => document.sections.find((each) => each.id === id);
        expect(section('scorecard-main')?.title).toMatch(/^0 of 2 segments pass all five tests/u);
        expect(section('cutpoints-staff')?.title).toBe(
          '‘advice’ changes fastest at 50 of staff; the lines in use are 10, 100',
        );
        expect(section('cutpoints-staff')?.blocks[0]).toMatchObject({ type: 'chart', chart: { kind: 'curve' } });
        const compared = section('compare-main-found');
        expect(compared?.blocks[0]).toMatchObject({ type: 'chart', chart: { kind: 'flows' } });
        // Most small companies are above fifty employees, so those below are where the other scheme does not expect them.
        expect(JSON.stringify(compared?.blocks)).toMatch(/(?:growth|advice|staff) <= /u);
      });
    });
  },
);
