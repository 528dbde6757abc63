import type { Page } from 'playwright-core';
import { z } from 'zod';

import { ended } from '../../server/ended.ts';
import { sendFile } from '../../server/forms.ts';
import type { Site } from '../pages.ts';

/** A page as somebody has it before him: with something on it, by the path of the table of pages. */
export interface State {
  /** The page's path in the table. */
  readonly page: string;
  readonly at: string;
  /** Its heading. */
  readonly title: string;
  readonly as: 'admin' | 'account-manager' | 'nobody';
  /** What somebody does before it is looked at. */
  readonly first?: (page: Page) => Promise<unknown>;
}

const withId = z.object({ id: z.string() });

/** Fills a site, and answers every page of it in every state worth looking at. `admin` is somebody who is signed in. */
export async function statesOf({ server }: Site, admin: Page): Promise<readonly State[]> {
  const send = async (method: string, path: string, body?: object): Promise<unknown> =>
    admin.evaluate(
      async (request) => {
        const answer = await fetch(request.path, {
          method: request.method,
          ...(request.body === undefined
            ? {}
            : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.body) }),
        });
        if (!answer.ok) throw new Error(`${request.path}: ${await answer.text()}`);
        return answer.json();
      },
      { method, path, body },
    );
  const analyst = await server.as('analyst');
  const { rows } = z.object({ rows: z.array(withId) }).parse({
    rows: await server.house.workspace.engine.rows({
      text: 'SELECT id FROM data.company ORDER BY company',
      parameters: [],
    }),
  });
  const company = rows[0]?.id ?? '';
  const list = withId.parse(
    await send('POST', '/api/lists', { name: 'To call', where: 'employees > 20', note: 'For Monday' }),
  );
  await send('POST', `/api/companies/${company}/notes`, { text: 'They move to Bergen in spring.' });
  await send('POST', '/api/keys', { name: 'nightly', scopes: ['run'] });
  const intake = withId.parse((await analyst('POST', '/api/intakes')).json());
  await sendFile(
    analyst,
    `/api/intakes/${intake.id}/files`,
    'visits.csv',
    'customer,when,note,minutes\nq,01.02.2025,hello,30\nc99,03.02.2025,bye,x\n',
  );
  const look = withId.parse(
    (await analyst('POST', '/api/jobs', { kind: 'look', request: { intake: intake.id } })).json(),
  );
  await ended(server.house.jobs, look.id);
  const backup = withId.parse(await send('POST', '/api/jobs', { kind: 'backup', request: {} }));
  await ended(server.house.jobs, backup.id);
  const compared = async (request: object): Promise<string> => {
    const asked = { ks: [2, 3], pairs: 3, references: 19, ...request };
    const { id } = withId.parse((await analyst('POST', '/api/jobs', { kind: 'clusters', request: asked })).json());
    await ended(server.house.jobs, id);
    return `/lab/clusters?job=${id}`;
  };
  const clusters = await compared({ on: ['employees', 'sales'], methods: ['kmeans', 'gmm', 'hierarchical'] });
  const tree = await compared({ on: ['employees', 'who'], target: 'sales' });
  const model = z.object({ text: z.string(), hash: z.string() }).parse(await send('GET', '/api/model'));
  await send('PUT', '/api/draft', {
    text: model.text.replace('employees >= 50', 'employees >= 40'),
    made_from: model.hash,
  });

  const state = (page: string, title: string, more: Partial<State> = {}): State => ({
    page,
    at: page,
    title,
    as: 'admin',
    ...more,
  });
  const edit = '/schemes/:scheme';
  return [
    state('/', 'Sign in', { as: 'nobody' }),
    state('/', 'Your market in one picture'),
    state('/mine', 'My companies', { as: 'account-manager' }),
    state('/mine', 'My companies', { as: 'account-manager', at: '/mine?view=assess' }),
    state('/mine', 'My companies', { as: 'account-manager', at: '/mine?view=list' }),
    state('/companies/:id', 'Quiet AS', { as: 'account-manager', at: `/companies/${company}` }),
    state('/data', 'Data'),
    state('/data/tables', 'Tables', { at: '/data/tables?table=orders' }),
    state('/data/quality', 'Quality'),
    state('/data/problems', 'Rows set aside'),
    state('/data/register', 'Register'),
    state('/data/questions', 'Questionnaires'),
    state('/data/import', 'Import'),
    state('/data/import/:id', 'Import', {
      at: `/data/import/${intake.id}`,
      first: (page) => page.getByRole('button', { name: /^Columns/u }).click(),
    }),
    state('/explore', 'Explore', { at: '/explore?show=employees,owner,sales&by=main' }),
    state('/segments', 'Segments'),
    state(edit, 'Edit main', { at: '/schemes/main' }),
    state(edit, 'Edit main', { at: '/schemes/main?view=settings' }),
    state(edit, 'Edit main', { at: '/schemes/main?view=exclusions' }),
    state(edit, 'Edit grid', { at: '/schemes/grid' }),
    state(edit, 'Edit tier', { at: '/schemes/tier' }),
    state(edit, 'Edit value', { at: '/schemes/value' }),
    state('/segments/:scheme/:segment', 'Large', { at: '/segments/main/large' }),
    state('/scorecard', 'Scorecard'),
    state('/compare', 'Compare schemes', { at: '/compare?left=main&right=grid' }),
    state('/lab/clusters', 'Cluster lab', { at: '/lab/clusters?on=employees&on=sales' }),
    state('/lab/clusters', 'Cluster lab', {
      at: clusters,
      async first(page) {
        await page.getByRole('tab', { name: 'As rules' }).click();
        await page.getByRole('tabpanel').getByRole('table').waitFor();
      },
    }),
    state('/lab/clusters', 'Cluster lab', { at: tree, first: (page) => page.getByRole('tab').first().waitFor() }),
    state('/lab/cut-points', 'Cut points'),
    state('/model', 'Model'),
    state('/model/owners', 'Who takes which companies'),
    state('/model/questions', 'Questions for account managers'),
    state('/model/scorecard', 'When a segment is good enough'),
    state('/model/settings', 'Settings of the model'),
    state('/model/draft', 'Your draft beside the model'),
    state('/model/history', 'History of the model'),
    state('/model/history/:number', 'Version 1', { at: '/model/history/1' }),
    state('/companies', 'Companies', { at: '/companies?where=employees%20%3E%2020&build=1' }),
    state('/companies/:id', 'Quiet AS', { at: `/companies/${company}` }),
    state('/lists', 'Lists'),
    state('/lists/:id', 'To call', { at: `/lists/${list.id}` }),
    state('/runs', 'Runs and jobs'),
    ...['users', 'keys', 'audit', 'privacy', 'backups'].map((part) =>
      state('/admin', 'Admin', { at: `/admin?part=${part}` }),
    ),
  ];
}
