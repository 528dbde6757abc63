import { expect, test } from 'vitest';
import { sendFile } from './forms.ts';
import { withServer } from './server.ts';
import { market } from './week-market.ts';

test('a questionnaire goes out as a sheet, and its answers come back: looked at first, then taken', async () => {
  await withServer(
    async ({ as }) => {
      const analyst = await as('analyst');
      const { questionnaires } = (await analyst('GET', '/api/questionnaires')).json();
      expect(questionnaires).toMatchObject([
        { name: 'assessments', about: 'companies', questions: [{ name: 'reference' }, { name: 'importance' }] },
      ]);
      const asked = await analyst('GET', '/api/questionnaires/assessments?scheme=main&segment=large');
      expect(asked.json()).toMatchObject({ sheets: [{ owner: 'Kari', rows: 1, missing: 2 }], left: 0 });
      const sheet = await analyst('GET', '/api/questionnaires/assessments/file?to=csv&owner=Kari');
      expect(sheet.headers['content-disposition']).toContain('.csv');
      const lines = sheet.body.split('\r\n').map((line) => line.split(','));
      const column = lines[0]?.indexOf('Importance') ?? -1;
      const filled = lines
        .map((line) => line.map((cell, at) => (at === column && line[1] === 'Quiet AS' ? '4' : cell)).join(','))
        .join('\r\n');
      const send = (query: string) => sendFile(analyst, `/api/questionnaires/answers?${query}`, 'answers.csv', filled);
      const looked = (await send('dry_run=true')).json();
      expect(looked).toMatchObject({ dry_run: true, import: null, file: 'answers.csv', recorded: 1, problems: [] });
      const taken = (await send('')).json();
      expect([taken.recorded, taken.dry_run]).toEqual([1, false]);
      expect((await send('')).json()).toMatchObject({ recorded: 0, unchanged: 1, import: null });
      const unknown = await analyst('GET', '/api/questionnaires/nothing');
      expect([unknown.statusCode, unknown.json().diagnostics[0].code]).toEqual([422, 'assess/none']);
    },
    { market },
  );
});

test('there is an example file of every kind of rows, for who may bring files', async () => {
  await withServer(async ({ as }) => {
    const analyst = await as('analyst');
    const { templates } = (await analyst('GET', '/api/templates')).json();
    expect(templates.length).toBeGreaterThan(8);
    const hours = await analyst('GET', '/api/templates/hours/file?to=csv');
    expect(hours.body.replace('\uFEFF', '').split(/\r?\n/u)[0]).toBe('org_number,at,person,hours,kind');
    const workbook = await analyst('GET', '/api/templates/hours/file');
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await analyst('GET', '/api/templates/houers')).json().diagnostics[0]).toMatchObject({ nearest: 'hours' });
    expect((await (await as('viewer'))('GET', '/api/templates')).statusCode).toBe(403);
  });
});
