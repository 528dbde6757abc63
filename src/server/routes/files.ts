import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail } from '../../diagnostics/diagnostic.ts';
import { attached } from '../attachment.ts';
import { typeOf, uploadFolder } from '../file-names.ts';
import { receiveFile } from '../uploads.ts';
import { route, type Route } from './route.ts';

const name = z.object({ name: z.string().min(1).max(300) });
const fileRow = z.object({ file: z.string(), bytes: z.number(), changed: z.string() });

/** Files that come in and lists and reports that go out. Nothing outside the folders named here can be reached. */
export const fileRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/files',
    summary: 'Upload a file into the workspace’s `uploads` folder, whole or not at all (multipart, one part `file`)',
    access: 'run',
    schema: { answer: fileRow },
    async handle({ workspace, uploadLimit }, { request }) {
      const file = await receiveFile(request, path.join(workspace.folder, uploadFolder), uploadLimit);
      return rowOf(workspace.folder, file);
    },
  }),
  route({
    method: 'GET',
    path: '/api/files',
    summary: 'Files that were uploaded',
    access: 'run',
    schema: { answer: z.object({ files: z.array(fileRow) }) },
    handle: async ({ workspace }) => ({ files: await listFolder(workspace.folder, uploadFolder) }),
  }),
  route({
    method: 'GET',
    path: '/api/reports',
    summary: 'Reports that were written',
    access: 'ask',
    schema: { answer: z.object({ files: z.array(fileRow) }) },
    handle: async ({ workspace }) => ({ files: await listFolder(workspace.folder, 'reports') }),
  }),
  route({
    method: 'GET',
    path: '/api/reports/:name',
    summary: 'A report, as it was written',
    access: 'ask',
    schema: { params: name },
    async handle({ workspace }, { params, reply }) {
      const file = path.join(workspace.folder, 'reports', path.basename(params.name));
      const found = await fs.stat(file).catch(() => undefined);
      if (found?.isFile() !== true) return fail('server/no-file', { name: params.name });
      // Only a page is shown where it is; what is for paper or another program is kept.
      if (path.extname(file) !== '.html')
        return attached(reply, path.basename(file), { content: createReadStream(file) });
      // A report carries its own policy; it stands apart from the pages of the server.
      return reply
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'; sandbox allow-scripts allow-popups",
        )
        .type(typeOf(file))
        .send(createReadStream(file));
    },
  }),
];

async function listFolder(root: string, folder: string): Promise<z.infer<typeof fileRow>[]> {
  const names = await fs.readdir(path.join(root, folder)).catch(() => []);
  const rows = await Promise.all(
    names.filter((each) => !each.endsWith('.part')).map((each) => rowOf(root, path.join(root, folder, each))),
  );
  return rows.toSorted((left, right) => (left.changed < right.changed ? 1 : left.changed > right.changed ? -1 : 0));
}

async function rowOf(root: string, file: string): Promise<z.infer<typeof fileRow>> {
  const { size, mtime } = await fs.stat(file);
  return { file: path.relative(root, file).split(path.sep).join('/'), bytes: size, changed: mtime.toISOString() };
}
