import { expect, test } from 'vitest';
import { comparedFirst, mostCompared } from '../../src/contract/usual.ts';
import { startAhead } from '../../src/server/ahead/ahead.ts';
import { openedFirst } from '../../src/server/ahead/opened-first.ts';
import { overview } from '../../src/server/routes/questions.ts';
import { withServer } from './server.ts';

test('what people open first is made in the very words pages ask for it: opening it then asks the data nothing', async () => {
  await withServer(async ({ as, house }) => {
    const call = await as('analyst');
    for await (const make of openedFirst(house)) await make();
    const asked: string[] = [];
    const [left, right] = comparedFirst((await overview(house)).schemes);
    const pair = `/api/schemes/${left?.id}/compare/${right?.id}?limit=${mostCompared}`;
    const { engine } = house.workspace;
    const rows = engine.rows.bind(engine);
    Object.assign(engine, {
      rows: (...statement: Parameters<typeof rows>) => {
        asked.push(statement[0].text);
        return rows(...statement);
      },
    });
    const opened = [
      await call('GET', '/api/quality'),
      await call('GET', '/api/scorecard?scheme=main'),
      await call('GET', '/api/segments/main/large'),
      await call('GET', pair),
      await call('POST', '/api/explore/column', { where: 'true' }),
      await call('POST', '/api/explore/column', { where: 'true', name: 'employees' }),
    ];
    expect(opened.map((each) => each.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(asked.filter((text) => !/ (?:meta|server)\./u.test(text))).toEqual([]);
  });
});

test('it is made while nobody asks anything, and anew when things have changed', async () => {
  await withServer(async ({ house }) => {
    const over = new AbortController();
    const ahead = startAhead(house, over.signal);
    expect(ahead.isDone()).toBe(false);
    await expect.poll(() => ahead.isDone(), { timeout: 60_000 }).toBe(true);
    await house.workspace.engine.run({
      text: 'UPDATE meta.workspace SET data_version = data_version + 1',
      parameters: [],
    });
    await expect.poll(() => ahead.isDone(), { timeout: 60_000 }).toBe(false);
    await expect.poll(() => ahead.isDone(), { timeout: 60_000 }).toBe(true);
    over.abort();
  });
}, 180_000);
