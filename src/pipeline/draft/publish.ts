import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import { checkText } from '../model/check.ts';
import { textHash } from '../model/text.ts';
import { keepVersion } from '../versions/store.ts';
import { draftOn, finishDraft, versionOf, type Desk } from './desk.ts';
import { writeDraft } from './store.ts';

/** Writes the model's file, if it still has the text with this hash. */
export type WriteModel = (text: string, madeFrom: string) => Promise<unknown>;

export interface PublishedDraft {
  /** Number of the version it became. */
  readonly version: number;
  /** Whether it says otherwise than before what is read: its sources are to be read before it is run. */
  readonly reads: boolean;
}

/**
 * Makes a draft the model: its text is written to the file and kept as a version with author and message. What the file said before is kept too.
 * The message is stored first, so that a process that dies over it leaves either the draft, or the file with its version to be finished.
 * @throws InputError `draft/none`, `draft/conflict`, or what is wrong with the text; nothing is written then
 */
export async function publishDraft(
  desk: Desk,
  who: string,
  message: string,
  write: WriteModel,
): Promise<PublishedDraft> {
  const { engine, clock } = desk.workspace;
  const draft = (await draftOn(desk, who)) ?? fail('draft/none', {});
  if (draft.base !== desk.text) fail('draft/conflict', { file: desk.file });
  refuseErrors(await checkText(desk.workspace, draft.text, desk.file));
  await keepVersion(engine, versionOf(desk, desk.text, { who: '', why: '', origin: 'disk' }));
  await engine.aside((session) => writeDraft(session, { ...draft, message }, clock()));
  await write(draft.text, textHash(desk.text));
  const version = await finishDraft(engine, desk, { ...draft, message });
  return { version: version ?? 0, reads: sourcesOf(draft.text) !== sourcesOf(desk.text) };
}

/**
 * Writes a text as the model's file, and keeps it as a version with its author; what the file said before is kept too.
 * @throws InputError `server/conflict` when the file is not the one the text was made from, or what is wrong with it
 */
export async function saveModel(
  desk: Desk,
  said: { readonly text: string; readonly madeFrom: string; readonly who: string; readonly why: string },
  write: WriteModel,
): Promise<void> {
  const { engine } = desk.workspace;
  await keepVersion(engine, versionOf(desk, desk.text, { who: '', why: '', origin: 'disk' }));
  await write(said.text, said.madeFrom);
  await keepVersion(engine, versionOf(desk, said.text, { who: said.who, why: said.why, origin: 'saved' }));
}

/** The part of a model that says what is read, as it is written. */
const sourcesOf = (text: string): string => /^sources:[^]*?(?=^\S|$(?![^]))/mu.exec(text)?.[0] ?? '';
