import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { openWorkspace } from '../../../src/engine/workspace.ts';
import { importSource } from '../../../src/stages/connect/import.ts';
import { built } from '../../built.ts';
import { outcomeOf } from '../../killed.ts';
import { contextOf, sourcePlan } from './fixture.ts';

const rounds = Number(process.env['FIRMAMENT_KILLS'] ?? 7);
const sources = [
  sourcePlan({ read: 'register.csv', as: 'companies' }),
  sourcePlan({
    read: 'orders.csv',
    as: 'orders',
    companyBy: ['org_number'],
    map: { company: { column: 'orgnr' }, amount: { column: 'sum' } },
  }),
];

const companies = (version: number): string =>
  `org_number,name,employees\n${Array.from({ length: 20_000 }, (_, index) => `${900_000_000 + index * (version === 2 && index % 5 === 0 ? 3 : 1)},Company ${index},${index % 7 === 0 ? version : 0}`).join('\n')}\n`;
const orders = (version: number): string =>
  `orgnr,at,sum\n${Array.from({ length: 20_000 * version }, (_, index) => `${900_000_000 + (index % 20_000)},2024-01-${String((index % 28) + 1).padStart(2, '0')},${index % 97}.${version}0`).join('\n')}\n`;

async function write(folder: string, version: number): Promise<void> {
  await fs.writeFile(path.join(folder, 'register.csv'), companies(version));
  await fs.writeFile(path.join(folder, 'orders.csv'), orders(version));
}

/** All that stands, by table: what was imported, and fingerprints of the rows. */
async function state(folder: string): Promise<Readonly<Record<string, string>>> {
  const workspace = await openWorkspace(folder, { doing: 'checking', waitSeconds: 0 });
  const read = async (query: string): Promise<string> =>
    JSON.stringify(await workspace.engine.rows({ text: query, parameters: [] }));
  const found = {
    register:
      await read(`SELECT count(*), sum(hash(_record, employees, _from, _to, _company)), (SELECT count(*) FROM data.company),
      (SELECT list(sha256 ORDER BY import) FROM meta.imports WHERE source = 'register') FROM data.companies__register`),
    orders: await read(
      `SELECT count(*), sum(hash("at", amount, _ref IS NULL)), (SELECT list(sha256 ORDER BY import) FROM meta.imports WHERE source = 'orders') FROM data.orders`,
    ),
    tables: await read(`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data' ORDER BY 1`),
  };
  expect(await fs.readdir(workspace.staging)).toEqual([]);
  await workspace.close();
  return found;
}

/** An import killed at any moment is whole or absent: this is what a second process finds, and it can finish the work. */
test(`killed at ${rounds} moments, each import is whole or absent`, { timeout: 600_000 }, async () => {
  await built();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-kill-'));
  const child = (where: string, milliseconds: number | 'never'): Promise<string> =>
    outcomeOf(
      path.join(import.meta.dirname, 'killed-import.mjs'),
      path.resolve('dist'),
      where,
      JSON.stringify(sources),
      String(milliseconds),
    );
  try {
    const base = path.join(folder, 'base');
    const workspace = await openWorkspace(base, { doing: 'test', create: true, seed: 1 });
    await write(base, 1);
    for (const source of sources)
      await importSource(workspace, source, { ...contextOf(base), resolve: { match: ['org_number'] } });
    await workspace.engine.run(sql`CHECKPOINT`);
    await workspace.close();
    const before = await state(base);
    await write(base, 2);
    const whole = path.join(folder, 'whole');
    await fs.cp(base, whole, { recursive: true, preserveTimestamps: true });
    const duration = Number(await child(whole, 'never'));
    const after = await state(whole);
    expect(after).not.toEqual(before);
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const victim = path.join(folder, 'victim');
      await fs.rm(victim, { recursive: true, force: true });
      await fs.cp(base, victim, { recursive: true, preserveTimestamps: true });
      if ((await child(victim, (duration * (round + 0.5)) / rounds)) === 'killed') killed += 1;
      const found = await state(victim);
      expect([before['register'], after['register']]).toContain(found['register']);
      // Orders wait for the register, so they are new only where it is; its own import may relink theirs.
      expect(found['tables']).toEqual(before['tables']);
      if (found['register'] === before['register']) expect(found['orders']).toEqual(before['orders']);
      await child(victim, 'never');
      expect(await state(victim)).toEqual(after);
    }
    expect(killed).toBeGreaterThan(rounds / 3);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});
