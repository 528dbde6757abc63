import { createHash } from 'node:crypto';
import { createReadStream, type BigIntStats } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { between, type Watch } from '../read/watch.ts';
import { mostUnpacked, refuseUnpacking, unpackLimits } from './unpacking.ts';

/** A user's file where the database may read it, under the name of its content. */
export interface StagedFile {
  /** As the user names it, relative to the model's folder. */
  readonly name: string;
  /** The user's own file. */
  readonly original: string;
  /** The staged one. */
  readonly path: string;
  /** Of its content; of a file that is only looked at, of its place. */
  readonly sha256: string;
  readonly bytes: number;
  /** The day the file was last changed, as `YYYY-MM-DD` in UTC. */
  readonly date: string;
  /** Fails when the original is no longer what was staged (`import/file-changed`), or its packing breaks off (`import/damaged-file`). */
  readonly verify: () => Promise<void>;
}

export interface StagingOptions {
  readonly watch?: Watch;
  /** The file is only looked at: it is named by its place and not by its content. */
  readonly look?: boolean;
}

/**
 * Puts a file into the staging folder: linked where the file system allows, so that a large file costs one reading for its hash and no
 * copy, else copied. Symbolic links are followed to the file itself; folders, devices and pipes are refused.
 */
export async function stageFile(
  file: string,
  folder: string,
  staging: string,
  { watch = {}, look = false }: StagingOptions = {},
): Promise<StagedFile> {
  const name = path.relative(folder, file) || path.basename(file);
  const original = await realFile(file, name);
  const before = await fs.stat(original, { bigint: true });
  if (!before.isFile()) fail('import/not-a-file', { file: name }, { file: name });
  if (before.size === 0n) fail('import/empty-file', { file: name }, { file: name });
  const sha256 = look ? placeHash(original, before) : await hashOf(original, Number(before.size), watch);
  const staged = path.join(staging, `${sha256}${extension(original)}`);
  await fs.rm(staged, { force: true });
  await fs.link(original, staged).catch(() => fs.copyFile(original, staged));
  const most = mostUnpacked(Number(before.size), unpackLimits.streamed, unpackLimits);
  const promised = await promisedSize(staged, Number(before.size));
  const sound = promised === undefined ? Promise.resolve(undefined) : checkPacked(staged, most, watch);
  // A bomb is stopped before anything reads it; where a file breaks off its last bytes are no size.
  if (promised !== undefined && promised > most && (await sound) === tooLarge) {
    await fs.rm(staged, { force: true });
    refuseUnpacking(name, Number(before.size), most);
  }
  const verify = async (): Promise<void> => {
    const reason = await sound;
    if (reason === tooLarge) refuseUnpacking(name, Number(before.size), most);
    if (reason !== undefined) fail('import/damaged-file', { file: name, reason }, { file: name });
    const after = await fs.stat(original, { bigint: true });
    if (after.mtimeNs !== before.mtimeNs || after.size !== before.size || after.ino !== before.ino)
      fail('import/file-changed', { file: name }, { file: name });
  };
  const date = new Date(Number(before.mtimeMs)).toISOString().slice(0, 10);
  return { name, original, path: staged, sha256, bytes: Number(before.size), date, verify };
}

async function realFile(file: string, name: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    return fail('import/file-missing', { file: name }, { file: name });
  }
}

/** Takes away all that was staged of a file. */
export async function unstage(staged: StagedFile, staging: string): Promise<void> {
  for (const entry of await fs.readdir(staging))
    if (entry.startsWith(staged.sha256)) await fs.rm(path.join(staging, entry), { force: true });
}

/** What a gzip file says at its end that it unpacks to, in bytes modulo 4 GiB; undefined where a file is not gzip. */
async function promisedSize(file: string, size: number): Promise<number | undefined> {
  const handle = await fs.open(file);
  try {
    const { buffer: start } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (start[0] !== 0x1f || start[1] !== 0x8b) return undefined;
    const { buffer: end } = await handle.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return end.readUInt32LE(0);
  } finally {
    await handle.close();
  }
}

const tooLarge = 'too large';

/**
 * Unpacks a gzip file to nowhere, beside the import: DuckDB takes one that breaks off at the end of a line for whole, and the size at its end
 * may be a lie. Answers what is wrong.
 */
async function checkPacked(file: string, most: number, { signal }: Watch): Promise<string | undefined> {
  let length = 0;
  try {
    await pipeline(
      createReadStream(file),
      createGunzip({ chunkSize: 1 << 18 }),
      async (bytes: AsyncIterable<Buffer>) => {
        for await (const piece of bytes) {
          length += piece.length;
          if (length > most) break;
        }
      },
      signal === undefined ? {} : { signal },
    );
    return length > most ? tooLarge : undefined;
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    // Leaving a stream before its end is an error to it.
    if (length > most) return tooLarge;
    return error instanceof Error ? error.message : String(error);
  }
}

async function hashOf(file: string, size: number, watch: Watch): Promise<string> {
  const hash = createHash('sha256');
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  for await (const chunk of bytes) {
    hash.update(chunk);
    between(watch, bytes.bytesRead / size);
  }
  return hash.digest('hex');
}

/** Names a file that is only looked at by where it lies and when it was changed, for its content would have to be read whole. */
const placeHash = (file: string, { size, ino, mtimeNs }: BigIntStats): string =>
  createHash('sha256').update(`${file}\n${size}\n${ino}\n${mtimeNs}`).digest('hex');

/** DuckDB knows packed files by their names, so the last two extensions are kept where they are plain. */
function extension(file: string): string {
  return /(?:\.[a-z0-9]{1,8}){0,2}$/i.exec(path.basename(file))?.[0].toLowerCase() ?? '';
}
