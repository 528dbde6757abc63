import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { name, sql } from '../../../src/engine/raw.ts';
import { loadModel, openProject, type Project } from '../../../src/pipeline/project.ts';
import { publishRun, takeBack } from '../../../src/pipeline/history/publish.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { currentRun } from '../../../src/pipeline/run/runs.ts';
import { dumpHistory } from '../dump.ts';
import { withFolder } from '../project.ts';

const names = ['Alfa', 'Bravo', 'Charlie', 'Delta'];
const who = { by: 'test', why: '' };

/** What can happen to a workspace between two looks. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('order' as const),
    company: fc.nat(3),
    day: fc.nat(60),
    amount: fc.constantFrom(10, 60, 200),
  }),
  fc.record({
    kind: fc.constant('rule' as const),
    limit: fc.constantFrom(50, 100),
    second: fc.boolean(),
    overlapping: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('run' as const), days: fc.integer({ min: -20, max: 40 }) }),
  fc.record({ kind: fc.constant('draft' as const), days: fc.nat(20) }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

const model = (limit: number, second: boolean, overlapping: boolean): string => `firmament: 1
name: Any
currency: NOK
sources:
  - {read: companies.csv, as: companies, observed: 2024-01-01}
  - {read: orders.csv, as: orders, company_by: id}
variables:
  bought: sum(orders.amount) over last 30 days
schemes:
  main: [{segment: Large, when: bought >= ${limit}}, {segment: Small, when: bought > 0}]
  tags: {overlapping: ${overlapping}, rules: [{segment: Any, when: bought > 0}${second ? ', {segment: Much, when: bought > 150}' : ''}]}
`;

const day = (count: number): string => new Date(Date.UTC(2025, 0, 1 + count)).toISOString().slice(0, 10);

/** Members of two intervals at once, where a scheme is exclusive, or twice in one segment. */
const overlaps = sql`SELECT a.scheme, a.company, a.segment, b.segment AS other FROM history.memberships a
  JOIN history.memberships b ON a.scheme = b.scheme AND a.company = b.company AND a.rowid < b.rowid
    AND (a.scheme = 'main' OR a.segment = b.segment)
  WHERE a.valid_from < coalesce(b.valid_to, DATE '9999-01-01') AND b.valid_from < coalesce(a.valid_to, DATE '9999-01-01')`;

async function expectSound({ workspace: { engine } }: Project): Promise<void> {
  expect(await engine.rows(overlaps)).toEqual([]);
  const run = await currentRun(engine);
  if (run === undefined || run.profile.length === 0) return;
  const profile = await engine.rows(
    sql`SELECT _company AS company, main AS segment FROM ${name(...run.profile)} WHERE main IS NOT NULL ORDER BY ALL`,
  );
  const open = await engine.rows(
    sql`SELECT company, segment FROM history.memberships WHERE scheme = 'main' AND valid_to IS NULL ORDER BY ALL`,
  );
  expect(open).toEqual(profile);
}

test('whatever happens, history is sound, and undo is an inverse', { timeout: 400_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 12 }), (happenings) =>
      withFolder(async ({ folder, write }) => {
        await write('firmament.yaml', model(100, true, true));
        await write('companies.csv', ['id,name', ...names.map((each, index) => `${index},${each}`)].join('\n'));
        const orders = ['order_id,company,at,amount', '0,0,2025-01-01,100', '1,1,2025-01-05,20'];
        const { workspace } = await openProject(folder, { create: true, seed: 1, doing: 'test', memoryLimit: 2 ** 29 });
        try {
          let asOf = 20;
          const before: (readonly [string, unknown])[] = [];
          for (const each of happenings) {
            if (each.kind === 'order') orders.push(`${orders.length},${each.company},${day(each.day)},${each.amount}`);
            if (each.kind === 'rule') await write('firmament.yaml', model(each.limit, each.second, each.overlapping));
            await write('orders.csv', orders.join('\n'));
            const project = { workspace, model: await loadModel(path.join(folder, 'firmament.yaml')) };
            const history = await dumpHistory(project);
            if (each.kind === 'run') {
              const { run, repeated } = await runModel(project, { asOf: day(asOf + each.days) });
              if (run.extends) asOf += Math.max(0, each.days);
              if (!repeated) before.push([String(run.number), history]);
            }
            if (each.kind === 'draft') {
              asOf += each.days;
              const { run } = await runModel(project, { asOf: day(asOf), draft: true });
              expect(await dumpHistory(project)).toEqual(history);
              await publishRun(project, String(run.number), who);
              before.push([String(run.number), history]);
            }
            const last = each.kind === 'undo' ? before.pop() : undefined;
            if (last !== undefined) {
              await takeBack(project, last[0], who);
              expect(await dumpHistory(project)).toEqual(last[1]);
            }
            await expectSound(project);
          }
        } finally {
          await workspace.close();
        }
      }),
    ),
    { seed: 20250101, numRuns: Number(process.env['FIRMAMENT_HISTORIES'] ?? 10) },
  );
});
