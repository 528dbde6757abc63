import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { verbatim } from '../../../../src/engine/raw.ts';
import { countWhere } from '../../../../src/pipeline/ask/condition/count.ts';
import { groundOf } from '../../../../src/pipeline/ask/ground/where.ts';
import { keepWithin } from '../../../../src/pipeline/ask/ground/windows-kept.ts';
import { recordAnswers } from '../../../../src/pipeline/assess/answer.ts';
import { refreshSources } from '../../../../src/pipeline/import/refresh.ts';
import { resolveCompanies } from '../../../../src/pipeline/companies.ts';
import type { Project } from '../../../../src/pipeline/project.ts';
import { runModel } from '../../../../src/pipeline/run/run.ts';
import { withFolder } from '../../project.ts';

const model = `firmament: 1
name: Windows
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders}
assessments:
  importance: {label: Importance, question: How much do they matter?, answers: {from: 1, to: 5}}
variables:
  bought: sum(orders.amount) over last 12 months
  worth_it: importance >= 4
schemes:
  main:
    - {segment: Cared for, when: worth_it and bought > 100}
    - {segment: Rest}
`;
const companies = 'id,name,employees\na,Alpha,10\nb,Beta,20\nc,Gamma,30\n';
const orders = 'company,order_id,at,amount\na,1,2025-11-01,500\nb,2,2025-11-02,200\nc,3,2025-11-03,50\n';

const often = 'count(orders) over last 24 months >= 1';
const twice = 'count(orders) over last 24 months >= 2';
const answered = 'count(assessments) over last 24 months >= 1';

interface Kept {
  readonly answers: unknown;
  readonly table: unknown;
}

/** Windows that are kept, over people's answers or not, each with the number the database knows its table by: one made anew has another. */
async function windowsOf({ workspace: { engine } }: Project): Promise<readonly Kept[]> {
  const rows = await engine.rows(
    verbatim(`SELECT w.answers, t.table_oid FROM meta.windows w
      JOIN duckdb_tables() t ON t.table_name = 'window' || w.name || '@' || w.as_of ORDER BY w.answers, w.name`),
  );
  return rows.map((row) => ({ answers: row['answers'], table: row['table_oid'] }));
}

test('an answer by hand leaves windows over orders standing, an import of orders does not; both are counted as they are now', async () => {
  await withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', companies);
    await write('orders.csv', orders);
    await open(
      async (project) => {
        await runModel(project, { by: 'test' });
        const count = async (where: string): Promise<number> =>
          (await countWhere(project, where, { keepWindows: true })).count;
        const answer = async (id: string) => {
          const [[company] = []] = [...(await resolveCompanies(project.workspace.engine, [id])).values()];
          const [row] = await project.workspace.engine.rows(
            verbatim(`SELECT id FROM data.company WHERE company = ${Number(company)}`),
          );
          const cells = [{ company: String(row?.['id']), question: 'importance', answer: '5' }];
          await recordAnswers(project, { cells }, 'Kari', () => Promise.resolve());
        };
        expect(await count(often)).toBe(3);
        expect(await count("main = 'Cared for'")).toBe(0);
        const [ofOrders] = await windowsOf(project);
        expect(ofOrders?.answers).toBe(false);

        await answer('a');
        expect(await count(`${answered} and ${often}`)).toBe(1);
        const [stands, ofAnswers] = await windowsOf(project);
        expect(stands).toEqual(ofOrders);
        expect(ofAnswers?.answers).toBe(true);
        expect(await count('worth_it')).toBe(1);
        expect(await count("main = 'Cared for'")).toBe(1);

        await answer('b');
        expect(await count(`${answered} and ${often}`)).toBe(2);
        const [still, anew] = await windowsOf(project);
        expect(still).toEqual(ofOrders);
        expect(anew?.table).not.toBe(ofAnswers?.table);
        expect(await count("main = 'Cared for'")).toBe(2);
        expect(await count('bought > 100')).toBe(2);

        expect(await count(twice)).toBe(0);
        await write('orders.csv', `${orders}c,4,2025-11-20,500\n`, '2025-12-02');
        await refreshSources(project);
        expect(await count(twice)).toBe(1);
        expect((await windowsOf(project)).some(({ table }) => table === ofOrders?.table)).toBe(false);
        expect(await count('bought > 100')).toBe(3);
        expect(await count("main = 'Cared for'")).toBe(2);
      },
      { today: '2025-12-31' },
    );
  });
});

