import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeAnswer, IntakePreview } from '../../src/contract/data/intake.ts';
import { resultOf } from '../../src/contract/jobs/result.ts';
import type { Job, JobResult } from '../../src/contract/jobs/jobs.ts';
import { crmExport } from './crm.ts';
import { finished } from './ended.ts';
import { sendFile } from './forms.ts';
import { withServer, type Call, type Server } from './server.ts';

/** Brings files and has them looked at. */
async function brought(server: Server, call: Call, files: Readonly<Record<string, string>>): Promise<string> {
  const { id } = (await call('POST', '/api/intakes')).json<{ id: string }>();
  for (const [name, text] of Object.entries(files))
    expect((await sendFile(call, `/api/intakes/${id}/files`, name, text)).statusCode).toBe(200);
  expect((await finished(server, call, 'look', { intake: id })).diagnostics).toEqual([]);
  return id;
}

const shown = async (call: Call, id: string): Promise<IntakeAnswer> => (await call('GET', `/api/intakes/${id}`)).json();
const accepted = (job: Job): JobResult<'import'> => {
  expect([job.state, job.diagnostics]).toEqual(['done', []]);
  return resultOf(job, 'import') ?? expect.unreachable();
};

test('files accepted twice, by a double click or in two tabs, are read once, and both are told what came of it', async () => {
  await withServer(
    async (server) => {
      const analyst = await server.as('analyst');
      const intake = await brought(server, analyst, crmExport());
      const ask = async () => (await analyst('POST', '/api/jobs', { kind: 'import', request: { intake } })).json<Job>();
      const [one, other] = await Promise.all([ask(), ask()]);
      expect(other.id).toBe(one.id);
      const job = await finished(server, analyst, 'import', { intake });
      expect([job.id, job.state]).toEqual([one.id, 'done']);
      expect((await analyst('GET', '/api/status')).json()).toMatchObject({ companies: 60 });
    },
    { empty: true },
  );
});

test('an import taken back takes along what it wrote into the model, unless somebody has changed it since', async () => {
  await withServer(
    async (server) => {
      const analyst = await server.as('analyst');
      const file = path.join(server.bench.folder, 'firmament.yaml');
      const bring = async (files: Readonly<Record<string, string>>) =>
        accepted(await finished(server, analyst, 'import', { intake: await brought(server, analyst, files) }));
      // As one, on the page that tells of it; one by one, as the page of all files does.
      const undo = async (imports: readonly number[]) =>
        (await analyst('POST', '/api/imports/undo', { imports })).json();
      const numbersOf = ({ imports }: JobResult<'import'>) => imports.flatMap((each) => each.import ?? []);
      const takeBack = (result: JobResult<'import'>) => undo(numbersOf(result));
      // A first model goes, and its text stands in the history.
      const first = await bring(crmExport());
      expect(await takeBack(first)).toMatchObject({ model: 'removed' });
      expect(await fs.access(file).catch(() => 'gone')).toBe('gone');
      expect((await analyst('GET', '/api/overview')).json()).toMatchObject({ written: false });
      expect((await analyst('GET', '/api/model/versions')).json().versions).toHaveLength(1);
      // One by one it goes with the last of what came with it.
      const [one = 0, ...others] = numbersOf(await bring(crmExport())).toReversed();
      expect(await undo([one])).toMatchObject({ model: 'as it was' });
      expect(await undo(others)).toMatchObject({ model: 'removed' });
      // Sources that came later go, and all else of the file stays.
      await bring(crmExport());
      const before = await fs.readFile(file, 'utf8');
      const later = await bring({ 'visits.csv': 'account,when,minutes\nAcme 1,2025-01-02,30\n' });
      expect(later).toMatchObject({ model: 'changed', sources: ['visits'] });
      expect(await takeBack(later)).toMatchObject({ model: 'changed' });
      expect(await fs.readFile(file, 'utf8')).toBe(before);
      // What somebody has written since is nobody's to throw away.
      const again = await bring({ 'calls.csv': 'account,when,minutes\nAcme 1,2025-01-02,30\n' });
      await fs.writeFile(file, before);
      expect(await takeBack(again)).toMatchObject({ model: 'as it was' });
    },
    { empty: true },
  );
});

