import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../../stages/connect/incoming/files.ts';
import { uploads, type KnownFile } from './folder.ts';

/** Files put where sources read them; `back` puts everything as it was, `settle` keeps what was replaced beside the uploads. */
export interface Placed {
  /** The path of a file, or of a pattern, relative to the model's folder. */
  readonly path: (file: string) => string;
  readonly back: () => Promise<void>;
  readonly settle: (stamp: string) => Promise<void>;
}

/**
 * Copies an intake's files to where the model reads them: a newer version to the place of the earlier one, a new file among the uploads, under
 * another name where its own is taken by other content.
 */
export async function placeFiles(
  from: string,
  folder: string,
  names: readonly string[],
  known: readonly KnownFile[],
): Promise<Placed> {
  const done: { readonly to: string; readonly earlier: string | undefined }[] = [];
  const paths = new Map<string, string>();
  for (const name of names) {
    const replaces = known.find(({ file }) => file === name)?.replaces;
    if (replaces === undefined && /[*?]/u.test(name)) {
      const series = await filesOf(name, from);
      const room = await roomFor(
        series.map((each) => path.basename(each)),
        from,
        folder,
      );
      for (const each of series) done.push(await put(each, path.join(folder, room, path.basename(each))));
      paths.set(name, `${room}/${name}`);
    } else {
      const target = replaces ?? (await freePath(path.join(from, name), folder));
      done.push(await put(path.join(from, name), path.resolve(folder, target)));
      paths.set(name, target);
    }
  }
  return {
    path: (file) => paths.get(file) ?? file,
    async back() {
      for (const { to, earlier } of done.toReversed())
        await (earlier === undefined ? fs.rm(to, { force: true }) : fs.rename(earlier, to));
    },
    async settle(stamp) {
      for (const { to, earlier } of done) {
        if (earlier === undefined) continue;
        const kept = path.join(folder, uploads, 'earlier');
        await fs.mkdir(kept, { recursive: true });
        await fs.rename(earlier, path.join(kept, `${stamp} ${path.basename(to)}`));
      }
    },
  };
}

/** Puts a copy in place in one move; what stood there is set beside it. */
async function put(file: string, to: string): Promise<{ readonly to: string; readonly earlier: string | undefined }> {
  await fs.mkdir(path.dirname(to), { recursive: true });
  const part = `${to}.part`;
  await fs.copyFile(file, part);
  // When the file was last changed tells since when its companies are known to be so.
  const { atime, mtime } = await fs.stat(file);
  await fs.utimes(part, atime, mtime);
  const isTaken = await isThere(to);
  const earlier = isTaken ? `${to}.earlier` : undefined;
  // Where a process died in the middle, what stood there before it is set aside already.
  if (earlier !== undefined && !(await isThere(earlier))) await fs.rename(to, earlier);
  await fs.rename(part, to);
  return { to, earlier };
}

/** The path a file that nothing reads yet takes: its own name among the uploads, numbered where other content has it. */
async function freePath(file: string, folder: string): Promise<string> {
  const { name, ext, base } = path.parse(file);
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? `${uploads}/${base}` : `${uploads}/${name} (${n})${ext}`;
    const there = path.join(folder, free);
    if (!(await isThere(there)) || (await isSame(there, file))) return free;
  }
}

/** A folder of the uploads where a series stands alone with its names. */
async function roomFor(names: readonly string[], from: string, folder: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const room = n === 1 ? uploads : `${uploads}/${n}`;
    const taken = await Promise.all(
      names.map(async (name) => {
        const there = path.join(folder, room, name);
        return (await isThere(there)) && !(await isSame(there, path.join(from, name)));
      }),
    );
    if (!taken.includes(true)) return room;
  }
}

const isThere = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    () => true,
    () => false,
  );

async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([fs.stat(one), fs.stat(other)]);
  return left.size === right.size && (await hashOf(one)) === (await hashOf(other));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}
