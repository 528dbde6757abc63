import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ModelVersionsAnswer } from '../../src/contract/model/draft.ts';
import { ended } from './ended.ts';
import { model, withServer, type Call, type Server } from './server.ts';

const commented = model.replace('schemes:\n', '# how we part the market\nschemes:\n');
const limit = (value: string) => ({ do: 'set', path: ['schemes', 'main', 0, 'when'], value });
const fileIn = ({ bench }: Server): string => path.join(bench.folder, 'firmament.yaml');
const edit = (by: Call, ...edits: readonly object[]) => by('POST', '/api/draft/edits', { edits });
const versionsOf = async (by: Call): Promise<ModelVersionsAnswer['versions']> =>
  (await by('GET', '/api/model/versions')).json<ModelVersionsAnswer>().versions;

test('a publication that is asked for twice at once happens once, comments kept, also while a run goes', async () => {
  await withServer(async (server) => {
    await fs.writeFile(fileIn(server), commented);
    const analyst = await server.as('analyst');
    await edit(analyst, limit('employees >= 50'));
    const run = (await analyst('POST', '/api/jobs', { kind: 'run', request: {} })).json();
    const both = await Promise.all(
      ['once', 'twice'].map((message) => analyst('POST', '/api/draft/publish', { message })),
    );
    const done = both.filter((each) => each.statusCode === 200);
    expect(done).toHaveLength(1);
    expect(both.flatMap((each) => (each.statusCode === 200 ? [] : [each.statusCode])).every((code) => code < 500)).toBe(
      true,
    );
    expect(await fs.readFile(fileIn(server), 'utf8')).toBe(commented.replace('employees >= 100', 'employees >= 50'));
    await ended(server.house.jobs, run.id);
    const published = done[0]?.json();
    expect((await ended(server.house.jobs, published.job.id)).state).toBe('done');
    expect((await versionsOf(analyst)).filter((each) => each.origin === 'published')).toHaveLength(1);
    const undone = await analyst('POST', `/api/model/versions/${published.version}/undo`);
    expect(undone.statusCode).toBe(200);
    expect(await fs.readFile(fileIn(server), 'utf8')).toBe(commented);
    expect(undone.json().draft.text).toContain('employees >= 50');
  });
});

test('of two people who publish at the same moment one is told of the other, and nothing is lost', async () => {
  await withServer(async (server) => {
    const people = [await server.as('analyst'), await server.as('analyst')];
    const limits = ['employees >= 50', 'employees >= 70'];
    for (const [index, by] of people.entries()) await edit(by, limit(limits[index] ?? ''));
    const both = await Promise.all(people.map((by) => by('POST', '/api/draft/publish', { message: 'mine' })));
    expect(both.map((each) => each.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [won, lost] = both[0]?.statusCode === 200 ? [0, 1] : [1, 0];
    expect(await fs.readFile(fileIn(server), 'utf8')).toContain(limits[won]);
    const { draft } = (await people[lost]?.('GET', '/api/draft'))?.json() ?? {};
    expect(draft).toMatchObject({ conflict: true });
    expect(draft.text).toContain(limits[lost]);
  });
});
