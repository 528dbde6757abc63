import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { TextDifference } from './difference.ts';
import { differenceOf } from './difference.ts';
import { fileOf, type Desk } from '../draft/desk.ts';
import type { Project } from '../project.ts';
import { findVersion } from './store.ts';

/** The desk of a project that was just opened: the file as it was read. */
export const deskOf = ({ workspace, model }: Project): Desk => ({ workspace, file: model.file, text: model.text });

/**
 * What one text of a model says otherwise than another. Each is a file, or the number of a version; without the second it is the model.
 * @throws InputError `draft/no-version`, `model/missing`
 */
export async function compareTexts(
  desk: Desk,
  folder: string,
  before: string,
  after: string | undefined,
): Promise<TextDifference> {
  const [left, right] = [
    await textOf(desk, folder, before),
    after === undefined ? desk.text : await textOf(desk, folder, after),
  ];
  return differenceOf(left, right, desk.file);
}

async function textOf(desk: Desk, folder: string, wanted: string): Promise<string> {
  if (/^\d+$/u.test(wanted)) return (await findVersion(desk.workspace.engine, fileOf(desk), Number(wanted))).text;
  const file = path.resolve(folder, wanted);
  return fs.readFile(file, 'utf8').catch(() => fail('model/missing', { file }));
}
