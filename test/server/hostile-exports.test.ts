import fs from 'node:fs/promises';
import path from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { guarded, unguarded } from '../../src/contract/spreadsheet.ts';
import { routes } from '../../src/server/routes/index.ts';
import { unzip, zipEntries } from '../../src/stages/connect/incoming/zip.ts';
import { readSheets } from '../../src/stages/connect/read/records-excel.ts';
import { createCsvReader } from '../../src/stages/connect/recognise/csv.ts';
import { hostileMarket } from '../web/hostile/market.ts';
import { finished } from './ended.ts';
import { withServer, type Call } from './server.ts';

/** What a file that leaves the house is read by. */
type Reader = 'questionnaire' | 'spreadsheet' | 'machine' | 'workbook' | 'page' | 'text' | 'json' | 'database' | 'none';

/** How each route that hands out a file is asked for one, and who reads it. */
type Asked = readonly (readonly [string, Reader])[];

const noFile: Asked = [];

test('every file that leaves the house has what names hold as text: no formula, no markup, nothing a workbook cannot hold', async () => {
  await withServer(
    async (server) => {
      const { bench, house } = server;
      const admin = await server.as('admin');
      await admin('POST', '/api/privacy/find', { text: '=HYPERLINK("x")' });
      await admin('POST', `/api/nowhere${encodeURIComponent('=cmd')}`);
      const list = await idOf(admin, '/api/lists', { name: `=1+1<b>`, where: 'employees >= 0', note: '' });
      const clusters = await finished(server, admin, 'clusters', {
        on: ['employees', 'sales'],
        ks: [2],
        pairs: 3,
        references: 19,
      });
      expect(clusters.state).toBe('done');
      for (const format of ['html', 'excel', 'markdown', 'json'])
        expect((await finished(server, admin, 'report', { format })).diagnostics).toEqual([]);
      await finished(server, admin, 'backup', {});
      const reports = (await fs.readdir(path.join(bench.folder, 'reports'))).toSorted();
      const [backup = ''] = await fs.readdir(path.join(bench.folder, 'backups'));
      const lists = (at: string): Asked => [
        [`${at}?to=csv`, 'spreadsheet'],
        [`${at}?to=excel`, 'workbook'],
        [`${at}?to=hubspot`, 'machine'],
        [`${at}?to=salesforce`, 'machine'],
      ];
      const sheets = (at: string): Asked => [
        [`${at}?to=csv`, 'spreadsheet'],
        [`${at}?to=xlsx`, 'workbook'],
      ];
      const readers: Readonly<Record<string, Reader>> = {
        '.html': 'page',
        '.xlsx': 'workbook',
        '.md': 'text',
        '.json': 'json',
      };
      const columns = 'columns=name,owner,employees,who,size,main';
      const files: Readonly<Record<string, Asked>> = {
        '/api/events': noFile,
        '/api/metrics': [['/api/metrics', 'text']],
        '/api/reports/:name': reports.map((each) => [`/api/reports/${each}`, readers[path.extname(each)] ?? 'none']),
        '/api/backups/:name': [[`/api/backups/${backup}`, 'database']],
        '/api/lists/:list/export': lists(`/api/lists/${list}/export`),
        '/api/segments/:scheme/:segment/export': lists('/api/segments/main/buyers/export'),
        '/api/lists/companies': [
          [`/api/lists/companies?where=employees%20>%3D%200&${columns}&to=csv`, 'spreadsheet'],
          [`/api/lists/companies?where=employees%20>%3D%200&${columns}&to=excel`, 'workbook'],
        ],
        '/api/clusters/:job/questionnaire': [
          [
            `/api/clusters/${clusters.id}/questionnaire?to=xlsx&title=${encodeURIComponent('=1+1<b>')}`,
            'questionnaire',
          ],
          [`/api/clusters/${clusters.id}/questionnaire?to=md`, 'text'],
        ],
        '/api/problems/export': sheets('/api/problems/export'),
        '/api/templates/:kind/file': sheets('/api/templates/companies/file'),
        '/api/questionnaires/:questionnaire/file': sheets('/api/questionnaires/assessments/file'),
        '/api/audit/export': [['/api/audit/export', 'spreadsheet']],
      };
      const handing = routes.filter(({ method, schema }) => method === 'GET' && schema.answer === undefined);
      expect(new Set(Object.keys(files))).toEqual(new Set(handing.map((each) => each.path)));
      const wrong: string[] = [];
      let read = 0;
      for (const [at, reader] of Object.values(files).flat()) {
        const answer = await admin('GET', at);
        const found = answer.statusCode === 200 ? await whatIsWrong(answer, reader, bench.folder) : [answer.body];
        wrong.push(...found.map((each) => `${at}: ${each.slice(0, 300)}`));
        read += 1;
      }
      expect(wrong).toEqual([]);
      expect(read).toBeGreaterThan(20);
      expect(house.closing.aborted).toBe(false);
    },
    { market: hostileMarket },
  );
});

