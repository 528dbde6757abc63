import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemaVersion } from '../../src/engine/schema.ts';
import { openWorkspace, type Workspace } from '../../src/engine/workspace.ts';
import { bind, name, quote, sql } from '../../src/engine/raw.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-workspace-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const owner = (): string => path.join(folder, '.firmament/owner.json');

test('a folder without a workspace is refused, and made with create', async () => {
  await expect(openWorkspace(folder, { doing: 'test' })).rejects.toThrow('engine/workspace-missing');
  const workspace = await openWorkspace(folder, { doing: 'test', create: true, timeZone: 'Europe/Oslo', seed: 1 });
  expect(workspace.timeZone).toBe('Europe/Oslo');
  await workspace.close();
  const again = await openWorkspace(folder, { doing: 'test' });
  expect(again.salt).toBe(1);
  await again.close();
  await expect(fs.access(owner())).rejects.toThrow('ENOENT');
});

test('a second opening learns who has it', async () => {
  const first = await openWorkspace(folder, { doing: 'importing orders', create: true });
  await expect(openWorkspace(folder, { doing: 'test', waitSeconds: 0 })).rejects.toThrow(
    new RegExp(`engine/workspace-owned: Process ${process.pid} .*importing orders`),
  );
  await first.close();
});

test.each([
  [
    'a process that is no more',
    async () => JSON.stringify({ pid: await deadProcess(), since: 'x', doing: 'y', started: null }),
  ],
  [
    'a later process with the same number',
    async () => JSON.stringify({ pid: process.pid, since: 'x', doing: 'y', started: '1' }),
  ],
  ['a torn owner file', async () => '{"pid": 1'],
])('the claim of %s is taken over', async (_, text) => {
  await (await openWorkspace(folder, { doing: 'test', create: true })).close();
  await fs.writeFile(owner(), await text());
  const workspace = await openWorkspace(folder, { doing: 'test', waitSeconds: 0 });
  await workspace.close();
});

test('a newer layout is refused and nothing changes', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  await workspace.engine.run(sql`UPDATE meta.workspace SET schema_version = 99`);
  await workspace.close();
  await expect(openWorkspace(folder, { doing: 'test' })).rejects.toThrow('engine/workspace-newer');
  await expect(fs.access(owner())).rejects.toThrow('ENOENT');
});

test('an older layout is brought forward, and kept as it was beside', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  const layout = (of: Workspace) =>
    of.engine.rows(
      sql`SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns ORDER BY ALL`,
    );
  const today = await layout(workspace);
  // What the first layout did not have yet.
  await workspace.engine.run(sql`DROP SCHEMA server CASCADE`);
  await workspace.engine.run(sql`DROP SCHEMA undo CASCADE`);
  for (const table of ['links', 'mends']) await workspace.engine.run(sql`DROP TABLE ${name('meta', table)}`);
  for (const column of ['headers', 'plan', 'last_company'])
    await workspace.engine.run(sql`ALTER TABLE meta.imports DROP COLUMN ${name(column)}`);
  await workspace.engine.run(sql`ALTER TABLE meta.problems DROP COLUMN cells`);
  for (const column of ['deed', 'ended', 'ended_by', 'ended_deed'])
    await workspace.engine.run(sql`ALTER TABLE meta.overrides DROP COLUMN ${name(column)}`);
  await workspace.engine.run(sql`ALTER TABLE meta.workspace DROP COLUMN rows_version`);
  await workspace.engine.run(sql`ALTER TABLE meta.windows DROP COLUMN answers`);
  await workspace.engine.run(sql`UPDATE meta.workspace SET schema_version = 1`);
  await workspace.close();
  const forward = await openWorkspace(folder, { doing: 'test' });
  expect(await forward.engine.rows(sql`SELECT schema_version FROM meta.workspace`)).toEqual([
    { schema_version: schemaVersion },
  ]);
  expect(await layout(forward)).toEqual(today);
  await forward.close();
  expect(await fs.readdir(path.join(folder, '.firmament'))).toContain('workspace.duckdb.version-1');
});

test('a file that is no database is named as damage', async () => {
  await (await openWorkspace(folder, { doing: 'test', create: true })).close();
  await fs.writeFile(
    path.join(folder, '.firmament/workspace.duckdb'),
    'no database at all, but long enough to be read as one',
  );
  await expect(openWorkspace(folder, { doing: 'test' })).rejects.toThrow('engine/workspace-damaged');
});

