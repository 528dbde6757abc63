import { expect, test } from 'vitest';
import { market } from './week-market.ts';
import { withServer } from './server.ts';

test('notes are written, changed and removed by who wrote them, and seen by whoever may see the company', async () => {
  await withServer(
    async ({ as }) => {
      const kari = await as('account-manager', 'Kari');
      const [company] = (await kari('POST', '/api/my/companies', {})).json().companies;
      const url = `/api/companies/${company.id}`;
      const text = '<script>alert(1)</script> called them';
      const note = (await kari('POST', `${url}/notes`, { text })).json();
      expect(note).toMatchObject({ text, own: true, changed: null, by: expect.any(String) });
      const analyst = await as('analyst');
      const seen = (await analyst('GET', `${url}/account`)).json();
      expect(seen.notes).toMatchObject([{ id: note.id, text, own: false }]);
      expect((await analyst('PUT', `${url}/notes/${note.id}`, { text: 'mine' })).json().diagnostics[0].code).toBe(
        'server/no-note',
      );
      const changed = (await kari('PUT', `${url}/notes/${note.id}`, { text: 'they will call back' })).json();
      expect(changed).toMatchObject({ text: 'they will call back', changed: '2026-01-15T12:00:00Z', at: note.at });
      const ola = await as('account-manager', 'Ola');
      expect((await ola('GET', `${url}/account`)).statusCode).toBe(403);
      expect((await ola('POST', `${url}/notes`, { text })).statusCode).toBe(403);
      expect((await (await as('viewer'))('POST', `${url}/notes`, { text })).statusCode).toBe(403);
      expect((await kari('POST', `${url}/notes`, { text: '  ' })).statusCode).toBe(400);
      expect((await kari('DELETE', `${url}/notes/${note.id}`)).json()).toMatchObject({ id: note.id });
      expect((await kari('GET', `${url}/account`)).json().notes).toEqual([]);
    },
    { market },
  );
});
