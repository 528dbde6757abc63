import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fail } from '../diagnostics/diagnostic.ts';
import { safeName, uploadFolder } from './file-names.ts';

/** Files that were still coming when the process ended; named so by `receiveFile`. */
const unfinished = /\.req-\w+\.part$/u;

/** Takes away what was on its way when the last server was killed: nobody was told that it had come. */
export async function clearUnfinished(workspace: string): Promise<void> {
  const room = path.join(workspace, '.firmament', 'incoming');
  const intakes = await fs.readdir(room).catch(() => []);
  const folders = [path.join(workspace, uploadFolder), ...intakes.map((each) => path.join(room, each, 'files'))];
  for (const folder of folders)
    for (const each of await fs.readdir(folder).catch(() => []))
      if (unfinished.test(each)) await fs.rm(path.join(folder, each), { force: true });
}

/** What a form has beside its file: boundaries, names. */
const mostAround = 64 * 1024;

/** A request that says it is larger than may be is refused before any of it is read. */
function refuseTold(request: FastifyRequest, most: number): void {
  if (Number(request.headers['content-length'] ?? 0) > most + mostAround) fail('server/too-large', { most });
}

/**
 * Streams the one file of a form into a folder, whole or not at all, under its own safe name; `changed` is when its sender last changed it.
 * Answers where it is.
 * @throws InputError `server/request`, `server/file-name`, `server/too-large`
 */
export async function receiveFile(
  request: FastifyRequest,
  folder: string,
  most: number,
  changed?: number,
): Promise<string> {
  refuseTold(request, most);
  const part: MultipartFile =
    (await request.file()) ?? fail('server/request', { what: 'a part with a file is missing' });
  const file = path.join(folder, safeName(part.filename));
  await fs.mkdir(folder, { recursive: true });
  const draft = `${file}.${request.id}.part`;
  try {
    await pipeline(part.file, createWriteStream(draft));
    if (part.file.truncated) fail('server/too-large', { most });
    if (changed !== undefined) await fs.utimes(draft, new Date(), new Date(changed));
    await fs.rename(draft, file);
  } finally {
    await fs.rm(draft, { force: true });
  }
  return file;
}
