import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { proposeFiles } from '../../../../src/pipeline/import/propose.ts';
import type { FileProposal, Proposal } from '../../../../src/stages/connect/propose/types.ts';

/** What a set of files, written for the purpose, is proposed as. */
export async function proposed(files: Readonly<Record<string, string | Uint8Array>>): Promise<Proposal> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-propose-test-'));
  try {
    for (const [name, content] of Object.entries(files)) await fs.writeFile(path.join(folder, name), content);
    return await proposeFiles(Object.keys(files), folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** The proposal of one file, and what its columns become by header. */
export async function proposedFile(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly file: FileProposal; readonly becomes: Readonly<Record<string, string | null>> }> {
  const { files } = await proposed({ [name]: content });
  const [file] = files;
  if (file === undefined) throw new Error('nothing was proposed');
  return { file, becomes: becomesOf(file) };
}

export const becomesOf = (file: FileProposal): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    file.columns.map((each) => [
      each.times === undefined ? each.header : `${each.header} × ${each.times}`,
      each.column,
    ]),
  );

/** Lines of a delimited file, made by a function of the row's number. */
export const lines = (header: string, rows: number, line: (row: number) => string): string =>
  [header, ...Array.from({ length: rows }, (_, row) => line(row))].join('\n');
