import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../src/server/file-names.ts';
import { withServer, type Call } from './server.ts';

/** A form with one file, as a browser sends it. */
function form(name: string, content: string | Buffer) {
  const boundary = '----firmament';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

const upload = (call: Call, name: string, content: string | Buffer) => {
  const { headers, payload } = form(name, content);
  return call('POST', '/api/files', undefined, { headers, payload });
};

test('a file is uploaded whole, under its own name, and listed', async () => {
  await withServer(async ({ as, bench }) => {
    const analyst = await as('analyst');
    expect((await upload(analyst, 'ordrer æøå.csv', 'a,b\n1,2\n')).json()).toMatchObject({
      file: 'uploads/ordrer æøå.csv',
      bytes: 8,
    });
    expect(await fs.readFile(path.join(bench.folder, 'uploads/ordrer æøå.csv'), 'utf8')).toBe('a,b\n1,2\n');
    expect((await analyst('GET', '/api/files')).json().files).toHaveLength(1);
  });
});

test('a file that is too large leaves nothing behind', async () => {
  await withServer(async ({ as, bench }) => {
    const analyst = await as('analyst');
    const refused = await upload(analyst, 'large.csv', 'x'.repeat(100_001));
    expect([refused.statusCode, refused.json().diagnostics[0].code]).toEqual([413, 'server/too-large']);
    expect(await fs.readdir(path.join(bench.folder, 'uploads'))).toEqual([]);
    // What says that it is too large is not even read.
    const { headers } = form('huge.csv', '');
    const told = await analyst('POST', '/api/files', undefined, {
      headers: { ...headers, 'content-length': String(3 * 2 ** 30) },
      payload: new Readable({
        read() {
          throw new Error('it was read');
        },
      }),
    });
    expect([told.statusCode, told.json().diagnostics[0].code]).toEqual([413, 'server/too-large']);
    const none = await analyst('POST', '/api/files', { no: 'file' });
    expect(none.statusCode).toBe(406);
  });
});

test('a name that came from outside stays inside its folder, whatever it is', () => {
  expect(safeName('..\\..\\windows\\orders.CSV')).toBe('orders.CSV');
  const parts = fc.array(fc.constantFrom('..', '/', '\\', 'a', '.', 'con', '\u0000', '\u202E', '-', 'é', ' ', ':'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(parts, fc.constantFrom('.csv', '.xlsx', '.exe', '', '.csv '), (names, ending) => {
      const given = `${names.join('')}${ending}`;
      let name: string;
      try {
        name = safeName(given);
      } catch (error) {
        expect(String(error)).toContain('server/file-name');
        return;
      }
      expect(path.basename(path.win32.basename(name))).toBe(name);
      expect(name).toMatch(/^[^.-].*\.(?:csv|xlsx)$/u);
      expect(name).not.toMatch(/[\p{Cc}\u202E:]/u);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('a million rows from the clipboard, and a condition without end, are refused in a sentence', async () => {
  await withServer(async ({ as }) => {
    const analyst = await as('analyst');
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `${900_000_000 + index}`).join('\n');
    const pasted = await analyst('POST', '/api/count', { where: `org_number in (${rows})` });
    expect([pasted.statusCode, pasted.json().diagnostics[0].code]).toEqual([413, 'server/body-too-large']);
    expect(pasted.json().error).toContain('larger than 4 MB');
    const long = await analyst('POST', '/api/count', { where: `name in (${rows.slice(0, 250_000)})` });
    expect([long.statusCode, long.json().diagnostics[0].code]).toEqual([400, 'server/request']);
    expect(long.json().error).toContain('200000');
  });
});

test('reports are reached by their names alone', async () => {
  await withServer(async ({ as, bench }) => {
    const viewer = await as('viewer');
    await bench.write('reports/one.html', '<p>one</p>');
    expect((await viewer('GET', '/api/reports/one.html')).body).toBe('<p>one</p>');
    for (const name of [
      '..%2Ffirmament.yaml',
      '%2Fetc%2Fpasswd',
      '..%5Cfirmament.yaml',
      '.',
      '..%2f..%2f..%2fetc%2fpasswd',
    ])
      expect([400, 404]).toContain((await viewer('GET', `/api/reports/${name}`)).statusCode);
  });
});

test('the list of a segment leaves the house with who may take it out', async () => {
  await withServer(async ({ as }) => {
    const analyst = await as('analyst');
    const list = await analyst('GET', '/api/segments/main/large/export?to=csv');
    expect(list.headers['content-disposition']).toBe("attachment; filename*=UTF-8''main-large-csv.csv");
    expect(list.body.trim().split('\n')).toHaveLength(6);
    const admin = await as('admin');
    expect((await admin('GET', '/api/audit')).json().deeds[0]).toMatchObject({
      who: 'user1@example.com',
      on: '/api/segments/main/large/export?to=csv',
    });
    expect((await analyst('GET', '/api/segments/main/large/export?to=fax')).statusCode).toBe(422);
  });
});
