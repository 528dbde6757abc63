import path from 'node:path';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Workspace } from '../../engine/workspace.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { planOfText } from '../model/text.ts';
import { addVersion, type VersionRequest } from '../versions/store.ts';
import { dropDraft, readDraft, type Draft } from './store.ts';

/** Where drafts are worked on: the workspace that keeps them, and the model's file as it is on the disk now. */
export interface Desk {
  readonly workspace: Workspace;
  readonly file: string;
  readonly text: string;
}

/** Somebody's draft. One whose text the file has already says nothing: it was published, or the file came to say the same. */
export async function draftOn(desk: Desk, who: string): Promise<Draft | undefined> {
  const { engine } = desk.workspace;
  const draft = await readDraft(engine, who);
  if (draft === undefined || draft.text !== desk.text) return draft;
  await finishDraft(engine, desk, draft);
  return undefined;
}

/** Ends a draft whose text has become the file's; the message it was being published with goes into the version. */
export const finishDraft = (engine: DuckDbEngine, desk: Desk, draft: Draft): Promise<number | undefined> =>
  engine.aside(async (session) => {
    const number =
      draft.message === null
        ? undefined
        : await addVersion(
            session,
            versionOf(desk, draft.text, { who: draft.who, why: draft.message, origin: 'published' }),
          );
    await dropDraft(session, draft.who);
    return number;
  });

/** A text of the desk's file as a version to be kept. */
export const versionOf = (
  desk: Omit<Desk, 'text'>,
  text: string,
  said: Pick<VersionRequest, 'who' | 'why' | 'origin'>,
): VersionRequest => ({
  file: fileOf(desk),
  text,
  version: meaningOf(text, desk.file),
  ...said,
  at: desk.workspace.clock(),
});

/** What the workspace knows the model's file by. */
export const fileOf = ({ workspace, file }: Omit<Desk, 'text'>): string =>
  path.relative(workspace.folder, file).split(path.sep).join('/');

/** The hash of what a model says; empty where it cannot be used. */
function meaningOf(text: string, file: string): string {
  try {
    return planOfText(text, file).plan.hash;
  } catch (error) {
    if (error instanceof InputError) return '';
    throw error;
  }
}