test('an empty workspace answers every question with nothing, and takes its first files in with a model for them', async () => {
  await withServer(
    async (server) => {
      const analyst = await server.as('analyst');
      expect((await analyst('GET', '/api/overview')).json()).toMatchObject({ written: false, run: null, schemes: [] });
      expect((await analyst('GET', '/api/status')).json()).toMatchObject({ companies: 0, tables: [], stale: [] });
      const id = await brought(server, analyst, crmExport());
      const proposed = await shown(analyst, id);
      expect(proposed.proposal?.files.map(({ file, as, needed }) => [file, needed ? as : 'not used'])).toEqual([
        ['accounts.csv', 'companies'],
        ['sales_pipeline.csv', 'deals'],
        ['products.csv', 'not used'],
        ['sales_teams.csv', 'not used'],
      ]);
      const schemes = proposed.model?.schemes.map((each) => each.id) ?? [];
      expect(schemes.length).toBeGreaterThanOrEqual(3);
      expect(await fs.readdir(path.join(server.bench.folder, 'uploads')).catch(() => 'none')).toBe('none');
      const answer = accepted(await finished(server, analyst, 'import', { intake: id, schemes: [schemes[0]] }));
      expect(answer).toMatchObject({ model: 'written', companies: 60 });
      expect(answer.imports.map(({ table, rows_loaded }) => [table, rows_loaded])).toEqual([
        ['companies__accounts', 60],
        ['deals', 900],
      ]);
      const text = await fs.readFile(path.join(server.bench.folder, 'firmament.yaml'), 'utf8');
      expect(text).toContain('read: uploads/accounts.csv');
      const run = await finished(server, analyst, 'run', {});
      expect(run.state).toBe('done');
      expect((await analyst('GET', '/api/overview')).json()).toMatchObject({ written: true, run: { companies: 60 } });
      expect((await analyst('GET', `/api/intakes/${id}`)).statusCode).toBe(404);
    },
    { empty: true },
  );
});

test('people put a proposal right: kind, column, what is left out; the preview shows what would be read and what set aside', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const id = await brought(server, analyst, {
      'visits.csv': 'customer,when,note,minutes\nc1,01.02.2025,hello,30\nc2,02.02.2025,,x\nc99,03.02.2025,bye,20\n',
    });
    const [file] = (await shown(analyst, id)).proposal?.files ?? [];
    const at = (header: string): number => file?.columns.findIndex((each) => each.header === header) ?? -1;
    const corrections = (as: string, columns: object[]) => ({
      files: [{ file: 'visits.csv', part: null, as, columns }],
    });
    await analyst('PUT', `/api/intakes/${id}/corrections`, corrections('hours', []));
    expect((await finished(server, analyst, 'look', { intake: id })).state).toBe('done');
    const told = await analyst(
      'PUT',
      `/api/intakes/${id}/corrections`,
      corrections('hours', [
        { index: at('customer'), column: 'company' },
        { index: at('when'), column: 'at', format: '%d.%m.%Y' },
        { index: at('minutes'), column: 'hours', type: 'number' },
        { index: at('note'), column: null },
      ]),
    );
    expect(told.json<IntakeAnswer>().proposal?.files).toMatchObject([
      { as: 'hours', because: 'you said so', confidence: 1 },
    ]);
    const preview = (await analyst('POST', `/api/intakes/${id}/preview`, { file: 'visits.csv' })).json<IntakePreview>();
    expect(preview).toMatchObject({
      rows_read: 3,
      rows_rejected: 1,
      problems: [{ column: 'minutes', examples: [{ row: 2, value: 'x' }] }],
      unlinked: { rows: 1, references: [{ reference: 'c99', rows: 1 }] },
    });
    expect(preview.columns.map(({ name }) => name)).toEqual(['company', 'at', 'hours']);
    expect(preview.rows).toEqual([
      ['c1', '2025-02-01', 30],
      ['c99', '2025-02-03', 20],
    ]);
    expect((await analyst('GET', '/api/status')).json().tables).toEqual([]);
  });
});

test('two columns cannot become one, and say so; nothing is read', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const id = await brought(server, analyst, { 'more.csv': 'id,name,employees\nx1,One,5\nx2,Two,7\n' });
    const columns = [{ index: 0, column: 'name' }];
    const told = await analyst('PUT', `/api/intakes/${id}/corrections`, {
      files: [{ file: 'more.csv', part: null, columns }],
    });
    expect(told.json<IntakeAnswer>().diagnostics).toMatchObject([{ code: 'intake/column-twice' }]);
    expect(await finished(server, analyst, 'import', { intake: id })).toMatchObject({
      state: 'failed',
      diagnostics: [{ code: 'intake/column-twice' }],
    });
    expect(await fs.readdir(path.join(server.bench.folder, 'uploads'))).toEqual([]);
    expect((await shown(analyst, id)).files).toHaveLength(1);
  });
});

