import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finished } from './ended.ts';
import { model, withServer, type Call, type Server } from './server.ts';

const reading = (read: string): string =>
  model.replace('variables:', `  - {read: ${JSON.stringify(read)}, as: table, table: stolen}\nvariables:`);

async function saved(call: Call, text: string) {
  const { hash } = (await call('GET', '/api/model')).json();
  return call('PUT', '/api/model', { text, made_from: hash });
}

async function published(call: Call, text: string) {
  const { hash } = (await call('GET', '/api/model')).json();
  await call('PUT', '/api/draft', { text, made_from: hash });
  return call('POST', '/api/draft/publish', { message: 'try' });
}

const onDisk = ({ bench }: Server): Promise<string> => fs.readFile(path.join(bench.folder, 'firmament.yaml'), 'utf8');

test('a model that comes over the network reads nothing outside its workspace, nor the workspace’s own secrets', async () => {
  await withServer(async (server) => {
    const analyst = await server.as('analyst');
    for (const read of [
      '/etc/passwd',
      '../other/orders.csv',
      'data/../../orders.csv',
      'data/*/../../../etc/passwd',
      '.firmament/guests/door.json',
      './.firmament/*',
      String.raw`..\other\orders.csv`,
      '~/.ssh/../../../etc/passwd',
    ])
      for (const write of [saved, published]) {
        const answer = await write(analyst, reading(read));
        expect([read, answer.statusCode, answer.json().diagnostics?.[0]?.code]).toEqual([
          read,
          403,
          'server/source-outside',
        ]);
      }
    expect(await onDisk(server)).toBe(model);
  });
});

test('what the file on the disk reads already, wherever it is, goes on being read', async () => {
  await withServer(async (server) => {
    const outside = path.join(server.bench.folder, '..', `outside-${path.basename(server.bench.folder)}.csv`);
    await fs.writeFile(outside, 'a,b\n1,2\n');
    try {
      const analyst = await server.as('analyst');
      await fs.writeFile(path.join(server.bench.folder, 'firmament.yaml'), reading(outside));
      const answer = await saved(analyst, reading(outside).replace('Twelve', 'A dozen'));
      expect([answer.statusCode, answer.json().diagnostics]).toEqual([200, []]);
      expect((await saved(analyst, reading('uploads/more.csv'))).statusCode).toBe(200);
    } finally {
      await fs.rm(outside);
    }
  });
});

test('an address in a model is no file, and nobody is called', async () => {
  let calls = 0;
  const listening = http.createServer((_request, response) => {
    calls += 1;
    response.end('a,b\n1,2\n');
  });
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const address = listening.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  try {
    await withServer(async (server) => {
      const analyst = await server.as('analyst');
      expect((await saved(analyst, reading(`http://127.0.0.1:${port}/orders.csv`))).statusCode).toBe(200);
      const job = await finished(server, analyst, 'run', {});
      expect([job.state, job.diagnostics[0]?.code]).toEqual(['failed', 'import/no-file']);
      expect(calls).toBe(0);
    });
  } finally {
    listening.close();
  }
});
