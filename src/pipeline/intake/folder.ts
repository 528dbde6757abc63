import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { corrections as correctionsSchema, type Corrections } from '../../contract/data/intake.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';

/** Most files of one intake. */
export const mostFiles = 500;
/** Where accepted files go, in the workspace. */
export const uploads = 'uploads';

/** What was found when the files were last looked at. */
export interface Looked {
  /** Files are named as they are in the intake's folder; null where the model reads them all already. */
  readonly proposal: Proposal | null;
  readonly known: readonly KnownFile[];
}

/** A file the model reads already: the source, and the path it takes in the workspace. */
export interface KnownFile {
  readonly file: string;
  readonly source: string;
  readonly replaces: string;
  readonly exists: boolean;
}

const none: Corrections = { files: [] };
const incoming = (workspace: string): string => path.join(workspace, '.firmament', 'incoming');

/** Makes room for files; answers the intake's id. */
export async function beginIntake(workspace: string): Promise<string> {
  const id = randomUUID();
  await fs.mkdir(path.join(incoming(workspace), id, 'files'), { recursive: true });
  return id;
}

/** The intakes that nobody has accepted or thrown away, newest first. */
export async function listIntakes(workspace: string): Promise<readonly string[]> {
  const names = await fs.readdir(incoming(workspace)).catch(() => []);
  const found = await Promise.all(
    names.filter((each) => isId(each)).map(async (id) => ({ id, begun: await begunAt(workspace, id) })),
  );
  return found.toSorted((left, right) => (left.begun < right.begun ? 1 : -1)).map(({ id }) => id);
}

export async function begunAt(workspace: string, id: string): Promise<string> {
  return (await fs.stat(path.join(incoming(workspace), id))).birthtime.toISOString();
}

/** The folder of an intake's files. @throws InputError `intake/unknown` */
export async function filesFolder(workspace: string, id: string): Promise<string> {
  const folder = path.join(incoming(workspace), id, 'files');
  const there = isId(id) && (await fs.stat(folder).catch(() => undefined))?.isDirectory() === true;
  return there ? folder : fail('intake/unknown', { id });
}

export async function filesIn(workspace: string, id: string): Promise<readonly { name: string; bytes: number }[]> {
  const folder = await filesFolder(workspace, id);
  const names = (await fs.readdir(folder)).filter((each) => !each.endsWith('.part')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: (await fs.stat(path.join(folder, name))).size })));
}

/** Takes a file out of an intake. @throws InputError `intake/no-such-file` */
export async function removeFile(workspace: string, id: string, file: string): Promise<void> {
  const known = await filesIn(workspace, id);
  if (!known.some(({ name }) => name === file)) fail('intake/no-such-file', { file });
  await fs.rm(path.join(await filesFolder(workspace, id), file));
  await changed(workspace, id);
}

/** What was found in the files says nothing any more once they change. */
export const changed = (workspace: string, id: string): Promise<void> =>
  fs.rm(path.join(incoming(workspace), id, 'looked.json'), { force: true });

/** Throws an intake away with its files. */
export async function endIntake(workspace: string, id: string): Promise<void> {
  await filesFolder(workspace, id);
  await fs.rm(path.join(incoming(workspace), id), { recursive: true, force: true });
}

export const keepLooked = (workspace: string, id: string, looked: Looked): Promise<void> =>
  write(workspace, id, 'looked.json', looked);

/** What was found in the files as they are, if anybody has looked. */
export const readLooked = async (workspace: string, id: string): Promise<Looked | undefined> =>
  (await read(workspace, id, 'looked.json')) as Looked | undefined;

export const keepCorrections = (workspace: string, id: string, kept: Corrections): Promise<void> =>
  write(workspace, id, 'corrections.json', kept);

export async function readCorrections(workspace: string, id: string): Promise<Corrections> {
  const kept = correctionsSchema.safeParse(await read(workspace, id, 'corrections.json'));
  return kept.success ? kept.data : none;
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success;

async function write(workspace: string, id: string, name: string, value: object): Promise<void> {
  const file = path.join(incoming(workspace), id, name);
  await fs.writeFile(`${file}.new`, JSON.stringify(value));
  await fs.rename(`${file}.new`, file);
}

async function read(workspace: string, id: string, name: string): Promise<unknown> {
  await filesFolder(workspace, id);
  const text = await fs.readFile(path.join(incoming(workspace), id, name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
