import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assessInAnswer, assessOutAnswer } from '../../src/contract/companies/assess.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Møbler & kontor
currency: NOK
as_of: 2026-01-15
assume: earliest
turnover: bought
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders, company_by: id}
  - {read: deals.csv, as: deals, company_by: id}
variables:
  bought: {formula: sum(orders.amount), label: Sales}
owners:
  - {name: Ola}
assessments:
  reference_value:
    question: How much would it help us to name this company as a reference?
    answers: [low, medium, high]
    fresh: 6 months
  strategic: {question: Is it worth keeping at a loss?, answers: yes or no, ask: bought >= 100}
  fit: {question: How well do we fit?, answers: {from: 0, to: 10}}
  note: {question: What else should we know?, answers: text}
  competitor: {question: Who competes?, answers: [Nordkontor, Øyvinds Møbler, nobody], fresh: 1 month, questionnaire: sales_month}
  lost_because: {question: Why did we lose it?, answers: [price, delivery], about: lost deals, questionnaire: loss_review}
schemes:
  main:
    - {segment: References, when: reference_value = 'high' and reference_value_age < 30}
    - {segment: Keep, when: strategic}
    - {segment: Rest}
`;

const files = {
  'firmament.yaml': model,
  'companies.csv': [
    'id,name,legal_form,owner',
    '1,Ægir Øst AS,AS,Åse Bråten',
    '2,=Beta(1),AS,Åse Bråten',
    '3,Solo,ENK,',
    '4,Delta,AS,',
  ].join('\n'),
  'orders.csv': 'company,at,amount\n1,2025-06-01,100.00\n2,2025-06-01,500.00\n4,2025-06-01,50.00\n',
  'deals.csv':
    'deal_id,company,name,status,amount,opened_at,closed_at\nD1,1,Stoler,lost,900,2025-06-01,2025-12-01\nD2,1,Bord,won,100,2025-06-01,2025-12-01\nD3,2,Gammel,lost,100,2023-06-01,2023-12-01\n',
};

let folder: string;
const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
const inFolder = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-assess-'));
  for (const [name, content] of Object.entries(files)) await fs.writeFile(inFolder(name), content);
  const { exit, err } = await at('run');
  expect(exit, err).toBe(0);
});
afterEach(() => fs.rm(folder, { recursive: true }));

/** Rows of a questionnaire written as CSV, as objects by header. */
async function written(...options: readonly string[]): Promise<readonly Record<string, string>[]> {
  const { exit, err } = await at('assess', '--out', inFolder('ask.csv'), ...options);
  expect(exit, err).toBe(0);
  const [header = '', , ...rows] = (await fs.readFile(inFolder('ask.csv'), 'utf8'))
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n');
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

const answered = async (...lines: readonly string[]) => {
  await fs.writeFile(inFolder('answers.csv'), `${lines.join('\n')}\n`);
  const { exit, out, err } = await at('assess', '--in', inFolder('answers.csv'), '--json');
  expect(exit, err).toBe(0);
  return assessInAnswer.parse(JSON.parse(out));
};

describe('asking account managers', () => {
  it('writes a sheet a person, the most valuable gaps first, with drop-downs, wording and locked ids', async () => {
    const { out, exit, err } = await at('assess', '--out', inFolder('ask.xlsx'), '--json');
    expect(exit, err).toBe(0);
    const answer = assessOutAnswer.parse(JSON.parse(out));
    expect(answer).toMatchObject({
      questionnaire: 'assessments',
      day: '2026-01-15',
      sheets: [
        { owner: 'Åse Bråten', rows: 2, missing: 8 },
        { owner: 'Ola', rows: 1, missing: 3 },
      ].sort((a, b) => a.owner.localeCompare(b.owner, 'nb')),
      sole_proprietors: 1,
      left: 0,
    });
    const sheets = await readExcelFile(inFolder('ask.xlsx'));
    expect(sheets.map((each) => each.sheet)).toEqual(['How to', 'Ola', 'Åse Bråten', 'Answers']);
    const [header, wording, first, second] = sheets[2]?.data ?? [];
    expect(header?.slice(0, 2)).toEqual(['Firmament id', 'Company']);
    expect(header).toContain('Reference value');
    expect(wording).toContain('How much would it help us to name this company as a reference?');
    expect([first?.[1], second?.[1]]).toEqual(['=Beta(1)', 'Ægir Øst AS']);
    const xml = await partOf(inFolder('ask.xlsx'), 'xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<\/sheetData><sheetProtection [^>]+\/>.*<dataValidations count="3">/su);
    expect(xml).toMatch(/type="list".*<formula1>'Answers'!\$A\$2:\$A\$4<\/formula1>/u);
    expect(xml).toMatch(/type="decimal" operator="between".*<formula1>0<\/formula1><formula2>10<\/formula2>/u);
    expect(await partOf(inFolder('ask.xlsx'), 'xl/styles.xml')).toMatch(
      /applyProtection="1">.*<protection locked="0"\/>/u,
    );
  });

  it('takes answers back with who and when, tells each cell it cannot take, and changes nothing the second time', async () => {
    const rows = await written();
    expect(rows.map((row) => row['Company'])).toEqual(['Delta', "'=Beta(1)", 'Ægir Øst AS']);
    const id = (company: string): string => rows.find((row) => row['Company'] === company)?.['Firmament id'] ?? '';
    const lines = [
      'Firmament id,Answered by,Reference value,Strategic,Fit,Note',
      'The question,,How much?,,,',
      `${id('Ægir Øst AS')},Åse Bråten,HIGH,ja,"7,5",Blåbær & rømme`,
      `${id('Delta')},Ola,hihg,,11,`,
      `,Ola,low,,,`,
      `c-unknown,Ola,low,,,`,
      `${id('Delta')},,low,,,`,
    ];
    const answer = await answered(...lines);
    expect(answer).toMatchObject({ recorded: 4, unchanged: 0, answers: 4, day: '2026-01-15' });
    expect(answer.problems.map(({ code, message, nearest }) => [code, message.split(':')[0], nearest ?? null])).toEqual(
      [
        ['assess/no-company', 'C5', null],
        ['assess/unknown-answer', 'C4', 'high'],
        ['assess/unknown-answer', 'E4', null],
        ['assess/unknown-company', 'C6', null],
        ['assess/nobody-said', 'C7', null],
      ],
    );
    expect(await answered(...lines)).toMatchObject({ recorded: 0, unchanged: 4, import: null });
    await at('run');
    const { out } = await at(
      'companies',
      '--where',
      "main = 'References'",
      '--columns',
      'reference_value,strategic,fit,note,fit_age',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      total: 1,
      companies: [
        {
          name: 'Ægir Øst AS',
          values: { reference_value: 'high', strategic: true, fit: 7.5, note: 'Blåbær & rømme', fit_age: 0 },
        },
      ],
    });
  });

  it('shows disagreement between people, and what stands today beside the question', async () => {
    const rows = await written();
    const id = rows.find((row) => row['Company'] === 'Delta')?.['Firmament id'] ?? '';
    await answered('Firmament id,Answered by,Reference value', `${id},Ola,low`);
    const second = await answered('Firmament id,Answered by,Reference value', `${id},Kari,high`);
    expect(second.disagreements).toMatchObject([
      {
        company: { name: 'Delta' },
        question: 'Reference value',
        answers: [
          { by: 'Kari', answer: 'high' },
          { by: 'Ola', answer: 'low' },
        ],
      },
    ]);
    const asked = await written('--owner', 'Ola');
    expect(asked.map((row) => row['Company'])).toEqual(['Delta']);
    const csv = await fs.readFile(inFolder('ask.csv'), 'utf8');
    expect(csv).toContain('"high (Kari, 2026-01-15); low (Ola, 2026-01-15)"');
    // A person who comes to agree takes the disagreement away, on the same day too.
    const third = await answered('Firmament id,Answered by,Reference value', `${id},Ola,high`);
    expect(third).toMatchObject({ recorded: 1, disagreements: [] });
  });

  it('reviews lost deals one by one, and asks monthly questions in a questionnaire of their own', async () => {
    const review = await written('--questionnaire', 'loss_review');
    expect(review).toMatchObject([
      { 'Deal id': 'D1', Deal: 'Stoler', 'Lost on': '2025-12-01', Company: 'Ægir Øst AS' },
    ]);
    const id = review[0]?.['Firmament id'] ?? '';
    const answer = await answered(
      'Firmament id,Deal id,Answered by,Lost because',
      `${id},D1,Ola,price`,
      `${id},D9,Ola,price`,
    );
    expect(answer).toMatchObject({ recorded: 1, problems: [{ code: 'assess/unknown-deal' }] });
    expect(await at('run')).toMatchObject({ exit: 0 });
    expect(await at('report', '--to', 'json', '--out', inFolder('report.json'))).toMatchObject({ exit: 0, err: '' });
    const report = await fs.readFile(inFolder('report.json'), 'utf8');
    expect(report).toContain('Lost because: 1 of 1 answer is ‘price’');
    const month = await written('--questionnaire', 'sales_month');
    expect(month.map((row) => Object.keys(row).at(-1))).toEqual(['Competitor', 'Competitor', 'Competitor']);
    const wrong = await at('assess', '--out', inFolder('x.csv'), '--questionnaire', 'sales');
    expect([wrong.exit, wrong.err]).toEqual([
      1,
      expect.stringContaining('one of assessments, sales_month, loss_review'),
    ]);
  });

  it('tries without writing, and refuses what is no questionnaire', async () => {
    const [row] = await written();
    await fs.writeFile(inFolder('answers.csv'), `Firmament id;Answered by;Fit\n${row?.['Firmament id'] ?? ''};Ola;5\n`);
    const dry = await at('assess', '--in', inFolder('answers.csv'), '--dry-run', '--json');
    expect(JSON.parse(dry.out)).toMatchObject({ recorded: 1, import: null, dry_run: true });
    const after = await at('assess', '--in', inFolder('answers.csv'));
    expect(after.out).toContain('1 answer recorded as of 2026-01-15');
    const no = await at('assess', '--in', inFolder('orders.csv'));
    expect([no.exit, no.err]).toEqual([1, expect.stringContaining('assess/no-sheet')]);
    expect((await at('assess')).exit).toBe(2);
  });
});

/** One part of a zip archive, as text: a workbook is a few stored or deflated files. */
async function partOf(file: string, part: string): Promise<string> {
  const { zipEntries, unzip } = await import('../../src/stages/connect/incoming/zip.ts');
  const entry = (await zipEntries(file)).find((each) => each.name === part);
  if (entry === undefined) throw new Error(`no ${part}`);
  await unzip(file, entry, `${file}.part`);
  return fs.readFile(`${file}.part`, 'utf8');
}