test('statements reach the staging folder and nothing else', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  const { engine, staging } = workspace;
  await fs.writeFile(path.join(staging, 'inside.csv'), 'a\n1\n');
  await fs.writeFile(path.join(folder, 'outside.csv'), 'a\n1\n');
  await fs.symlink(path.join(folder, 'outside.csv'), path.join(staging, 'link.csv'));
  const read = (file: string): Promise<unknown> => engine.rows(sql`SELECT * FROM read_csv(${quote(file)})`);
  expect(await read(path.join(staging, 'inside.csv'))).toEqual([{ a: 1 }]);
  for (const file of ['outside.csv', '.firmament/staging/../../outside.csv', '.firmament/staging/link.csv'])
    await expect(read(path.join(folder, file))).rejects.toThrow('disabled by configuration');
  await expect(engine.run(sql`SET enable_external_access = true`)).rejects.toThrow();
  await expect(engine.run(sql`INSTALL httpfs`)).rejects.toThrow();
  await workspace.close();
});

test('a transaction that fails leaves nothing, and the next writer goes on', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  const { engine } = workspace;
  const failing = engine.transaction(async (session) => {
    await session.run(sql`CREATE TABLE data.t (a INTEGER)`);
    throw new Error('midway');
  });
  const following = engine.transaction((session) =>
    session.run(sql`CREATE TABLE data.t AS SELECT ${bind('DATE', '2024-02-29')} AS a`),
  );
  await expect(failing).rejects.toThrow('midway');
  await following;
  expect(await engine.rows(sql`SELECT * FROM data.t`)).toEqual([{ a: '2024-02-29' }]);
  await expect(engine.transaction(() => engine.run(sql`DROP TABLE data.t`))).rejects.toThrow('use its session');
  await workspace.close();
});

test('cells keep every digit, and say dates and instants in ISO', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  const rows = await workspace.engine.rows(sql`SELECT 9007199254740993 AS big, 12.50::DECIMAL(18,2) AS money,
    12345678901234567.89::DECIMAL(20,2) AS wide, DATE '2024-01-31' AS day, TIMESTAMP '2024-01-31 10:00:00.5' AS instant,
    ${bind('VARCHAR', 'a\0b')} AS text, ${bind('DECIMAL(18,2)', '-0.005')} AS rounded, ${bind('TIMESTAMP', '2024-01-31 10:00:00')} AS at`);
  expect(rows).toEqual([
    {
      big: '9007199254740993',
      money: 12.5,
      wide: '12345678901234567.89',
      day: '2024-01-31',
      instant: '2024-01-31T10:00:00.5Z',
      text: 'a\0b',
      rounded: -0.01,
      at: '2024-01-31T10:00:00Z',
    },
  ]);
  await expect(workspace.engine.rows(sql`SELECT ${bind('VARCHAR', '\ud800')}`)).rejects.toThrow(
    'engine/ill-formed-text',
  );
  await workspace.close();
});

test('an aborted statement is interrupted and named as cancelled', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  const abort = new AbortController();
  const running = workspace.engine.rows(
    sql`SELECT count(*) FROM range(1000000000) a, range(1000) b WHERE a.range * b.range % 7 = 1`,
    {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    },
  );
  await expect(running).rejects.toThrow('engine/cancelled');
  await workspace.close();
});

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

test('a database another program has open is said to be, with the program and what to do, and opens once it is closed there', async () => {
  const workspace = await openWorkspace(folder, { doing: 'test', create: true });
  await workspace.close();
  const file = path.join(folder, '.firmament', 'workspace.duckdb');
  const program = `const { DuckDBInstance } = require('@duckdb/node-api');
    DuckDBInstance.create(process.argv[1]).then((instance) => { globalThis.kept = instance; console.log('open'); setInterval(() => {}, 1000); });`;
  const foreign = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(foreign.stdout, 'data');
    const refused = openWorkspace(folder, { doing: 'test' });
    await expect(refused).rejects.toThrow('engine/workspace-locked');
    await expect(refused).rejects.toThrow(`(PID ${foreign.pid ?? 0})`);
    await expect(refused).rejects.toThrow('open a backup');
  } finally {
    foreign.kill();
    await once(foreign, 'exit');
  }
  await (await openWorkspace(folder, { doing: 'test' })).close();
});
