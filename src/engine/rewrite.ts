import fs from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const markOf = (folder: string): string => path.join(folder, '.firmament', 'rewrite');

/** Asks that the database's file be written anew when the workspace is next opened: what is deleted stays legible in it until then. */
export async function askForRewrite(folder: string): Promise<void> {
  await fs.writeFile(markOf(folder), '', { flush: true });
}

/**
 * Writes a database anew where that was asked for: what was deleted is in no file of the workspace afterwards, nor in the copies earlier versions
 * were kept in. The workspace must be this process's. A process that dies in between leaves the old file and the mark.
 */
export async function rewriteIfAsked(folder: string, file: string): Promise<boolean> {
  const isAsked = await fs.access(markOf(folder)).then(
    () => true,
    () => false,
  );
  if (!isAsked || !(await isThere(file))) return false;
  const fresh = `${file}.fresh`;
  await fs.rm(fresh, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  try {
    await connection.run(`ATTACH ${quoted(file)} AS was`);
    await connection.run(`ATTACH ${quoted(fresh)} AS fresh`);
    await connection.run('COPY FROM DATABASE was TO fresh');
    await connection.run('CHECKPOINT fresh');
    await connection.run('DETACH was');
    await connection.run('DETACH fresh');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await fs.rename(fresh, file);
  for (const each of [`${file}.wal`, `${fresh}.wal`]) await fs.rm(each, { force: true });
  for (const each of await fs.readdir(path.dirname(file)))
    if (each.startsWith(`${path.basename(file)}.version-`)) await fs.rm(path.join(path.dirname(file), each));
  await fs.rm(markOf(folder), { force: true });
  return true;
}

const isThere = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );
