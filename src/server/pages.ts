import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the pages stand once they are built: beside the server in the package, in `dist` of a checkout. */
const folders = ['../web', '../../dist/web'].map((each) => path.resolve(import.meta.dirname, each));

/**
 * Serves the web app: its files for as long as they are called what they are (their names are hashes), and its one document for every
 * address that is no call. The document carries a nonce of its own for each answer, by which its styles are allowed.
 */
export async function addPages(app: FastifyInstance): Promise<boolean> {
  const folder = await firstWithPages();
  if (folder === undefined) return false;
  const document = await fs.readFile(path.join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: true,
    immutable: true,
    maxAge: '365d',
  });
  const icon = await fs.readFile(path.join(folder, 'icon.svg'));
  app.get('/icon.svg', { schema: { hide: true } }, (_request, reply) =>
    // Browsers ask for it at every change of the address, unless they may keep it.
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(icon),
  );
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      )
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(document.replaceAll('__NONCE__', nonce));
  });
  return true;
}

async function firstWithPages(): Promise<string | undefined> {
  for (const folder of folders) {
    const found = await fs.stat(path.join(folder, 'index.html')).catch(() => undefined);
    if (found?.isFile() === true) return folder;
  }
  return undefined;
}
