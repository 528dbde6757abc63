import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import { mergeTexts } from '../../model/changes/merge.ts';
import { applyEdits, type ModelEdit } from '../../model/edit/edits.ts';
import { parseSource } from '../../model/source/parse.ts';
import { textHash } from '../model/text.ts';
import { findVersion, versionByHash } from '../versions/store.ts';
import { draftOn, fileOf, type Desk } from './desk.ts';
import { dropDraft, readDraft, writeDraft } from './store.ts';

/**
 * Keeps a text as somebody's draft, whatever is wrong with it: nothing typed is lost. A text that is the file's own ends the draft. `madeFrom` is
 * the hash of the text it was made from: the file's, an earlier version's, or that of the draft there is.
 * @throws InputError `server/conflict` when nobody knows that text any more
 */
export async function saveDraft(desk: Desk, who: string, text: string, madeFrom: string): Promise<void> {
  const base = (await baseOf(desk, who, madeFrom)) ?? fail('server/conflict', { file: desk.file });
  await keep(desk, who, text, base);
}

/**
 * Makes changes to somebody's draft, or to the file when there is none; all of them or none, and nothing else in the text. `madeOn` is the hash
 * of the text they were made on.
 * @throws InputError `draft/moved-on` when the draft is another by now, `model/cannot-edit`, or what makes the text unreadable
 */
export async function editDraft(
  desk: Desk,
  who: string,
  edits: readonly ModelEdit[],
  madeOn: string | undefined,
): Promise<void> {
  await draftOn(desk, who);
  // Read and written in one transaction: of two windows that edit at once one is told to read again.
  await desk.workspace.engine.aside(async (session) => {
    const draft = await readDraft(session, who);
    const text = draft?.text ?? desk.text;
    if (madeOn !== undefined && textHash(text) !== madeOn) fail('draft/moved-on', {});
    await write(session, desk, who, editedText(text, desk.file, edits), draft?.base ?? desk.text);
  });
}

/** A model's text after edits. @throws InputError when it cannot be read, or an edit would mean something else */
function editedText(text: string, file: string, edits: readonly ModelEdit[]): string {
  const read = parseSource(text, file);
  refuseErrors(read.diagnostics);
  if (read.source === undefined) throw new Error('a text without errors was not read');
  const { source, diagnostics } = applyEdits(read.source, edits);
  refuseErrors(diagnostics);
  return source?.text ?? text;
}

/** Throws a draft away. */
export async function discardDraft(desk: Desk, who: string): Promise<void> {
  await desk.workspace.engine.aside((session) => dropDraft(session, who));
}

/**
 * Makes a draft anew on the file as it is now, where both changed different places.
 * @throws InputError `draft/none`, `draft/overlap`
 */
export async function mergeDraft(desk: Desk, who: string): Promise<void> {
  const { base, text } = (await draftOn(desk, who)) ?? fail('draft/none', {});
  const merged = mergeTexts(base, text, desk.text) ?? fail('draft/overlap', { file: desk.file });
  await keep(desk, who, merged, desk.text);
}

/** Makes an earlier version of the model a draft, to be looked at and published like any other. */
export async function restoreVersion(desk: Desk, who: string, number: number): Promise<void> {
  await keep(desk, who, (await findVersion(desk.workspace.engine, fileOf(desk), number)).text, desk.text);
}

const keep = (desk: Desk, who: string, text: string, base: string): Promise<void> =>
  desk.workspace.engine.aside((session) => write(session, desk, who, text, base));

/** A draft that says what the file says is none. */
async function write(session: Session, desk: Desk, who: string, text: string, base: string): Promise<void> {
  if (text === desk.text) await dropDraft(session, who);
  else await writeDraft(session, { who, text, base, message: null }, desk.workspace.clock());
}

async function baseOf(desk: Desk, who: string, madeFrom: string): Promise<string | undefined> {
  if (textHash(desk.text) === madeFrom) return desk.text;
  const draft = await draftOn(desk, who);
  if (draft !== undefined && [draft.base, draft.text].some((text) => textHash(text) === madeFrom)) return draft.base;
  return (await versionByHash(desk.workspace.engine, fileOf(desk), madeFrom))?.text;
}