const rows = [
  'a,1,2025-11-01,500,4',
  'a,2,2025-03-01,,1',
  'a,3,2024-05-01,70,',
  'b,4,2025-11-02,200,2',
  'b,5,2024-11-02,,2',
  'c,6,2023-11-03,50,9',
];
const detailed = `company,order_id,at,amount,quantity\n${rows.join('\n')}\n`;

const reduced = fc.constantFrom(
  'count(orders',
  'sum(orders.amount',
  'max(orders.quantity',
  'min(orders.amount',
  'average(orders.quantity',
  'latest(orders.quantity',
  'earliest(orders.amount',
  'distinct(orders.quantity',
  'median(orders.quantity',
);
const counted = fc.constantFrom('', ' where amount > 100', ' where quantity <= 2', ' where amount is unknown');
const span = fc.constantFrom('', ' over last 3 months', ' over last 12 months', ' over previous 12 months');
const compared = fc.constantFrom('= 0', '> 0', '<= 2', 'is unknown', '> 100');
const windowed = fc
  .tuple(reduced, counted, span, compared)
  .map(([of, where, over, how]) => `${of}${where})${over} ${how}`);

test('what windows are kept counts as what is computed from the rows each time, one by one and several at once', async () => {
  await withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', `${companies}d,Delta,40\n`);
    await write('orders.csv', detailed);
    await open(
      async (project) => {
        await runModel(project, { by: 'test' });
        await fc.assert(
          fc.asyncProperty(fc.array(windowed, { minLength: 1, maxLength: 5 }), async (parts) => {
            const where = parts.map((each) => `(${each})`).join(' or ');
            // Other rows, as far as anybody knows: what was kept before is made anew.
            await project.workspace.engine.run(
              verbatim('UPDATE meta.workspace SET rows_version = data_version + 1, data_version = data_version + 1'),
            );
            const plain = await countWhere(project, where, { undecided: true });
            const kept = await countWhere(project, where, { keepWindows: true, undecided: true });
            expect(kept).toEqual(plain);
          }),
          { seed: 5, numRuns: 25 },
        );
      },
      { today: '2025-12-31' },
    );
  });
});

test('windows nobody has asked for longest are given up beyond a bound: no question finds them, and their tables go once none can be reading them', async () => {
  await withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', companies);
    await write('orders.csv', orders);
    await open(
      async (project) => {
        await runModel(project, { by: 'test' });
        const { engine } = project.workspace;
        const count = async (months: number): Promise<number> =>
          (await countWhere(project, `count(orders) over last ${months} months >= 1`, { keepWindows: true })).count;
        expect([await count(6), await count(9), await count(18)]).toEqual([3, 3, 3]);
        const tables = async () =>
          (
            await engine.rows(
              verbatim(
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'profile' AND table_name LIKE 'window%' ORDER BY 1",
              ),
            )
          ).map((row) => String(row['table_name']));
        const [first = '', second = '', third = ''] = await tables();
        const ground = await groundOf(project);
        expect(ground.windows.size).toBe(3);
        const asked = new Map([first, third, second].map((each, index) => [each, index + 1]));
        const use = { asked, givenUp: new Map<string, number>() };
        const threeCompanies = 36;
        await engine.transaction((session) => keepWithin(session, ground, use, 100_000, threeCompanies));
        expect([...ground.windows.values()].map(([, table]) => table)).toEqual([second]);
        expect(await tables()).toEqual([first, second, third]);
        await engine.transaction((session) => keepWithin(session, ground, use, 159_999, threeCompanies));
        expect(await tables()).toEqual([first, second, third]);
        await engine.transaction((session) => keepWithin(session, ground, use, 160_000, threeCompanies));
        expect(await tables()).toEqual([second]);
        await project.workspace.engine.run(verbatim('UPDATE meta.workspace SET data_version = data_version + 1'));
        expect([await count(6), await count(9), await count(18)]).toEqual([3, 3, 3]);
        expect((await tables()).length).toBe(3);
      },
      { today: '2025-12-31' },
    );
  });
});
