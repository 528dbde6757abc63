import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { fail } from '../../diagnostics/diagnostic.ts';
import { livingOwner } from '../owner.ts';

/** Where guests of a workspace knock, and the word that lets them in; told in a file only the owner of the folder can read. */
const door = z.object({ pid: z.number(), address: z.string(), key: z.string() });
export type Door = z.infer<typeof door>;

/** Longest path of a Unix domain socket on every system: 104 bytes with the closing NUL on macOS, 108 on Linux. */
const longestPath = 100;

const folderOf = (inner: string): string => path.join(inner, 'guests');
const fileOf = (inner: string): string => path.join(folderOf(inner), 'door.json');

/**
 * An address to listen on, for this user alone: a socket in a private folder of the workspace, in a temporary one where the path would be too
 * long, or a named pipe. `inner` is the workspace's `.firmament`; `remove` takes away what was made.
 */
export async function makeAddress(inner: string): Promise<{ readonly address: string; remove(): Promise<void> }> {
  const folder = folderOf(inner);
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const remove = (): Promise<void> => fs.rm(folder, { recursive: true, force: true });
  // A name nobody can guess: who took it first would receive the guests.
  if (process.platform === 'win32')
    return { address: `\\\\.\\pipe\\firmament-${randomBytes(16).toString('hex')}`, remove };
  const address = path.join(folder, 'socket');
  if (Buffer.byteLength(address) <= longestPath) return { address, remove };
  const short = await fs.mkdtemp(path.join(temporaryFolder(), 'firmament-'));
  return {
    address: path.join(short, 'socket'),
    async remove() {
      await remove();
      await fs.rm(short, { recursive: true, force: true });
    },
  };
}

/** Where temporary files go, unless a socket in a folder there had too long a path as well. */
const temporaryFolder = (): string =>
  Buffer.byteLength(path.join(os.tmpdir(), 'firmament-XXXXXX', 'socket')) <= longestPath ? os.tmpdir() : '/tmp';

/** Tells guests where to knock; the file appears whole. */
export async function writeDoor(inner: string, told: Door): Promise<void> {
  const file = fileOf(inner);
  await fs.writeFile(`${file}.part`, JSON.stringify(told), { mode: 0o600 });
  await fs.rename(`${file}.part`, file);
}

/** Where to knock; undefined when nobody receives guests. The door of a process that is no more is none. */
export async function openDoor(inner: string): Promise<Door | undefined> {
  const found = await readDoor(inner);
  const owner = found === undefined ? undefined : await livingOwner(path.join(inner, 'owner.json'));
  return owner?.pid === found?.pid ? found : undefined;
}

/** Refuses what only the owner can do: one that receives guests has come to stay. @throws InputError `engine/workspace-served` */
export async function refuseServed(inner: string): Promise<void> {
  const found = await openDoor(inner);
  if (found !== undefined) fail('engine/workspace-served', { process: found.pid });
}

export async function readDoor(inner: string): Promise<Door | undefined> {
  try {
    return door.parse(JSON.parse(await fs.readFile(fileOf(inner), 'utf8')));
  } catch {
    return undefined;
  }
}
