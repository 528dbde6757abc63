import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnHead, type DistributionAnswer } from '../../src/contract/explore.ts';
import { numberBins } from '../../src/pipeline/explore/number-bins.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { projectOf } from '../../src/server/house.ts';
import { model, withServer, type Call } from './server.ts';

const distribution = async (call: Call, body: object): Promise<DistributionAnswer> =>
  (await call('POST', '/api/explore', body)).json();

async function column(call: Call, body: object) {
  const answer = await call('POST', '/api/explore/column', body);
  const bytes = answer.rawPayload;
  const length = bytes.readUInt32LE();
  const head = columnHead.parse(JSON.parse(bytes.subarray(4, 4 + length).toString()));
  return { head, values: bytes.subarray(4 + length), encoding: answer.headers['content-encoding'] };
}

test('a bar holds whom its condition finds, whatever the variable', async () => {
  await withServer(async ({ as }) => {
    const viewer = await as('viewer');
    for (const name of ['employees', 'size', 'owner', 'main', 'name'])
      for (const where of ['true', 'employees >= 30']) {
        const { companies, binning, bars } = await distribution(viewer, { name, where });
        expect(bars.reduce((sum, each) => sum + each.companies, 0)).toBe(companies);
        const counted = await Promise.all(
          binning.bins.map(async ({ when }) => {
            const body = { where: `(${when}) and (${where})` };
            return (await viewer('POST', '/api/count', body)).json().count;
          }),
        );
        expect([name, counted]).toEqual([name, bars.map((each) => each.companies)]);
      }
  });
});

test('bars of industries hold whom `under` finds: codes with and without dots, letters, unknown ones', async () => {
  await withServer(async ({ as, bench, house }) => {
    const codes = ['62.010', '620', 'J', 'j62.1', '01.1', '3', '99.000', '47.11', ''];
    const rows = codes.map((code, index) => `x${index},X ${index},1,Kari,${code}`);
    await bench.write('companies.csv', ['id,name,employees,owner,industry', ...rows].join('\n'), '2025-02-01');
    await runModel(await projectOf(house), { by: 'test' });
    const viewer = await as('viewer');
    const { binning, bars } = await distribution(viewer, { name: 'industry', where: "owner = 'Kari'" });
    const counted = await Promise.all(
      binning.bins.map(async ({ when }) => {
        const body = { where: `(${when}) and owner = 'Kari'` };
        return (await viewer('POST', '/api/count', body)).json().count;
      }),
    );
    expect(counted).toEqual(bars.map((each) => each.companies));
    expect(counted.filter((each) => each > 0).length).toBeGreaterThan(3);
  });
});

test('columns hold the bar of each company, in the same order', async () => {
  await withServer(async ({ as }) => {
    const viewer = await as('viewer');
    const size = await column(viewer, { name: 'size' });
    const owner = await column(viewer, { name: 'owner' });
    expect(size.head.version).toBe(owner.head.version);
    const labels = size.head.binning?.bins.map(({ bin }) => (bin.kind === 'value' ? bin.value : bin.kind));
    expect([...size.values].map((bar) => labels?.[bar])).toEqual(
      Array.from({ length: 12 }, (_, index) => (index * 15 < 10 ? 'Small' : index * 15 < 100 ? 'Middle' : 'Large')),
    );
    expect(new Set([...owner.values].filter((_, index) => index % 2 === 0)).size).toBe(1);
    const narrowed = await column(viewer, { name: 'owner', where: 'employees >= 100' });
    expect([narrowed.head.companies, narrowed.values.length]).toEqual([5, 5]);
    const packed = await viewer(
      'POST',
      '/api/explore/column',
      { name: 'size' },
      { headers: { 'accept-encoding': 'gzip' } },
    );
    expect(packed.headers['content-encoding']).toBe('gzip');
    const wrong = await viewer('POST', '/api/explore/column', { name: 'sise' });
    expect(wrong.json().diagnostics[0]).toMatchObject({ code: 'ask/unknown-column', nearest: 'size' });
  });
});

test('money of companies comes as numbers, unknown as none', async () => {
  await withServer(async ({ as, bench, house }) => {
    await bench.write('firmament.yaml', model.replace('variables:\n', 'variables:\n  sales: revenue\n'));
    const rows = 'id,name,employees,owner,revenue\na,A,1,Kari,1250.5\nb,B,2,Kari,\n';
    await bench.write('companies.csv', rows, '2025-02-01');
    await runModel(await projectOf(house), { by: 'test' });
    const viewer = await as('viewer');
    const { head, values } = await column(viewer, { where: "name in ('A', 'B')" });
    const money = new Float32Array(Uint8Array.from(values).buffer);
    expect([head.companies, head.binning, [...money]]).toEqual([2, null, [1250.5, 0]]);
  });
});

test('any number has bars that hold everybody, from the smallest to the largest', async () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.float({ noNaN: true, min: -1000, max: 1e9 })), {
        minLength: 1,
        maxLength: 50,
      }),
      (found) => {
        const sorted = found.map(Number).toSorted((left, right) => left - right);
        const at = (numbers: readonly number[], share: number): number | null =>
          numbers[Math.floor(share * (numbers.length - 1))] ?? null;
        const above = sorted.filter((each) => each > 0);
        const { bins } = numberBins({
          least: at(sorted, 0),
          most: at(sorted, 1),
          low: at(sorted, 0.005),
          middle: at(sorted, 0.5),
          high: at(sorted, 0.995),
          lowAbove: at(above, 0.005),
          highAbove: at(above, 0.995),
          zeros: sorted.includes(0),
          whole: sorted.every(Number.isInteger),
        });
        expect(bins.length).toBeLessThanOrEqual(60);
        for (const value of sorted) {
          const holding = bins.filter((bin) =>
            bin.kind === 'value'
              ? bin.value === value
              : (bin.from === null || (bin.above ? value > bin.from : value >= bin.from)) &&
                (bin.to === null || value < bin.to),
          );
          expect([value, holding.length]).toEqual([value, 1]);
        }
      },
    ),
    { seed: 5 },
  );
});
