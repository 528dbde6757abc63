import fs from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDoor, writeDoor } from '../../../src/engine/guests/door.ts';
import { receiveGuests, type Visit } from '../../../src/engine/guests/host.ts';
import type { Outcome } from '../../../src/engine/guests/protocol.ts';
import { bind, sql } from '../../../src/engine/raw.ts';
import { openWorkspace, type Workspace } from '../../../src/engine/workspace.ts';
import { withFolder } from '../../pipeline/project.ts';

interface House {
  readonly folder: string;
  readonly owner: Workspace;
  /** A guest of it, as another process would be. */
  readonly visit: () => Promise<Workspace>;
  readonly outcomes: readonly Outcome[];
}

/** A workspace whose owner receives guests at once. */
async function receiving(work: (house: House) => Promise<void>, host?: (visit: Visit) => Promise<void>): Promise<void> {
  await withFolder(async ({ folder }) => {
    const owner = await openWorkspace(folder, { doing: 'hosting', create: true, seed: 3 });
    const outcomes: Outcome[] = [];
    const end = await receiveGuests(owner, host ?? (async (visit) => void outcomes.push(await visit.receive())));
    try {
      await work({ folder, owner, outcomes, visit: () => openWorkspace(folder, { doing: 'visiting' }) });
    } finally {
      await end();
      await owner.close();
    }
  });
}

test('a guest reads and writes as if the database was its own', async () => {
  await receiving(async ({ owner, visit, outcomes }) => {
    const guest = await visit();
    expect([guest.salt, guest.timeZone]).toEqual([owner.salt, owner.timeZone]);
    expect(path.dirname(guest.staging)).toBe(owner.staging);
    const { engine } = guest;
    await engine.transaction(async (session) => {
      await session.run(sql`CREATE TABLE truth.values (text VARCHAR, number DOUBLE, big BIGINT, day DATE)`);
      const changed = await session.run(
        sql`INSERT INTO truth.values VALUES (${bind('VARCHAR', 'æ')}, ${bind('DOUBLE', Number.NaN)}, ${bind('BIGINT', 2n ** 60n)}, ${bind('DATE', '2026-01-31')})`,
      );
      expect(changed).toBe(1);
      const appender = await session.appender('truth', 'values');
      appender.appendVarchar('ø');
      for (let each = 0; each < 3; each += 1) appender.appendNull();
      appender.endRow();
      appender.closeSync();
      expect(await session.rows(sql`SELECT count(*) AS n FROM truth.values`)).toEqual([{ n: 2 }]);
      // Nothing is seen outside before it is done.
      expect(await engine.rows(sql`SELECT 1 FROM duckdb_tables() WHERE table_name = 'values'`)).toEqual([]);
      expect(() => engine.run(sql`SELECT 1`)).toThrow('a transaction is open here');
    });
    const rows = sql`SELECT * FROM truth.values ORDER BY text`;
    expect(await engine.rows(rows)).toEqual(await owner.engine.rows(rows));
    const many = await engine.rows(sql`SELECT range AS n, NULL AS nothing FROM range(50001)`);
    expect([many.length, many[50_000]]).toEqual([50_001, { n: 50_000, nothing: null }]);
    await guest.close('failed');
    expect(outcomes).toEqual(['failed']);
    await expect(fs.access(guest.staging)).rejects.toThrow('ENOENT');
  });
});

test('what goes wrong with a statement is told as it is, and a transaction is taken back', async () => {
  await receiving(async ({ owner, visit }) => {
    const guest = await visit();
    const { engine } = guest;
    await expect(engine.rows(sql`SELECT * FROM data.nowhere`)).rejects.toThrow('nowhere');
    await expect(engine.rows(sql`SELECT ${bind('VARCHAR', '\ud800')}`)).rejects.toThrow('engine/ill-formed-text');
    const aborted = new AbortController();
    aborted.abort();
    await expect(engine.rows(sql`SELECT 1`, { signal: aborted.signal })).rejects.toThrow('engine/cancelled');
    const later = new AbortController();
    const long = engine.rows(sql`SELECT count(*) FROM range(100000000000) a`, {
      signal: later.signal,
      onProgress: () => later.abort(),
    });
    await expect(long).rejects.toThrow('engine/cancelled');
    await expect(
      engine.transaction(async (session) => {
        await session.run(sql`CREATE TABLE truth.half (a INTEGER)`);
        const appender = await session.appender('truth', 'half');
        appender.appendVarchar('no number');
        appender.endRow();
        appender.closeSync();
      }),
    ).rejects.toThrow();
    expect(await owner.engine.rows(sql`SELECT 1 FROM duckdb_tables() WHERE table_name = 'half'`)).toEqual([]);
    await engine.aside((session) => session.run(sql`CREATE TABLE server.aside (a INTEGER)`));
    await guest.close();
  });
});

test('a guest that is sent away learns it, and leaves nothing half done', async () => {
  const visits: Visit[] = [];
  await receiving(
    async ({ owner, visit }) => {
      const guest = await visit();
      const { engine } = guest;
      const gone = engine.transaction(async (session) => {
        await session.run(sql`CREATE TABLE truth.half (a INTEGER)`);
        visits[0]?.dismiss();
        await session.run(sql`INSERT INTO truth.half VALUES (1)`);
      });
      await expect(gone).rejects.toThrow('engine/owner-gone');
      await guest.close();
      // The writer is free again.
      await owner.engine.transaction((session) => session.run(sql`CREATE TABLE truth.half (a INTEGER)`));
    },
    async (visit) => {
      visits.push(visit);
      await visit.receive();
    },
  );
});

test('only who knows the key is let in, and only the same version', async () => {
  await receiving(async ({ folder, visit }) => {
    const inner = path.join(folder, '.firmament');
    const door = await readDoor(inner);
    if (door === undefined) throw new Error('there is a door');
    const { mode } = await fs.stat(path.dirname(door.address));
    const socket = await fs.stat(door.address);
    expect([mode & 0o777, socket.mode & 0o777]).toEqual([0o700, 0o600]);
    // What is no message ends the connection.
    const stranger = connect(door.address);
    stranger.on('error', () => undefined);
    stranger.write('GET / HTTP/1.1\r\n\r\n');
    await new Promise((resolve) => stranger.once('close', resolve));
    await writeDoor(inner, { ...door, key: 'another' });
    await expect(visit()).rejects.toThrow('engine/owner-gone');
  });
});

test('a door nobody is behind any more is passed by', async () => {
  await withFolder(async ({ folder }) => {
    const inner = path.join(folder, '.firmament');
    const first = await openWorkspace(folder, { doing: 'first', create: true });
    await fs.mkdir(path.join(inner, 'guests'));
    await writeDoor(inner, { pid: process.pid, address: path.join(inner, 'guests', 'socket'), key: 'k' });
    await expect(openWorkspace(folder, { doing: 'second', waitSeconds: 0 })).rejects.toThrow('engine/workspace-owned');
    await first.close();
    await (await openWorkspace(folder, { doing: 'third' })).close();
  });
});

test('a workspace deep in other folders has its socket elsewhere', async () => {
  await withFolder(async ({ folder }) => {
    const deep = path.join(folder, 'a folder with a long name, as people have them'.repeat(3));
    const owner = await openWorkspace(deep, { doing: 'hosting', create: true });
    const end = await receiveGuests(owner, async (visit) => void (await visit.receive()));
    const guest = await openWorkspace(deep, { doing: 'visiting' });
    expect(await guest.engine.rows(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await guest.close();
    const door = await readDoor(path.join(deep, '.firmament'));
    await end();
    await owner.close();
    await expect(fs.access(path.dirname(door?.address ?? ''))).rejects.toThrow('ENOENT');
  });
});
