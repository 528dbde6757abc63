import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { refuse } from '../../src/server/refusals.ts';

test('a full disk is told as one, a bug without what it is made of', async () => {
  const bugs: unknown[] = [];
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) => refuse(reply, error, (bug) => bugs.push(bug)));
  app.get('/full', () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  app.get('/bug', () => {
    throw new TypeError('secret is undefined');
  });
  const full = await app.inject('/full');
  expect([full.statusCode, full.json().diagnostics[0].code]).toEqual([507, 'system/disk-full']);
  expect(bugs).toEqual([]);
  const bug = await app.inject('/bug');
  expect(bug.statusCode).toBe(500);
  expect(bug.body).not.toContain('secret');
  expect(bugs).toHaveLength(1);
  await app.close();
});
