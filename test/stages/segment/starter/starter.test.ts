import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../src/model/normalise.ts';
import { readModel } from '../../../../src/model/read.ts';
import { starterOf } from '../../../../src/stages/segment/starter/starter.ts';
import { nb } from '../../../../src/stages/segment/starter/words/nb.ts';
import { writeStarter } from '../../../../src/stages/segment/starter/write.ts';
import type { ColumnProposal } from '../../../../src/stages/connect/propose/types.ts';
import { category, file, proposal, proposals, standard } from './proposals.ts';

const written = (name: string): string => {
  const proposed = proposals[name];
  const starter = proposed && starterOf(proposed, { name: 'Ours', today: '2026-01-15' });
  if (starter === undefined) throw new Error(`nothing is proposed for ${name}`);
  return writeStarter(starter, '2026-01-15');
};

describe.each(Object.keys(proposals))('%s', (name) => {
  const text = written(name);
  const read = readModel(text, 'firmament.yaml');
  const { plan, diagnostics } = read.file === undefined ? { plan: undefined, diagnostics: [] } : normalise(read.file);
  if (process.env['SHOW']) console.log(text);

  test('is a model without errors', () => {
    expect(read.diagnostics).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test('has a main scheme and three to five beside it', () => {
    expect(plan?.schemes[0]?.id).toMatch(/^main/u);
    expect(plan?.schemes.length).toBeGreaterThanOrEqual(1);
    expect(plan?.schemes.length).toBeLessThanOrEqual(6);
  });
});

test('codes of classes are no answers to a survey', () => {
  expect(written('a survey')).toContain('clusters:');
  expect(written('codes of classes a row')).not.toMatch(/clusters:|strongest_need/u);
});

const parted = { A: 40, B: 30, C: 20, D: 10 };
const companiesWith = (...columns: readonly ColumnProposal[]) =>
  starterOf(
    proposal([
      file('accounts', 'companies', {
        columns: [
          standard('Id', 'id', 'text'),
          standard('Employees', 'employees', 'number', { meaning: 'employees', least: '2', most: '180' }),
          ...columns,
        ],
      }),
    ]),
    { name: 'Ours', today: '2026-01-15' },
  );

test('names and numbers of something else are no bands of companies', () => {
  const told = companiesWith(
    category('BankName', parted),
    category('EmployeeKey', parted, { meaning: 'key' }),
    category('Payment', { Invoice: 60, Card: 40 }),
  );
  expect(JSON.stringify([told?.variables, told?.schemes])).not.toMatch(/bank|employee_key/iu);
  expect(told?.schemes.map(({ name }) => name)).toContain('Size and payment');
});

test('a code that another column says in words is shown in those', () => {
  const told = companiesWith(
    category('Form.kode', { AS: 50, ENK: 30, DA: 20 }, { meaning: 'legal_form' }),
    category('Form.beskrivelse', { Aksjeselskap: 50, Enkeltpersonforetak: 30, 'Ansvarlig selskap': 20 }),
  );
  expect(told?.schemes.map(({ name }) => name)).toContain('Size and form beskrivelse');
});

describe('in Norwegian', () => {
  const folder = 'src/stages/segment/starter';
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
  const sources = files.map((each) => fs.readFileSync(path.join(folder, each), 'utf8'));
  const said = sources.flatMap((text) =>
    [...text.matchAll(/\bsay`((?:[^`\\]|\\.)*)`/gu)].map(([, english = '']) => keyOf(english)),
  );

  test('every sentence has its own, and none is left over', () => {
    expect(said.length).toBeGreaterThan(200);
    expect(new Set(said)).toEqual(new Set(Object.keys(nb)));
  });

  test('what is put into a sentence is put into the other', () => {
    const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/gu))].toSorted();
    const lost = Object.entries(nb).filter(([english, told]) =>
      holes(told).some((each) => !holes(english).includes(each)),
    );
    expect(lost).toEqual([]);
  });

  test.each(Object.keys(proposals))('%s is a model without errors, with the same ids', (name) => {
    const proposed = proposals[name];
    const told = (['en', 'nb'] as const).map(
      (language) => proposed && starterOf(proposed, { name: 'Ours', today: '2026-01-15', language }),
    );
    const [english, norwegian] = told;
    if (english === undefined || norwegian === undefined) throw new Error(`nothing is proposed for ${name}`);
    expect(norwegian.schemes.map(({ id }) => id)).toEqual(english.schemes.map(({ id }) => id));
    expect(norwegian.variables.map((each) => each.name)).toEqual(english.variables.map((each) => each.name));
    const read = readModel(writeStarter(norwegian, '2026-01-15'), 'firmament.yaml');
    expect(read.diagnostics).toEqual([]);
    expect(read.file && normalise(read.file).diagnostics).toEqual([]);
  });

  test('names and reasons are told in it', () => {
    const proposed = proposals['accounts and orders'];
    const starter = proposed && starterOf(proposed, { name: 'Vårt', today: '2026-01-15', language: 'nb' });
    expect(starter?.schemes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Hvem vi arbeider med, og hvordan', 'Nøkkelkunder', 'Verdi (RFM)']),
    );
    expect(starter?.currency.why).toBe('Amount i orders.csv sier det');
  });
});

/** A sentence as the catalogue has it: what is put in by its number. */
function keyOf(template: string): string {
  let number = -1;
  return template.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, () => `{${(number += 1)}}`);
}
