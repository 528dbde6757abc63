import fs from 'node:fs/promises';
import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import type { Edited } from '../../model/edit.ts';
import { parseSource, type Source } from '../../model/source/parse.ts';
import { planOfText } from './text.ts';
import type { Model } from '../project.ts';

/** The text of a model as it was read, ready to be edited. */
export function editable(model: Pick<Model, 'text' | 'file'>): Source {
  const { source, diagnostics } = parseSource(model.text, model.file);
  refuseErrors(diagnostics);
  if (source === undefined) throw new Error('a model that was read before is read no more');
  return source;
}

/**
 * The source after an edit.
 * @throws InputError when the edit would mean something else
 */
export function edited({ source, diagnostics }: Edited, before: Source): Source {
  refuseErrors(diagnostics);
  return source ?? before;
}

/**
 * Writes an edited model in one move; comments and all that was not edited stay as they were.
 * @throws InputError when the model would be wrong, or somebody has changed the file since it was read; it is then untouched
 */
export async function writeModel(model: Pick<Model, 'file' | 'text'>, source: Source): Promise<void> {
  planOfText(source.text, model.file);
  if ((await fs.readFile(model.file, 'utf8')) !== model.text) fail('model/changed-meanwhile', { file: model.file });
  const part = `${model.file}.part`;
  await fs.writeFile(part, source.text);
  await fs.rename(part, model.file);
}
