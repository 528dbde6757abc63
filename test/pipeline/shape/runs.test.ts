import { expect, test } from 'vitest';
import { pinCompany, unpinCompany } from '../../../src/pipeline/pins/pin.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { askShape } from '../../../src/pipeline/shape/ask.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Counted twice
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
population: employees > 0
variables:
  size: {bands: employees, cuts: [40, 100], names: [Small, Middle, Large]}
exclusions:
  - {name: Tiny, kind: risk, when: employees < 16}
exceptions:
  - {name: Friends, companies: [c1], reason: They are, owner: Kari, review: 2026-12-31}
schemes:
  main:
    - {segment: Large, when: employees >= 100, exclude: [c11]}
    - {segment: Near, when: city = 'Oslo', include: [c2]}
    - {segment: Rest}
  inner:
    within: {main: [Large, Rest]}
    rules: [{segment: Huge, when: employees >= 120}, {segment: Others}]
  both:
    overlapping: true
    rules: [{segment: Big, when: employees >= 60}, {segment: In Oslo, when: city = 'Oslo'}]
  bands: {by: size, segments: {Small: {name: The small, need: Time}}}
  path: {funnel: {big: employees >= 60, near: city = 'Oslo'}, stopped: Stopped}
  accounts: {key_accounts: {by: employees, top: 2}, rest: main}
  share: {key_accounts: {by: employees, share: 0.5}}
`;

const companies = ['id,name,employees,city']
  .concat(Array.from({ length: 12 }, (_, n) => `c${n},Company ${n},${n * 15},${n % 3 === 0 ? 'Oslo' : 'Bergen'}`))
  .join('\n');

const schemes = ['main', 'inner', 'both', 'bands', 'path', 'accounts', 'share'] as const;

test('what a draft counts is what its run gives: exclusions, populations, schemes within schemes, largest companies, decisions by hand', async () => {
  await withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    const draft = model
      .replace('[40, 100]', '[40, 70]')
      .replace('when: employees >= 100,', 'when: employees >= 90,')
      .replace('employees > 0', 'employees > 20')
      .replace('companies: [c1]', 'companies: [c1, c0]')
      .replace('top: 2', 'top: 3')
      .replace('share: 0.5', 'share: 0.3')
      .replace('near: city', 'first: employees < 150, near: city');
    const guesses = await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      await pinCompany(project, { company: 'Company 5', scheme: 'main', segment: 'Large', by: 'Kari', why: 'Soon' });
      await runModel(project, { by: 'test' });
      const later = { company: 'Company 4', scheme: 'main', segment: 'Large', by: 'Kari', why: 'Later' };
      await pinCompany(project, later);
      await unpinCompany(project, 'Company 5', 'main', 'Kari');
      await pinCompany(project, { ...later, company: 'Company 7', scheme: 'both', segment: 'In Oslo' });
      const found = [];
      for (const scheme of schemes) found.push((await askShape(project, draft, scheme)).shape);
      return found;
    });
    const named = guesses.flatMap((each) => ('segments' in each && each.method !== 'rfm' ? [each] : []));
    expect(named[0]?.by_hand).toEqual({ counted: 3, waiting: 2 });
    expect(named.find((each) => each.method === 'funnel')?.left).toEqual([8, 6, 2]);
    await bench.write('firmament.yaml', draft);
    await bench.open(async (project) => {
      const run = await runModel(project, { by: 'test' });
      for (const [index, scheme] of schemes.entries()) {
        const real = run.schemes.find((each) => each.scheme === scheme);
        const told = new Map(real?.segments.map((each) => [each.id, each.companies]));
        expect([scheme, named[index]?.segments.map((each) => [each.name, each.companies])]).toEqual([
          scheme,
          named[index]?.segments.map((each) => [each.name, told.get(each.id)]),
        ]);
      }
    });
  });
});
