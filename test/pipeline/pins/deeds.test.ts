import { array, assert, asyncProperty, constantFrom, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { askPinHistory, newestDeed, undoPins } from '../../../src/pipeline/pins/deeds.ts';
import { pinCompanies, pinCompany, unpinCompanies, unpinCompany } from '../../../src/pipeline/pins/pin.ts';
import type { Project } from '../../../src/pipeline/project.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { withFolder, type Bench } from '../project.ts';

const model = `firmament: 1
name: By hand
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
schemes:
  main:
    - {segment: Large, when: employees >= 40}
    - {segment: Middle, when: employees >= 20}
    - {segment: Small}
  both: {overlapping: true, rules: [{segment: Big, when: employees >= 40}, {segment: Odd, when: employees = 15}]}
`;
const companies = ['Company 0', 'Company 1', 'Company 2', 'Company 3'];

async function market(bench: Bench): Promise<void> {
  await bench.write('firmament.yaml', model);
  const rows = companies.map((name, n) => `c${n},${name},${n * 15}`);
  await bench.write('companies.csv', ['id,name,employees', ...rows].join('\n'));
}

/** What stands, as one text a decision. */
const standing = async ({ workspace }: Project): Promise<readonly string[]> =>
  (
    await workspace.engine.rows(
      sql`SELECT scheme, segment, company, effect, who, why, written FROM meta.overrides WHERE ended IS NULL ORDER BY ALL`,
    )
  ).map((row) => JSON.stringify(Object.values(row).map(String)));

test('undoing a decision brings back the one it replaced, and its history says who, why and until when', async () => {
  await withFolder(async (bench) => {
    await market(bench);
    await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      const first = { company: 'Company 1', scheme: 'main', segment: 'Large', by: 'Kari', why: 'They sign on Monday' };
      await pinCompany(project, first);
      const second = await pinCompany(project, { ...first, segment: 'Middle', by: 'Ola', why: 'They did not' });
      const wide = await pinCompanies(project, {
        scheme: 'main',
        segment: 'Small',
        by: 'Eva',
        why: 'All of them',
        companies: ['Company 1', 'Company 2'],
      });
      const deed = wide[0]?.deed ?? 0;
      await expect(undoPins(project, second.deed, 'Ola')).rejects.toThrow('pin/decided-since');
      expect(await undoPins(project, deed, 'Eva')).toMatchObject({ companies: 2, restored: 1 });
      const history = await askPinHistory(project, 'Company 1');
      expect(history.pins.map(({ segment, who, why, ended }) => [segment, who, why, ended?.who ?? 'stands'])).toEqual([
        ['middle', 'Ola', 'They did not', 'stands'],
        ['small', 'Eva', 'All of them', 'Eva'],
        ['large', 'Kari', 'They sign on Monday', 'Ola'],
      ]);
      const gone = await unpinCompany(project, 'Company 1', 'main', 'Kari');
      expect(await standing(project)).toEqual([]);
      await undoPins(project, gone.deed, 'Kari');
      expect((await standing(project)).join()).toContain('They did not');
      await expect(undoPins(project, 99, 'Kari')).rejects.toThrow('pin/no-deed');
    });
  });
});

const deedOf = record({
  kind: constantFrom('in', 'in', 'out', 'back'),
  place: constantFrom(['main', 'Large'], ['main', 'Middle'], ['main', 'Small'], ['both', 'Big'], ['both', 'Odd']),
  of: subarray(companies, { minLength: 1 }),
});

test('whatever is decided, undoing the newest deed leaves what stood before it, and undoing that leaves what it had made', async () => {
  await withFolder(async (bench) => {
    await market(bench);
    await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      let turn = 0;
      await assert(
        asyncProperty(array(deedOf, { minLength: 1, maxLength: 6 }), async (deeds) => {
          for (const { kind, place, of } of deeds) {
            const [scheme = '', segment = ''] = place;
            const before = await standing(project);
            const newest = await newestDeed(project.workspace.engine);
            const said = { scheme, segment, by: 'Kari', why: `Turn ${(turn += 1)}`, companies: of };
            if (kind === 'back') await unpinCompanies(project, of, scheme, 'Kari').catch(() => undefined);
            else await pinCompanies(project, { ...said, out: kind === 'out' });
            const deed = await newestDeed(project.workspace.engine);
            const after = await standing(project);
            if (deed === newest) {
              expect(after).toEqual(before);
              continue;
            }
            const undone = await undoPins(project, deed, 'Ola');
            expect(await standing(project)).toEqual(before);
            await undoPins(project, undone.deed, 'Ola');
            expect(await standing(project)).toEqual(after);
          }
        }),
        { seed: 23, numRuns: 5 },
      );
    });
  });
});
