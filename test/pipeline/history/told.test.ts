import { expect, test } from 'vitest';
import { askRuns } from '../../../src/pipeline/history/told.ts';
import { takeBack } from '../../../src/pipeline/history/publish.ts';
import { pinCompany } from '../../../src/pipeline/pins/pin.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Told
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
schemes:
  main: [{segment: Large, when: employees >= 20}, {segment: Small}]
`;
const companies = 'id,name,employees\nc1,One,10\nc2,Two,20\n';

test('each run says by whom and why it was made, what was another than before, and how many it moved', async () => {
  await withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    await bench.open((project) => runModel(project, { by: 'Kari', why: 'To begin with' }));
    await bench.write('firmament.yaml', model.replace('>= 20', '>= 10'));
    await bench.open(async (project) => {
      await runModel(project, { by: 'Ola', why: 'Ten is large enough' });
      await pinCompany(project, { company: 'One', scheme: 'main', segment: 'Small', by: 'Kari', why: 'It is not' });
      await runModel(project, { by: 'Kari' });
    });
    await bench.write('companies.csv', `${companies}c3,Three,30\n`, '2025-02-01');
    const later = { today: '2026-01-16' };
    await bench.open(async (project) => {
      const last = await runModel(project, { by: 'Kari', asOf: '2026-01-10' });
      await takeBack(project, last.run.run, { by: 'Eva', why: 'Too early' });
      const runs = await askRuns(project);
      expect(
        runs.map(({ state, changed, version, moved, published, taken_back: back }) => [
          state,
          changed,
          version,
          moved,
          `${published?.who}: ${published?.why}`,
          back === null ? null : `${back.who}: ${back.why}`,
        ]),
      ).toEqual([
        ['published', ['first'], 1, null, 'Kari: To begin with', null],
        ['published', ['model'], 2, 1, 'Ola: Ten is large enough', null],
        ['published', ['decisions'], 2, 1, 'Kari: ', null],
        ['taken back', ['data', 'date'], 2, null, 'Kari: ', 'Eva: Too early'],
      ]);
      expect(runs.map((each) => each.imports)).toEqual([[], [], [], ['companies.csv']]);
    }, later);
  });
});
