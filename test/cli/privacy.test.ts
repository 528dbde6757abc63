import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportAnswer } from '../../src/contract/commands.ts';
import {
  privacyAccessAnswer,
  privacyFindAnswer,
  privacyLogAnswer,
  privacyReceipt,
} from '../../src/contract/data/privacy.ts';
import { sql } from '../../src/engine/raw.ts';
import { recordAnswers } from '../../src/pipeline/assess/answer.ts';
import { addNote } from '../../src/pipeline/notes.ts';
import { pinCompany, unpinCompany } from '../../src/pipeline/pins/pin.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: People
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: contacts.csv, as: contacts, company_by: id, map: {company: account}}
  - {read: events.csv, as: events, company_by: id, map: {company: account}}
schemes:
  main: [{segment: All}]
`;
const companies = `id,name,org_number,sole_proprietor
c1,Fjell AS,923609016,no
c2,Ola Hansen Rørlegger,974760673,yes
`;
const contacts = `contact_id,account,name,email,phone
p1,c1,Kari Unikmann,Kari.Unikmann@fjell.example,+47 401 23 987
p2,c1,Per Blivende,per@fjell.example,+47 999 88 777
`;
const events = `event_id,account,at,source,type,contact
e1,c1,2025-03-01,email,open,kari.unikmann@fjell.example
e2,c1,2025-03-02,email,open,per@fjell.example
`;

test('a person is found, told all that is held, kept out of lists, and erased: no import brings him back', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', companies);
    await write('contacts.csv', contacts);
    await write('events.csv', events);
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    expect((await at('run')).exit).toBe(0);

    const found = privacyFindAnswer.parse(JSON.parse((await at('privacy', 'find', 'unikmann', '--json')).out));
    expect(found.people).toMatchObject([
      { subject: 'email:kari.unikmann@fjell.example', kind: 'contact', objected: false },
    ]);
    const subject = found.people[0]?.subject ?? '';
    const held = privacyAccessAnswer.parse(JSON.parse((await at('privacy', 'access', '40123987', '--json')).out));
    expect(held.tables.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['contacts', 1],
      ['events', 1],
    ]);

    const list = async () => {
      const answer = exportAnswer.parse(JSON.parse((await at('export', 'all', '--to', 'csv', '--json')).out));
      return { ...answer, text: await fs.readFile(path.resolve(answer.file), 'utf8') };
    };
    expect((await list()).text).toContain('Kari Unikmann');
    expect((await at('privacy', 'object', subject, '--why', 'asked by letter')).out).toContain(
      'Kept out of every list',
    );
    const without = await list();
    expect(without.text).not.toContain('Unikmann');
    expect(without.text).toContain('Per Blivende');

    const receipt = privacyReceipt.parse(JSON.parse((await at('privacy', 'erase', subject, '--yes', '--json')).out));
    expect(receipt).toMatchObject({ deed: 'erasure', files: ['contacts.csv', 'events.csv'], rewrite: false });
    expect(receipt.erased).toMatchObject([
      { table: 'contacts', rows: 1 },
      { table: 'events', rows: 1 },
    ]);
    expect(JSON.stringify(receipt)).not.toMatch(/unikmann/iu);
    await nothingOf(folder, /unikmann/iu);

    // The same file, another version of it, and another file that knows him by his telephone alone.
    await write('contacts.csv', `${contacts}p3,c1,Eva Ny,eva@fjell.example,+47 900 00 111\n`);
    await write('more.csv', 'contact_id,account,name,phone\nq9,c1,K Unikmann,004740123987\n');
    const again = await at('import');
    expect(again.err).toContain('erased on request');
    await at('import', 'more.csv', '--as', 'contacts', '--map', 'company=account');
    await at('run');
    expect((await at('privacy', 'find', 'unikmann')).out).toContain('Nobody of that name');
    expect((await at('rows', 'contacts', '--json')).out).toContain('eva@fjell.example');
    await nothingOf(folder, /unikmann/iu);
    const log = privacyLogAnswer.parse(JSON.parse((await at('privacy', 'log', '--json')).out));
    expect(new Set(log.receipts.map(({ deed, why }) => `${deed}: ${why}`))).toEqual(
      new Set(['erasure: ', 'objection: asked by letter']),
    );
  });
});

test('notes, reasons and answers in own words that name a person are told and erased, and a sole proprietor’s with him', async () => {
  await withFolder(async ({ folder, write, open }) => {
    await write('firmament.yaml', `${model}assessments: {remark: {question: What else?, answers: text}}\n`);
    await write('companies.csv', companies);
    await write('contacts.csv', contacts);
    await write('events.csv', events);
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    await at('run');
    await open(async (project) => {
      const { engine, clock } = project.workspace;
      const [fjell, ola] =
        await engine.rows(sql`SELECT company, id FROM data.company JOIN data.company_ids i USING (company)
        WHERE i.kind = 'org_number' ORDER BY i.value`);
      const writer = { who: 'a@example.com', name: 'A' };
      const note = (of: unknown, text: string) => addNote(engine, Number(of), text, writer, clock());
      await note(fjell?.['company'], 'Ring Unikmann: 401 23 987');
      await note(fjell?.['company'], 'Kantina er god');
      await note(ola?.['company'], 'Rørlegger på Fjell');
      const cell = { company: String(fjell?.['id']), question: 'remark' };
      const say = (answer: string | null) =>
        recordAnswers(project, { cells: [{ ...cell, answer }] }, 'A', async () => undefined);
      await say('Spør Kari.Unikmann@fjell.example');
      await say(null);
      await say('skriv til kari.unikmann@fjell.example');
      const decided = { company: 'c1', scheme: 'main', segment: 'All', by: 'A' };
      await pinCompany(project, { ...decided, why: 'Avtalt med Unikmann, 40 12 39 87' });
      await unpinCompany(project, 'c1', 'main', 'A');
      await pinCompany(project, { ...decided, why: 'Referansekunde' });
      const person = { company: String(ola?.['id']), question: 'remark', answer: 'grei' };
      await expect(recordAnswers(project, { cells: [person] }, 'A', async () => undefined)).rejects.toThrow(
        'natural person',
      );
    });
    const held = async (who: string) =>
      privacyAccessAnswer.parse(JSON.parse((await at('privacy', 'access', who, '--json')).out)).tables;
    expect(await held('kari.unikmann@fjell.example')).toEqual(
      expect.arrayContaining([
        { table: 'notes', rows: [expect.objectContaining({ by: 'A', text: 'Ring Unikmann: 401 23 987' })] },
        {
          table: 'answers in own words',
          rows: [{ question: 'remark', answer: 'skriv til kari.unikmann@fjell.example' }],
        },
        {
          table: 'reasons of decisions by hand',
          rows: [expect.objectContaining({ by: 'A', why: 'Avtalt med Unikmann, 40 12 39 87' })],
        },
      ]),
    );
    expect(await held('974760673')).toContainEqual({
      table: 'notes',
      rows: [expect.objectContaining({ text: 'Rørlegger på Fjell' })],
    });
    expect((await at('privacy', 'erase', 'kari.unikmann@fjell.example', '--yes')).exit).toBe(0);
    await nothingOf(folder, /unikmann/iu);
    expect((await at('privacy', 'erase', '974760673', '--yes')).exit).toBe(0);
    await nothingOf(folder, /Rørlegger/iu);
    await open(async ({ workspace }) => {
      expect(await workspace.engine.rows(sql`SELECT text FROM server.notes`)).toEqual([{ text: 'Kantina er god' }]);
      const decided = await workspace.engine.rows(
        sql`SELECT why, ended IS NULL AS stands FROM meta.overrides ORDER BY deed`,
      );
      expect(decided).toEqual([
        { why: '—', stands: false },
        { why: 'Referansekunde', stands: true },
      ]);
    });
  });
});

test('a sole proprietor is a person: his company goes, with its memberships', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', companies);
    await write('contacts.csv', contacts);
    await write('events.csv', events);
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    await at('run');
    expect((await at('privacy', 'find', 'Ola Hansen')).out).toContain('sole proprietor');
    expect((await at('privacy', 'access', '923609016')).err).toContain('holds nothing');
    expect((await at('privacy', 'erase', '974760673', '--yes')).exit).toBe(0);
    await nothingOf(folder, /Ola Hansen/u);
    expect((await at('run')).exit).toBe(0);
    await nothingOf(folder, /Ola Hansen/u);
    expect((await at('count', '--where', 'true')).out).toContain('1');
    expect((await at('privacy', 'erase', 'somebody', '--yes')).err).toContain('nobody in particular');
    expect((await at('undo-import')).err).not.toContain('bug');
  });
});

/** Nothing in the workspace's own folder says it, in any byte of any file. */
async function nothingOf(folder: string, what: RegExp): Promise<void> {
  const inner = path.join(folder, '.firmament');
  for (const entry of await fs.readdir(inner, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await fs.readFile(path.join(entry.parentPath, entry.name), 'latin1');
    expect([entry.name, what.test(text)]).toEqual([entry.name, false]);
  }
}
