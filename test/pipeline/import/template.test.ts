import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { name, sql } from '../../../src/engine/raw.ts';
import { listTemplates, templateOf, writeTemplate } from '../../../src/pipeline/import/template.ts';
import { readCatalogue } from '../../../src/stages/connect/store/catalogue.ts';
import { withBench } from '../../stages/connect/fixture.ts';
import { cli } from '../../cli/shell.ts';

const kinds = listTemplates().templates.map(({ kind }) => kind);
const companyBy = ['org_number'];

describe('the example file', () => {
  it.each(kinds.flatMap((kind) => [`${kind}.csv`, `${kind}.xlsx`]))('%s imports clean as it stands', (file) =>
    withBench(async ({ write, take, workspace }) => {
      const [kind = '', format] = file.split('.');
      await write('companies.csv', await writeTemplate('companies', 'csv'));
      await take({ read: 'companies.csv', as: 'companies' });
      await write(`example.${format}`, await writeTemplate(kind, format === 'csv' ? 'csv' : 'xlsx'));
      const result = await take({ read: `example.${format}`, as: kind, companyBy, tolerance: 0 });
      expect(result.files[0]).toMatchObject({ rows_read: 2, rows_loaded: 2, rows_rejected: 0, rows_unlinked: 0 });
      expect(result.diagnostics).toEqual([]);
      const { headers, linked } = await stored(workspace.engine, kind);
      // Every column but what names the company has become one of the table.
      const wanted = templateOf(kind).columns.map(({ header }) => header);
      expect(headers).toEqual(
        expect.arrayContaining(wanted.filter((each) => kind === 'companies' || each !== 'org_number')),
      );
      expect(linked).toBe(kind === 'market_totals' ? 0 : 2);
    }),
  );

  it('gives survey items their types, and says that respondents are persons', () =>
    withBench(async ({ write, take, workspace }) => {
      await write('survey.csv', await writeTemplate('survey', 'csv'));
      await take({ read: 'survey.csv', as: 'survey', companyBy });
      const { tables } = await readCatalogue(workspace.engine);
      const columns = tables.find((each) => each.name === 'survey')?.columns ?? [];
      expect(Object.fromEntries(columns.map((each) => [each.name, [each.type.kind, each.personal]]))).toMatchObject({
        at: ['date', false],
        respondent: ['text', true],
        low_price: ['number', false],
        would_recommend: ['number', false],
        has_budget: ['boolean', false],
      });
    }));

  it('is written by the command, with what every column takes', async () =>
    withBench(async ({ workspace }) => {
      const file = path.join(workspace.folder, 'costs.csv');
      const { out, exit } = await cli('template', 'costs', '--out', file);
      expect(exit).toBe(0);
      expect(out).toContain(`firmament import ${file} --as costs --save`);
      expect(await fs.readFile(file, 'utf8')).toMatch(/^\uFEFForg_number,at,kind,amount\r\n/u);
      const unknown = await cli('template', 'cost');
      expect([unknown.exit, unknown.err]).toEqual([1, expect.stringContaining("did you mean 'costs'?")]);
      expect((await cli('template')).out).toContain('market_totals');
    }));
});

async function stored(engine: Parameters<typeof readCatalogue>[0], kind: string) {
  const { tables, companies } = await readCatalogue(engine);
  const table = kind === 'companies' ? companies.at(-1) : tables.find((each) => each.name === kind);
  const physical = kind === 'companies' ? 'companies__example' : kind;
  const [row] = await engine.rows(sql`SELECT count(_company) AS linked FROM ${name('data', physical)}`);
  return { headers: table?.columns.map((each) => each.name) ?? [], linked: Number(row?.['linked']) };
}
