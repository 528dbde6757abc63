import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../diagnostics/diagnostic.ts';
import { refuseServed } from '../engine/guests/door.ts';
import { takeOwnership } from '../engine/owner.ts';
import { openWorkspace, type Workspace } from '../engine/workspace.ts';
import type { Work } from './work.ts';

/**
 * Copies the workspace's database into a file (by default `backups/<instant>.duckdb` in the workspace), whole and as of one moment, while
 * people go on asking. The user's own files are not in it. Answers where it is.
 *
 * @param out Path of the file to make.
 */
export async function backUp(workspace: Workspace, work: Work = {}, out?: string): Promise<string> {
  work.onStep?.('Copying the workspace');
  const named = `${workspace.clock().toISOString().slice(0, 19).replaceAll(':', '-')}.duckdb`;
  const file = out ?? path.join(workspace.folder, 'backups', named);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await workspace.engine.copyTo(file, work.signal);
  return file;
}

/**
 * Puts a backup in the place of a workspace's database, which is kept beside it. The backup is opened first: one that is damaged, or of a
 * newer version, changes nothing. Answers where the database that was there is kept, if there was one.
 *
 * @param folder The workspace folder.
 * @param backup Path of the backup.
 * @throws InputError `engine/workspace-…`, `backup/missing`
 */
export async function restore(folder: string, backup: string, clock: () => Date): Promise<string | undefined> {
  const root = path.resolve(folder);
  const inner = path.join(root, '.firmament');
  if (!(await isFile(backup))) fail('backup/missing', { file: backup });
  await refuseServed(inner);
  const trial = path.join(inner, 'restoring');
  await fs.rm(trial, { recursive: true, force: true });
  await fs.mkdir(path.join(trial, '.firmament'), { recursive: true });
  const copy = path.join(trial, '.firmament', 'workspace.duckdb');
  try {
    await fs.copyFile(backup, copy);
    if (await isFile(`${backup}.wal`)) await fs.copyFile(`${backup}.wal`, `${copy}.wal`);
    // Opening brings an older version forward and closing writes the log into the file.
    await (await openWorkspace(trial, { doing: 'trying a backup', clock })).close();
    return await exchange(root, copy, clock);
  } finally {
    await fs.rm(trial, { recursive: true, force: true });
  }
}

/** The workspace is ours while its database is exchanged. The old one, which may be damaged and is not opened, is set aside with its log. */
async function exchange(root: string, copy: string, clock: () => Date): Promise<string | undefined> {
  const inner = path.join(root, '.firmament');
  const file = path.join(inner, 'workspace.duckdb');
  const now = clock().toISOString();
  const release = await takeOwnership(path.join(inner, 'owner.json'), {
    doing: 'restoring a backup',
    since: now,
    waitSeconds: 5,
  });
  try {
    const kept = path.join(root, 'backups', `before-restore-${now.slice(0, 19).replaceAll(':', '-')}.duckdb`);
    await fs.mkdir(path.dirname(kept), { recursive: true });
    const was = await isFile(file);
    if (was) await fs.copyFile(file, kept);
    if (await isFile(`${file}.wal`)) await fs.rename(`${file}.wal`, `${kept}.wal`);
    await fs.rename(copy, file);
    return was ? kept : undefined;
  } finally {
    await release();
  }
}

const isFile = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
