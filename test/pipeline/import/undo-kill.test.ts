import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace.ts';
import { importSource } from '../../../src/stages/connect/import.ts';
import { built } from '../../built.ts';
import { outcomeOf } from '../../killed.ts';
import { contextOf, sourcePlan } from '../../stages/connect/fixture.ts';

const rounds = Number(process.env['FIRMAMENT_KILLS'] ?? 6);

const records = (version: number): string =>
  `id,name,employees\n${Array.from({ length: 20_000 }, (_, index) => `${index * version},Company ${index},${index % 7 === 0 ? version : 0}`).join('\n')}\n`;

/** All that stands, as fingerprints. */
async function state(folder: string): Promise<string> {
  const workspace = await openWorkspace(folder, { doing: 'checking', waitSeconds: 0 });
  const rows = await workspace.engine.rows({
    text: `SELECT count(*) AS rows, sum(hash(_record, employees, _from, _to, _company, _import)) AS hash, (SELECT count(*) FROM data.company) AS companies,
      (SELECT count(*) FROM data.company_ids) AS ids, (SELECT list(state ORDER BY import) FROM meta.imports) AS states,
      (SELECT list(table_name ORDER BY 1) FROM duckdb_tables() WHERE schema_name IN ('data', 'undo')) AS tables FROM data.companies__register`,
    parameters: [],
  });
  await workspace.close();
  return JSON.stringify(rows);
}

test(`taking an import back, killed at ${rounds} moments, is whole or absent`, { timeout: 300_000 }, async () => {
  await built();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-undo-'));
  const undo = (where: string, milliseconds: number | 'never'): Promise<string> =>
    outcomeOf(path.join(import.meta.dirname, 'killed-undo.mjs'), path.resolve('dist'), where, String(milliseconds));
  try {
    const base = path.join(folder, 'base');
    const workspace = await openWorkspace(base, { doing: 'test', create: true, seed: 1 });
    for (const version of [1, 2]) {
      await fs.writeFile(path.join(base, 'register.csv'), records(version));
      const source = sourcePlan({ read: 'register.csv', as: 'companies' });
      await importSource(workspace, source, { ...contextOf(base), observed: `2025-0${version}-01` });
    }
    await workspace.close();
    const before = await state(base);
    const whole = path.join(folder, 'whole');
    await fs.cp(base, whole, { recursive: true });
    const duration = Number(await undo(whole, 'never'));
    const after = await state(whole);
    expect(after).not.toBe(before);
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const victim = path.join(folder, 'victim');
      await fs.rm(victim, { recursive: true, force: true });
      await fs.cp(base, victim, { recursive: true });
      if ((await undo(victim, (duration * (round + 0.5)) / rounds)) === 'killed') killed += 1;
      expect([before, after]).toContain(await state(victim));
    }
    expect(killed).toBeGreaterThan(rounds / 3);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});
