import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail } from '../../diagnostics/diagnostic.ts';
import { route, type Route } from './route.ts';

const row = z.object({ name: z.string(), bytes: z.number(), made: z.string() });

/** Copies of the workspace's database. They are put back in the terminal, while nothing serves the workspace. */
export const backupRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/backups',
    summary: 'Backups, newest first',
    access: 'administer',
    schema: { answer: z.object({ backups: z.array(row), workspace: z.string() }) },
    async handle({ workspace }) {
      const folder = path.join(workspace.folder, 'backups');
      const names = (await fs.readdir(folder).catch(() => [])).filter((each) => each.endsWith('.duckdb'));
      const backups = await Promise.all(
        names.map(async (name) => {
          const { size, mtime } = await fs.stat(path.join(folder, name));
          return { name, bytes: size, made: mtime.toISOString() };
        }),
      );
      return {
        backups: backups.toSorted((left, right) => (left.made < right.made ? 1 : -1)),
        workspace: workspace.folder,
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/backups/:name',
    summary: 'A backup as a file',
    access: 'administer',
    audited: true,
    schema: { params: z.object({ name: z.string().min(1).max(300) }) },
    async handle({ workspace }, { params, reply }) {
      const name = path.basename(params.name);
      const file = path.join(workspace.folder, 'backups', name);
      const found = await fs.stat(file).catch(() => undefined);
      if (!name.endsWith('.duckdb') || found?.isFile() !== true) return fail('server/no-file', { name: params.name });
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('content-length', found.size)
        .type('application/octet-stream')
        .send(createReadStream(file));
    },
  }),
];
