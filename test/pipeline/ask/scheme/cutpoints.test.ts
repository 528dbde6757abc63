import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutpointsAnswer } from '../../../../src/contract/segments/cutpoints.ts';
import { InputError } from '../../../../src/diagnostics/diagnostic.ts';
import { createRandom } from '../../../../src/kernels/index.ts';
import { askCutpoints } from '../../../../src/pipeline/ask/scheme/cutpoints.ts';
import { runModel } from '../../../../src/pipeline/run/run.ts';
import { cli } from '../../../cli/shell.ts';
import { withFolder } from '../../project.ts';

const model = `firmament: 1
name: Lines
currency: NOK
as_of: 2025-12-31
sources: [{read: companies.csv, as: companies, observed: 2025-01-01, map: {need: {column: need, type: category}, luck: {column: luck, type: category}}}]
variables:
  staff: employees
  cost: hours * 900   # what serving them costs
  size: {bands: staff, cuts: [10, 100], names: [Small, Medium, Large]}
  wants: need
  chance: luck
schemes:
  main: [{segment: Small, when: staff <= 20}, {segment: Large}]
`;

/** Needs turn at 50 employees for nine in ten; hours at 120; luck nowhere. */
function market(companies: number): string {
  const random = createRandom('lines');
  const rows = Array.from({ length: companies }, (_, at) => {
    const employees = 1 + Math.floor(200 * random.uniform());
    const basic = employees < 50 !== random.uniform() < 0.1;
    const hours = (employees < 120 ? 4 : 12) + 2 * random.normal();
    return `${at + 1},Company ${at + 1},${at === 3 ? '' : employees},${basic ? 'basic' : 'partner'},${hours.toFixed(3)},${random.integer(3)}`;
  });
  return ['id,name,employees,need,hours,luck', ...rows].join('\n');
}

test(
  'a known break is found, said in a round number, compared and saved; on noise there is none',
  { timeout: 60_000 },
  async () => {
    await withFolder(async ({ folder, write, open }) => {
      const file = path.join(folder, 'firmament.yaml');
      await fs.writeFile(file, model);
      await write('companies.csv', market(1200));
      await open(async (project) => {
        await runModel(project);
        const needs = cutpointsAnswer.parse(await askCutpoints(project, 'staff', { by: ['wants'] }));
        expect(needs.chosen).toBe(1);
        expect(needs.said?.breaks).toEqual([50]);
        expect([needs.companies, needs.unknown]).toEqual([1199, 1]);
        expect(needs.breaks[0]?.low).toBeGreaterThan(44);
        expect(needs.breaks[0]?.high).toBeLessThan(56);
        expect(needs.resamples).toMatchObject({ number: 100, companies: 1199 });
        expect(needs.resamples.same_number).toBeGreaterThan(0.8);
        expect(needs.today).toMatchObject({ source: 'size', breaks: [10, 100] });
        expect(needs.said?.held_out).toBeGreaterThan(2 * (needs.today?.held_out ?? 1));
        expect(needs.classes.map((each) => each.targets[0]?.value)).toEqual(['basic', 'partner']);
        expect(needs.classes.reduce((sum, each) => sum + each.companies, 0)).toBe(1199);
        expect(needs.curve.reduce((sum, each) => sum + each.companies, 0)).toBe(1199);

        const both = await askCutpoints(project, 'staff', { by: ['wants', 'cost'], today: [20] });
        expect(both.said?.breaks).toEqual([50, 120]);
        expect(both.today).toMatchObject({ source: 'as given', breaks: [20] });

        const luck = await askCutpoints(project, 'staff', { by: ['chance'] });
        expect([luck.chosen, luck.breaks, luck.said]).toEqual([0, [], null]);
        expect(luck.classes).toHaveLength(1);

        const again = await askCutpoints(project, 'staff', { by: ['wants'] });
        expect(again).toEqual(needs);
        const some = await askCutpoints(project, 'staff', { by: ['wants'], where: 'staff >= 60' });
        expect(some.chosen).toBe(0);

        const refused = (name: string, by: string) =>
          askCutpoints(project, name, { by: [by] }).catch((error: unknown) => error);
        const wrong = [
          ['wants', 'cost'],
          ['staf', 'cost'],
          ['staff', 'nothing'],
        ] as const;
        for (const [name, by] of wrong) expect(await refused(name, by)).toBeInstanceOf(InputError);
      });

      const at = (...line: readonly string[]) => cli('cutpoints', 'staff', ...line, '--workspace', folder);
      const told = await at('--by', 'wants');
      expect(told.out).toContain('wants changes at 50 of staff');
      const saved = await at('--by', 'wants', '--save', '--json');
      expect(cutpointsAnswer.parse(JSON.parse(saved.out)).saved).toBe('size');
      expect(await fs.readFile(file, 'utf8')).toContain('size: {bands: staff, cuts: [50]}');
      expect(await fs.readFile(file, 'utf8')).toContain('# what serving them costs');
      expect((await at('--by', 'wants', '--save', 'wants')).err).toContain('model/bands-elsewhere');
      expect((await at('--by', 'wants,cost', '--save', 'lines')).exit).toBe(0);
      expect(await fs.readFile(file, 'utf8')).toMatch(/lines:\n\s+bands: staff\n\s+cuts:\n\s+- 50\n\s+- 120\n/u);
      expect((await at('--by', 'wants', '--breaks', '6..1')).exit).toBe(2);
      expect((await at('--by', 'chance')).out).toContain('No break of staff is supported');
    });
  },
);
