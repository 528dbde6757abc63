import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/pipeline/import/import.ts';
import { refreshSources } from '../../../src/pipeline/import/refresh.ts';
import { adapters } from '../../../src/stages/connect/adapters/index.ts';
import { SOURCE_ADAPTERS } from '../../../src/model/schema/sources.ts';
import { withFolder } from '../project.ts';

const model = `# What we sell, and to whom.
firmament: 1
name: Saved
currency: NOK

sources:
  - {read: companies.csv, as: companies}   # the register
`;

describe('import --save', () => {
  it('writes the file into the model, and a later run finds it unchanged', () =>
    withFolder(async ({ folder, write, open }) => {
      await write('firmament.yaml', model);
      await write('companies.csv', 'id,name\n1,Alfa\n2,Beta\n');
      await write('data/Ordrer 2025.csv', 'kunde,dato,belop\n1,2025-03-01,100\n2,2025-04-01,50\n');
      const options = { as: 'orders', map: { company: 'kunde', at: 'dato', amount: 'belop' } };
      await open(async (project) => {
        await refreshSources(project);
        await importFiles(project, [path.join(folder, 'data/Ordrer 2025.csv')], { ...options, save: true });
      });
      expect(await fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8')).toBe(
        `${model}  - read: data/Ordrer 2025.csv\n    as: orders\n    name: ordrer_2025\n    map:\n      company: kunde\n      at: dato\n      amount: belop\n`,
      );
      const again = await open((project) => refreshSources(project));
      expect(again.imports.map(({ unchanged }) => unchanged)).toEqual([true, true]);
    }));

  it('leaves the model alone when nothing was asked to be kept', () =>
    withFolder(async ({ folder, write, open }) => {
      await write('firmament.yaml', model);
      await write('companies.csv', 'id,name\n1,Alfa\n');
      await write('claims.csv', 'company,amount\n1,5\n');
      await open((project) => importFiles(project, [path.join(folder, 'claims.csv')], { save: true, dryRun: true }));
      expect(await fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8')).toBe(model);
    }));
});

describe('systems whose files are known', () => {
  it('are those the model can name', () => {
    expect(Object.keys(SOURCE_ADAPTERS)).toEqual(Object.keys(adapters));
    for (const { forms } of Object.values(adapters)) expect(forms.map((form) => form.kind)).toContain('companies');
  });
});
