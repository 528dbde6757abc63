import { array, assert, asyncProperty, constantFrom, integer, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { name, sql } from '../../../src/engine/raw.ts';
import type { Workspace } from '../../../src/engine/workspace.ts';
import { undoImport } from '../../../src/pipeline/import/undo.ts';
import { withBench, type Bench } from '../../stages/connect/fixture.ts';

/** All that imports make: every table with its types, the catalogue, identifiers and problems. */
async function dump({ engine }: Workspace): Promise<Readonly<Record<string, unknown>>> {
  const tables = await engine.rows(
    sql`SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'data' ORDER BY 1`,
  );
  const parts: Record<string, unknown> = {};
  for (const table of tables) {
    const physical = String(table['name']);
    parts[physical] = await engine.rows(
      sql`SELECT CAST(t AS VARCHAR) AS row FROM ${name('data', physical)} t ORDER BY ALL`,
    );
  }
  const ordered = (from: string): Promise<unknown> =>
    engine.rows({ text: `SELECT * FROM ${from} ORDER BY ALL`, parameters: [] });
  return {
    ...parts,
    types: await ordered(
      "(SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = 'data')",
    ),
    identifiers: await ordered('data.company_ids'),
    tables: await ordered('meta.tables'),
    columns: await ordered('meta.columns'),
    problems: await ordered('meta.problems'),
    mends: await ordered('meta.mends'),
    links: await ordered('meta.links'),
  };
}

const company = record({
  id: integer({ min: 1, max: 6 }),
  employees: constantFrom('3', '4', '2.5', 'many', ''),
  city: constantFrom('Bodø', 'Ås'),
});
const order = record({
  id: integer({ min: 1, max: 8 }),
  company: integer({ min: 1, max: 9 }),
  amount: constantFrom('10', '12.5', 'x'),
});
const kinds = constantFrom('companies', 'orders', 'numbered', 'makers', 'second');

type Lines = readonly (readonly [
  typeof company extends never ? never : { id: number; employees: string; city: string },
  { id: number; company: number; amount: string },
])[];

/** One import of a kind of file; each kind has its own file, so that a second import of it replaces the first. */
async function take({ write, take: read }: Bench, kind: string, lines: Lines, day: string): Promise<void> {
  const context = { observed: day };
  const orders = lines.map(([, { id, company: of, amount }]) => `${id},c${of},2024-01-0${id},${amount}`);
  switch (kind) {
    case 'companies':
      await write(
        'crm.csv',
        `id,employees,city\n${lines.map(([{ id, employees, city }]) => `c${id},${employees},${city}`).join('\n')}\n`,
      );
      await read({ read: 'crm.csv', as: 'companies', tolerance: 1 }, context);
      break;
    case 'second':
      await write(
        'erp.csv',
        `id,name,own_${day.slice(-2)}\n${lines.map(([{ id, city }]) => `c${id},Firm ${id},${city}`).join('\n')}\n`,
      );
      await read({ read: 'erp.csv', as: 'companies', tolerance: 1 }, context);
      break;
    case 'orders':
      await write('orders.csv', `number,company,at,amount\n${orders.join('\n')}\n`);
      await read({ read: 'orders.csv', as: 'orders', companyBy: ['id'], tolerance: 1 }, context);
      break;
    case 'numbered':
      await write('deals.csv', `deal_id,company,opened_at,amount\n${orders.join('\n')}\n`);
      await read({ read: 'deals.csv', as: 'deals', companyBy: ['id'], tolerance: 1 }, context);
      break;
    default:
      await write('lines.csv', `number,company,at,amount\n${orders.join('\n')}\n`);
      await read(
        { read: 'lines.csv', as: 'orders', companyBy: ['id'], unknownCompanies: 'add', tolerance: 1 },
        context,
      );
  }
}

const step = tuple(
  kinds,
  array(tuple(company, order), { minLength: 1, maxLength: 6 }),
  constantFrom('2025-01-01', '2025-02-01'),
);

describe('taking an import back', () => {
  it('leaves the workspace as if it had never been: import A, import B, undo B is import A', { timeout: 600_000 }, () =>
    assert(
      asyncProperty(array(step, { maxLength: 4 }), step, (before, [kind, lines, day]) =>
        withBench(async (bench) => {
          for (const [each, rows, at] of before) await take(bench, each, rows, at);
          const reference = await dump(bench.workspace);
          const [last] = await bench.workspace.engine.rows(
            sql`SELECT coalesce(max(import), 0) AS last FROM meta.imports`,
          );
          await take(bench, kind, lines, day);
          const [made] = await bench.workspace.engine.rows(sql`SELECT max(import) AS last FROM meta.imports`);
          if (made?.['last'] === last?.['last']) return;
          await undoImport(bench, Number(made?.['last']));
          expect(await dump(bench.workspace)).toEqual(reference);
        }),
      ),
      { numRuns: Number(process.env['FIRMAMENT_UNDOS'] ?? 12), seed: 20_251_122 },
    ),
  );

  it('refuses where later imports, history or people build on it, and says which', () =>
    withBench(async (bench) => {
      const line: Lines = [
        [
          { id: 1, employees: '3', city: 'Ås' },
          { id: 1, company: 1, amount: '10' },
        ],
      ];
      await take(bench, 'companies', line, '2025-01-01');
      await take(bench, 'orders', line, '2025-01-01');
      const code = (number?: number): Promise<unknown> =>
        undoImport(bench, number).then(
          () => 'undone',
          (error: { readonly diagnostics?: readonly { readonly code: string }[] }) => error.diagnostics?.[0]?.code,
        );
      expect(await code(1)).toBe('import/undo-built-on');
      expect(await code(9)).toBe('import/unknown-import');
      await bench.workspace.engine.run(
        sql`INSERT INTO meta.overrides (scheme, segment, company, effect, who, why, written) VALUES ('main', 'a', 1, 'include', 'kari', '', TIMESTAMP '2025-01-01')`,
      );
      expect(await code()).toBe('undone');
      expect(await code(2)).toBe('import/undone-already');
      expect(await code(1)).toBe('import/undo-pinned');
      await bench.workspace.engine.run(sql`DELETE FROM meta.overrides`);
      await bench.workspace.engine.run(
        sql`INSERT INTO history.memberships VALUES ('main', 'a', 1, DATE '2025-01-01', NULL, 1, NULL)`,
      );
      expect(await code(1)).toBe('import/undo-in-history');
    }));

  it('gives the keys of companies that went to no other, and reads the file again only when it is named or changes', () =>
    withBench(async (bench) => {
      const line: Lines = [
        [
          { id: 1, employees: '3', city: 'Ås' },
          { id: 1, company: 1, amount: '10' },
        ],
      ];
      await take(bench, 'companies', line, '2025-01-01');
      await undoImport(bench);
      const again = await bench.take({ read: 'crm.csv', as: 'companies', tolerance: 1 });
      expect(again.files[0]?.state).toBe('unchanged');
      expect(again.diagnostics.map(({ code }) => code)).toEqual(['import/taken-back']);
      const named = await bench.take({ read: 'crm.csv', as: 'companies', tolerance: 1 }, { named: true });
      expect(named.files[0]?.state).toBe('imported');
      expect(await bench.workspace.engine.rows(sql`SELECT company FROM data.company`)).toEqual([{ company: 2 }]);
    }));
});