async function idOf(call: Call, at: string, body: object): Promise<string> {
  const answer = await call('POST', at, body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return z.object({ id: z.string() }).parse(answer.json()).id;
}

async function whatIsWrong(answer: LightMyRequestResponse, reader: Reader, folder: string): Promise<readonly string[]> {
  const odd = [
    ...(answer.headers['x-content-type-options'] === 'nosniff' ? [] : ['may be taken for something else']),
    ...(reader === 'page' ||
    reader === 'text' ||
    answer.headers['content-disposition']?.toString().startsWith('attachment') === true
      ? []
      : ['is shown where it is']),
  ];
  switch (reader) {
    case 'spreadsheet':
      return [...odd, ...cellsOf(answer.body, ',').filter((each) => guarded(unguarded(each)) !== each)];
    case 'machine':
      return [
        ...odd,
        ...(cellsOf(answer.body, ',').some((each) => each.startsWith('=')) ? [] : ['the names are others']),
      ];
    case 'workbook':
    case 'questionnaire':
      return [...odd, ...(await wrongInWorkbook(answer.rawPayload, folder, reader === 'questionnaire'))];
    case 'page':
      return [...odd, ...[...answer.body.matchAll(/<img[^>]*onerror|<script>window/giu)].map(([each]) => each)];
    case 'json':
      JSON.parse(answer.body);
      return odd;
    case 'text':
      return [...odd, ...(/\u202E/u.test(answer.body) ? ['turns the direction of what follows'] : [])];
    case 'database':
      return odd;
    case 'none':
      return ['nobody knows how to read it'];
  }
}

const cellsOf = (text: string, delimiter: string): readonly string[] => {
  const reader = createCsvReader({ delimiter, quote: '"' });
  return [...reader.push(text.replace(/^\uFEFF/u, '')), ...reader.end()].flatMap(({ cells }) =>
    cells.map((each) => each ?? ''),
  );
};

/** What XML 1.0 has no place for; a spreadsheet calls a file with it damaged. */
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;
const longest = 32_767;

async function wrongInWorkbook(bytes: Buffer, folder: string, mayReckon: boolean): Promise<readonly string[]> {
  const file = path.join(folder, 'looked-at.xlsx');
  await fs.writeFile(file, bytes);
  const wrong: string[] = [];
  for (const entry of await zipEntries(file)) {
    const to = path.join(folder, 'looked-at.xml');
    await unzip(file, entry, to);
    const xml = await fs.readFile(to, 'utf8');
    if (illegal.test(xml)) wrong.push(`${entry.name} holds a sign XML has no place for`);
    if (!mayReckon && /<f[ >]/u.test(xml)) wrong.push(`${entry.name} holds a formula`);
    if (
      [...xml.matchAll(/<t[^>]*>([^<]*)</gu)].some(([, text = '']) => text.replaceAll(/&\w+;/gu, '&').length > longest)
    )
      wrong.push(`${entry.name} holds a text no cell can`);
  }
  const sheets = await readSheets(file).catch((error: unknown) => void wrong.push(String(error)));
  return sheets?.length === 0 ? [...wrong, 'has no sheet'] : wrong;
}
