import { expect, it } from 'vitest';
import { companiesWhere } from '../../../src/pipeline/ask/condition/companies.ts';
import { countWhere } from '../../../src/pipeline/ask/condition/count.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Questions beyond the model
currency: NOK
as_of: 2025-12-31
sources: [{read: companies.csv, as: companies}]
schemes:
  main:
    - {segment: Large, when: employees >= 100}
    - {segment: Others}
`;
const companies = `id,name,employees,industry,city,colour
1,Alfa,200,62.010,Oslo,blue
2,Bravo,10,62.020,Bergen,
3,Charlie,,43.320,Oslo,green
`;

it('asks for attributes that no rule of the model reads', () =>
  withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    await bench.open(async (project) => {
      await runModel(project);
      expect((await countWhere(project, `industry under '62'`)).count).toBe(2);
      expect((await countWhere(project, `main = 'Others' and city = 'Oslo' and colour = 'green'`)).count).toBe(1);
      const listed = await companiesWhere(project, `employees is known`, { columns: ['name', 'colour', 'employees'] });
      expect(listed.companies.map((each) => each.values)).toEqual([
        { name: 'Alfa', colour: 'blue', employees: 200 },
        { name: 'Bravo', colour: null, employees: 10 },
      ]);
    });
  }));