test('a new source is named in the model, whose comments survive; a newer version of a file replaces it; both can be undone', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const model = path.join(server.bench.folder, 'firmament.yaml');
    await fs.writeFile(model, (await fs.readFile(model, 'utf8')).replace('sources:', 'sources: # ours'));
    const orders = 'order_id,customer,date,amount\n1,c1,2025-01-02,100\n2,c2,2025-01-03,200\n';
    const id = await brought(server, analyst, { 'orders.csv': orders });
    const first = accepted(await finished(server, analyst, 'import', { intake: id }));
    expect(first).toMatchObject({
      model: 'changed',
      sources: ['orders'],
      imports: [{ rows_loaded: 2, rows_unlinked: 0 }],
    });
    expect(await fs.readFile(model, 'utf8')).toContain('sources: # ours\n  - {read: companies.csv');

    const newer = await brought(server, analyst, { 'orders.csv': `${orders}3,c3,2025-01-04,300\n` });
    expect(await shown(analyst, newer)).toMatchObject({
      proposal: null,
      known: [{ source: 'orders', replaces: 'uploads/orders.csv', exists: true }],
    });
    const second = accepted(await finished(server, analyst, 'import', { intake: newer }));
    expect(second).toMatchObject({ model: 'as it was', imports: [{ rows_loaded: 3, rows_replaced: 2 }] });
    expect(await fs.readdir(path.join(server.bench.folder, 'uploads', 'earlier'))).toHaveLength(1);

    const imports = [...second.imports, ...first.imports].flatMap((each) => each.import ?? []);
    const undone = await analyst('POST', '/api/imports/undo', { imports });
    expect(undone.json()).toMatchObject({ undone: [{ rows: 3 }, { rows: 2 }] });
    expect((await analyst('GET', '/api/status')).json().tables).toEqual([]);
  });
});

test('a refused file leaves everything as it was, and the files wait to be put right', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const rows = Array.from(
      { length: 50 },
      (_, index) => `${index},c${index % 9},2025-01-02,${index < 30 ? 'many' : 5}`,
    );
    const id = await brought(server, analyst, {
      'contacts.csv': 'contact_id,company,name,email\n1,c1,Ann,ann@one.example\n2,c2,Bo,bo@two.example\n',
      'orders.csv': `order_id,company,date,quantity\n${rows.join('\n')}\n`,
    });
    const [orders] = (await shown(analyst, id)).proposal?.files.filter(({ file }) => file === 'orders.csv') ?? [];
    const index = orders?.columns.findIndex((each) => each.header === 'quantity') ?? -1;
    await analyst('PUT', `/api/intakes/${id}/corrections`, {
      files: [{ file: 'orders.csv', part: null, columns: [{ index, column: 'quantity', type: 'number' }] }],
    });
    const before = await fs.readFile(path.join(server.bench.folder, 'firmament.yaml'), 'utf8');
    expect((await finished(server, analyst, 'import', { intake: id })).state).toBe('failed');
    expect(await fs.readFile(path.join(server.bench.folder, 'firmament.yaml'), 'utf8')).toBe(before);
    expect(await fs.readdir(path.join(server.bench.folder, 'uploads'))).toEqual([]);
    expect((await analyst('GET', '/api/status')).json().tables).toEqual([]);
    expect((await shown(analyst, id)).files).toHaveLength(2);
  });
});

test('hostile names and broken files end in a sentence', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    const { id } = (await analyst('POST', '/api/intakes')).json<{ id: string }>();
    for (const name of ['../../etc/passwd', 'run.exe', 'con.csv', '.hidden.csv', 'a\u202Evsc.csv'])
      expect((await sendFile(analyst, `/api/intakes/${id}/files`, name, 'a,b\n1,2\n')).statusCode).toBe(422);
    expect((await finished(server, analyst, 'look', { intake: id })).diagnostics).toMatchObject([
      { code: 'intake/no-files' },
    ]);
    await sendFile(
      analyst,
      `/api/intakes/${id}/files`,
      'picture.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 0]),
    );
    const looked = await finished(server, analyst, 'look', { intake: id });
    expect([looked.state, looked.diagnostics[0]?.message]).toEqual(['failed', expect.stringContaining('picture.csv')]);
    for (const wrong of ['nothing', '..%2F..', '00000000-0000-4000-8000-000000000000'])
      expect((await analyst('GET', `/api/intakes/${wrong}`)).statusCode).toBe(404);
  });
});
