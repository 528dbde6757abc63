import { expect, test } from 'vitest';
import { segmentAnswer } from '../../src/contract/segments/segment.ts';
import { withServer } from './server.ts';

test('a segment is told of: how many, what sets it apart, and who came and left over the runs', async () => {
  await withServer(async ({ as, bench, house }) => {
    const viewer = await as('viewer');
    const told = async () => segmentAnswer.parse((await viewer('GET', '/api/segments/main/large')).json());
    const first = await told();
    expect(first).toMatchObject({ companies: 5, share: 5 / 12, turnover: null, people: [] });
    expect(first.movement).toMatchObject([{ companies: 5, came: null, left: null }]);
    // Its own rule reads the number of employees, which is what the bands are made of.
    expect(first.differences.map(({ variable, value }) => [variable, value])).toContainEqual(['size', 'Large']);
    await bench.write(
      'companies.csv',
      'id,name,employees,owner\nc11,Company 11,3,Kari\nc1,Company 1,400,Ola\nc2,Company 2,500,Kari\n',
    );
    const analyst = await as('analyst');
    await analyst('POST', '/api/jobs', { kind: 'run', request: {} });
    await expect.poll(() => house.jobs.pending(), { timeout: 20_000 }).toBe(0);
    const [, second] = (await told()).movement;
    expect(second?.companies).toBe(5 + (second?.came ?? 0) - (second?.left ?? 0));
    expect((await viewer('GET', '/api/segments/main/larg')).json().diagnostics[0].code).toBe('ask/unknown-segment');
  });
});
