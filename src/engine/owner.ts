import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail } from '../diagnostics/diagnostic.ts';

/** Who has the workspace open, as `.firmament/owner.json` tells other processes. */
export interface Owner {
  readonly pid: number;
  readonly since: string;
  readonly doing: string;
  /** When the process started, as its system counts; tells a later process with the same number from this one. */
  readonly started: string | null;
}

const retryMilliseconds = 50;
/** A file that is no owner's for so long was left so, and is not being written. */
const writingMilliseconds = 1000;
/** What systems answer where a folder has no hard links: exFAT and FAT, some network drives, some containers. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN']);

/**
 * Takes the workspace for this process, waiting up to `waitSeconds` while another has it; then `engine/workspace-owned`. The file of a
 * process that is no more is taken over. Answers the function that gives the workspace back. `link` makes a hard link.
 */
export async function takeOwnership(
  file: string,
  claim: { readonly doing: string; readonly since: string; readonly waitSeconds: number },
  link: Link = fs.link,
): Promise<() => Promise<void>> {
  const owner: Owner = {
    pid: process.pid,
    since: claim.since,
    doing: claim.doing,
    started: await startOf(process.pid),
  };
  const draft = `${file}.${process.pid}.${randomUUID()}`;
  await fs.writeFile(draft, JSON.stringify(owner));
  try {
    for (let waited = 0, unreadable = 0; ; waited += retryMilliseconds) {
      if (await placed(draft, file, link)) return () => fs.rm(file, { force: true });
      const other = await readOwner(file);
      if (other === 'gone') continue;
      unreadable = other === 'unreadable' ? unreadable + retryMilliseconds : 0;
      if (other === 'unreadable' ? unreadable > writingMilliseconds : !(await isAlive(other))) {
        await clear(file);
        unreadable = 0;
        continue;
      }
      if (other !== 'unreadable' && waited >= claim.waitSeconds * 1000) await refuseOwned(file);
      await pause(retryMilliseconds);
    }
  } finally {
    await fs.rm(draft, { force: true });
  }
}

type Link = (existing: string, made: string) => Promise<void>;

/**
 * Puts an owner's file where it belongs, if none is there. It appears whole or not at all: it is written aside and linked into place. Where
 * there are no links it is made by whom it is not there for yet, and read back: who was slow to write finds another's.
 */
async function placed(draft: string, file: string, link: Link): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
  }
  const text = await fs.readFile(draft, 'utf8');
  try {
    await fs.writeFile(file, text, { flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  return (await fs.readFile(file, 'utf8').catch(() => '')) === text;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The owner a file names; `unreadable` when its text is no owner. */
async function readOwner(file: string): Promise<Owner | 'gone' | 'unreadable'> {
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch {
    return 'gone';
  }
  try {
    const found: unknown = JSON.parse(text);
    return isOwner(found) ? found : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Who has the workspace open now, if anybody has. */
export async function livingOwner(file: string): Promise<Owner | undefined> {
  const found = await readOwner(file);
  return typeof found === 'object' && (await isAlive(found)) ? found : undefined;
}

/** @throws InputError `engine/workspace-owned` while a process has the workspace open */
export async function refuseOwned(file: string): Promise<void> {
  const owner = await livingOwner(file);
  if (owner !== undefined)
    fail('engine/workspace-owned', { process: owner.pid, since: owner.since, doing: owner.doing });
}

function isOwner(found: unknown): found is Owner {
  if (typeof found !== 'object' || found === null) return false;
  const { pid, since, doing } = { pid: undefined, since: undefined, doing: undefined, ...found };
  return typeof pid === 'number' && typeof since === 'string' && typeof doing === 'string';
}

async function isAlive(owner: Owner): Promise<boolean> {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
  const started = await startOf(owner.pid);
  return started === null || owner.started === null || started === owner.started;
}

/** Start time of a process in clock ticks since boot (field 22 of its stat), where the system tells. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Moves a dead owner's file aside before removing it, so that of two processes that judged it dead only one clears it. */
async function clear(file: string): Promise<void> {
  const aside = path.join(path.dirname(file), `.owner-${randomUUID()}`);
  try {
    await fs.rename(file, aside);
  } catch {
    return;
  }
  const moved = await readOwner(aside);
  // Another process may have taken over between the judgement and the move: then its file goes back.
  if (typeof moved === 'object' && (await isAlive(moved)))
    await fs.copyFile(aside, file, fs.constants.COPYFILE_EXCL).catch(() => undefined);
  await fs.rm(aside, { force: true });
}
