import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../src/engine/raw.ts';
import { openWorkspace } from '../../src/engine/workspace.ts';
import { backUp, restore } from '../../src/pipeline/backup.ts';
import { withServer } from './server.ts';
import { withFolder } from '../pipeline/project.ts';

const clock = () => new Date('2026-02-01T00:00:00Z');

test('a backup is as of one moment while others write, and comes back whole', async () => {
  await withFolder(async (bench) => {
    const backup = path.join(bench.folder, 'kept.duckdb');
    await withServer(async ({ house }) => {
      const { engine } = house.workspace;
      await engine.run(sql`CREATE TABLE data.pairs AS SELECT 0 AS left_count, 0 AS right_count`);
      // Opening a workspace drops tables nobody knows: this one is made known.
      await engine.run(
        sql`INSERT INTO meta.tables (name, kind, physical, linked) VALUES ('pairs', 'table', 'pairs', false)`,
      );
      const over = new AbortController();
      const writing = (async () => {
        while (!over.signal.aborted)
          await engine.transaction(async (session) => {
            await session.run(sql`UPDATE data.pairs SET left_count = left_count + 1`);
            await session.run(sql`UPDATE data.pairs SET right_count = right_count + 1`);
          });
      })();
      await backUp(house.workspace, {}, backup);
      over.abort();
      await writing;
    });
    expect(await restore(bench.folder, backup, clock)).toBeUndefined();
    const workspace = await openWorkspace(bench.folder, { doing: 'test', clock });
    const [counted] = await workspace.engine.rows(sql`SELECT count(*) AS n FROM data.company`);
    expect(counted).toEqual({ n: 12 });
    const [pair] = await workspace.engine.rows(sql`SELECT left_count, right_count FROM data.pairs`);
    expect(pair?.['left_count']).toBe(pair?.['right_count']);
    await workspace.close();
  });
});

test('what was there is kept, and a backup that is none changes nothing', async () => {
  const kept = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-kept-')), 'kept.duckdb');
  await withServer(async ({ house }) => backUp(house.workspace, {}, kept));
  await withFolder(async (bench) => {
    await (await openWorkspace(bench.folder, { doing: 'test', create: true, seed: 4 })).close();
    const file = path.join(bench.folder, '.firmament/workspace.duckdb');
    const before = await fs.readFile(file);
    await bench.write('none.duckdb', 'no database at all, but long enough to be read as one');
    await expect(restore(bench.folder, path.join(bench.folder, 'none.duckdb'), clock)).rejects.toThrow(
      'workspace-damaged',
    );
    await expect(restore(bench.folder, path.join(bench.folder, 'missing'), clock)).rejects.toThrow('backup/missing');
    expect(before.equals(await fs.readFile(file))).toBe(true);
    const aside = (await restore(bench.folder, kept, clock)) ?? '';
    expect(before.equals(await fs.readFile(aside))).toBe(true);
    await fs.writeFile(file, 'damaged: a backup still comes back');
    await restore(bench.folder, kept, () => new Date('2026-02-02T00:00:00Z'));
    const workspace = await openWorkspace(bench.folder, { doing: 'test' });
    expect(await workspace.engine.rows(sql`SELECT count(*) AS n FROM data.company`)).toEqual([{ n: 12 }]);
    await workspace.close();
  });
  await fs.rm(path.dirname(kept), { recursive: true });
});
