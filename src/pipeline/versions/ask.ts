import type { ModelVersionAnswer, ModelVersionsAnswer } from '../../contract/model/draft.ts';
import { textHash } from '../model/text.ts';
import { fileOf, type Desk } from '../draft/desk.ts';
import { differenceOf } from './difference.ts';
import { findVersion, listVersions } from './store.ts';

/** Every text the model has had that the workspace knows of, newest first. */
export async function askVersions(desk: Desk): Promise<ModelVersionsAnswer> {
  const { workspace, text } = desk;
  const file = fileOf(desk);
  const now = textHash(text);
  const versions = await listVersions(workspace.engine, file);
  const current = versions.find((each) => each.hash === now)?.number;
  return { file, versions: versions.map((each) => ({ ...each, current: each.number === current })) };
}

/** One version, with what it changed against the one before. @throws InputError `draft/no-version` */
export async function askVersion(desk: Desk, number: number): Promise<ModelVersionAnswer> {
  const { workspace, text } = desk;
  const file = fileOf(desk);
  const version = await findVersion(workspace.engine, file, number);
  const before = number > 1 ? await findVersion(workspace.engine, file, number - 1) : undefined;
  return {
    ...version,
    current: version.hash === textHash(text),
    difference: before === undefined ? null : differenceOf(before.text, version.text, file),
  };
}
