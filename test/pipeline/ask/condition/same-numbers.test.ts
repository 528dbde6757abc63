import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { companiesWhere } from '../../../../src/pipeline/ask/condition/companies.ts';
import { countWhere } from '../../../../src/pipeline/ask/condition/count.ts';
import { askOverlap } from '../../../../src/pipeline/ask/condition/overlap.ts';
import { countParts } from '../../../../src/pipeline/ask/condition/parts.ts';
import { askFunnel } from '../../../../src/pipeline/ask/scheme/funnel.ts';
import { runModel } from '../../../../src/pipeline/run/run.ts';
import { askShape } from '../../../../src/pipeline/shape/ask.ts';
import { withFolder } from '../../project.ts';

const model = `firmament: 1
name: The same numbers
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
  - {read: orders.csv, as: orders}
variables:
  size: {bands: employees, cuts: [20, 60], names: [Small, Middle, Large]}
schemes:
  main:
    - {segment: Oslo, when: city = 'Oslo'}
    - {segment: Others}
`;
const some = (n: number, ...of: readonly string[]): string => of[n % of.length] ?? '';
const companies = ['id,name,employees,city,industry,active']
  .concat(
    Array.from({ length: 60 }, (_, n) => {
      const employees = n % 7 === 0 ? '' : String((n * 37) % 100);
      const city = some(n * 5, 'Oslo', 'Bergen', '', 'Voss');
      return `c${n},Company ${n},${employees},${city},${some(n, '62.010', '62.020', '43.320', '')},${some(n * 3, 'yes', 'no', '')}`;
    }),
  )
  .join('\n');
const orders = ['order_id,company,at,amount']
  .concat(
    Array.from(
      { length: 150 },
      (_, n) => `${n},c${(n * 11) % 47},2025-${some(n, '02', '07', '11', '12')}-05,${(n * 53) % 400}`,
    ),
  )
  .join('\n');

const one = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((n) => `employees >= ${n}`),
  fc.tuple(fc.nat(60), fc.nat(40)).map(([low, more]) => `employees between ${low} and ${low + more}`),
  fc
    .subarray(['Oslo', 'Bergen', 'Voss'], { minLength: 1 })
    .map((of) => `city in (${of.map((each) => `'${each}'`).join(', ')})`),
  fc.constantFrom(
    "city != 'Oslo'",
    'city is unknown',
    "industry under '62'",
    'active',
    "main = 'Oslo'",
    "size = 'Middle'",
  ),
  fc.constantFrom("name contains '1'", "name starts with 'Company 2'", 'employees is known'),
  fc.nat(600).map((n) => `sum(orders.amount) over last 6 months > ${n}`),
  fc.nat(4).map((n) => `count(orders) over last 2 months >= ${n}`),
);
const { rule } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    one,
    tie('rule').map((text) => `not (${text})`),
    fc.array(tie('rule'), { minLength: 2, maxLength: 4 }).map((all) => all.map((each) => `(${each})`).join(' and ')),
    fc.array(tie('rule'), { minLength: 2, maxLength: 3 }).map((all) => all.map((each) => `(${each})`).join(' or ')),
  ),
}));

test('a rule has the same numbers in the builder, its funnel, its overlap and its sample as on the terminal', async () => {
  await withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    await bench.write('orders.csv', orders);
    await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      const countOf = async (where: string): Promise<number> => (await countWhere(project, where)).count;
      await fc.assert(
        fc.asyncProperty(rule, async (where) => {
          const { count, undecided, parts } = await countParts(project, where);
          const told = await countWhere(project, where, { undecided: true });
          expect([count, undecided]).toEqual([told.count, told.undecided]);
          for (const part of parts.slice(0, 6))
            expect([part.text, part.count]).toEqual([part.text, await countOf(part.text)]);
          const top = parts.find((each) => each.path.length === 0);
          const inner = top?.kind === 'and' ? parts.filter((each) => each.path.length === 1) : [];
          for (const [index, part] of inner.entries()) {
            const joined = (of: typeof inner): string => of.map((each) => `(${each.text})`).join(' and ');
            expect(part.reached).toBe(await countOf(joined(inner.slice(0, index + 1))));
            const others = inner.filter((each) => each !== part);
            expect(part.without).toBe(await countOf(joined(others)));
          }
          const { total, companies: rows } = await companiesWhere(project, where, { limit: 100 });
          expect([total, rows.length]).toEqual([count, count]);
          const overlap = await askOverlap(project, where);
          const main = overlap.schemes.find((each) => each.scheme === 'main');
          const shared = (main?.segments ?? []).reduce((sum, each) => sum + each.shared, main?.outside ?? 0);
          expect([overlap.count, shared]).toEqual([count, count]);
        }),
        { seed: 41, numRuns: 40 },
      );
    });
  });
});

test('filters of a funnel leave as many while they are drafted as the funnel of a run says on the terminal', async () => {
  await withFolder(async (bench) => {
    await bench.write('companies.csv', companies);
    await bench.write('orders.csv', orders);
    const filters = fc.sample(rule, { seed: 43, numRuns: 12 });
    const drafted = `${model}  path: {funnel: ${JSON.stringify(Object.fromEntries(filters.map((each, n) => [`f${n}`, each])))}}\n`;
    await bench.write('firmament.yaml', model);
    const left = await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      const { shape } = await askShape(project, drafted, 'path');
      return shape.method === 'funnel' ? shape.left : [];
    });
    await bench.write('firmament.yaml', drafted);
    await bench.open(async (project) => {
      await runModel(project, { by: 'test' });
      const { steps, passed } = await askFunnel(project, 'path');
      expect(left).toEqual(steps.map((each) => each.entered - each.removed));
      expect(left.at(-1)).toBe(passed);
      for (const index of steps.keys())
        expect(left[index]).toBe(
          (
            await countWhere(
              project,
              filters
                .slice(0, index + 1)
                .map((filter) => `(${filter})`)
                .join(' and '),
            )
          ).count,
        );
      expect(steps).toHaveLength(12);
    });
  });
});
