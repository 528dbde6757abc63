import type { UndoImportAnswer } from '../../contract/commands.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { removeItem } from '../../model/edit.ts';
import type { Source } from '../../model/source/parse.ts';
import { versionOf, type Desk } from '../draft/desk.ts';
import { undoImport } from '../import/undo.ts';
import { planOfText, textHash } from '../model/text.ts';
import { edited, editable } from '../model/write.ts';
import { keepVersion } from '../versions/store.ts';

/** What accepting files wrote into the model: a first one, or sources beside others. */
export interface WrittenByAccept {
  readonly model: 'written' | 'changed';
  readonly sources: readonly string[];
  /** Of the text as it was then written. */
  readonly model_hash: string;
}

/** How the model's file is written, or taken away, if it is still the one of a hash. */
export interface ModelFile {
  readonly write: (text: string, madeFrom: string) => Promise<unknown>;
  readonly remove: (meant: string) => Promise<unknown>;
}

export interface TakeBackRequest {
  readonly imports: readonly number[];
  /** What accepting wrote into the model; absent: the model stays as it is. */
  readonly wrote?: WrittenByAccept | undefined;
  readonly who: string;
}

export interface TakenBack {
  readonly undone: readonly UndoImportAnswer[];
  readonly model: 'removed' | 'changed' | 'as it was';
}

/**
 * Takes imports back, newest first, and with them what accepting them wrote into the model: a first model nobody has changed since is taken
 * away, sources that were added are taken out. What was there stands in the history. A model that says more by now stays.
 * @throws InputError `import/undo-…`, where something builds on an import
 */
export async function takeBackImports(
  desk: Desk,
  { imports, wrote, who }: TakeBackRequest,
  file: ModelFile,
): Promise<TakenBack> {
  const undone: UndoImportAnswer[] = [];
  for (const number of [...new Set(imports)].toSorted((left, right) => right - left))
    undone.push(await undoImport(desk, number));
  const model = wrote === undefined ? 'as it was' : await takeOut(desk, wrote, who, file);
  return { undone, model };
}

async function takeOut(
  desk: Desk,
  { model, sources, model_hash: written }: WrittenByAccept,
  who: string,
  file: ModelFile,
): Promise<TakenBack['model']> {
  const hash = textHash(desk.text);
  const keep = () =>
    keepVersion(
      desk.workspace.engine,
      versionOf(desk, desk.text, { who, why: 'Before its import was taken back', origin: 'disk' }),
    );
  if (model === 'written') {
    if (hash !== written) return 'as it was';
    await keep();
    await file.remove(hash);
    return 'removed';
  }
  const text = without(desk, sources);
  if (text === undefined) return 'as it was';
  await keep();
  await file.write(text, hash);
  return 'changed';
}

/** The model's text without some of its sources; undefined where it says nothing of them, or cannot be without. */
function without(desk: Desk, sources: readonly string[]): string | undefined {
  try {
    const { plan } = planOfText(desk.text, desk.file);
    const places = plan.sources.flatMap(({ id }, index) => (sources.includes(id) ? [index] : []));
    if (places.length === 0) return undefined;
    // From the last on, so that those before keep their places.
    const source = places
      .toReversed()
      .reduce<Source>((left, place) => edited(removeItem(left, ['sources', place]), left), editable(desk));
    planOfText(source.text, desk.file);
    return source.text;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
