import { newestDeed } from '../pins/deeds.ts';
import type { DraftAnswer } from '../../contract/model/draft.ts';
import { mergeTexts } from '../../model/changes/merge.ts';
import { checkText } from '../model/check.ts';
import { textHash } from '../model/text.ts';
import { changesOf, differenceOf, type TextDifference } from '../versions/difference.ts';
import { versionByHash } from '../versions/store.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { draftOn, fileOf, type Desk } from './desk.ts';
import type { Draft } from './store.ts';

/** Somebody's draft as it stands: what it changes, what is wrong with it, and what has happened to the file meanwhile. */
export async function askDraft(desk: Desk, who: string): Promise<DraftAnswer> {
  const draft = await draftOn(desk, who);
  const model = textHash(desk.text);
  const decided = await newestDeed(desk.workspace.engine);
  if (draft === undefined) return { model, decided, draft: null };
  const { text, base, at } = draft;
  const conflict = base !== desk.text;
  return {
    model,
    decided,
    draft: {
      text,
      hash: textHash(text),
      made_from: textHash(base),
      at,
      conflict,
      diagnostics: [...(await checkText(desk.workspace, text, desk.file))],
      changes: changesOf(base, text, desk.file),
      theirs: conflict ? await theirsOf(desk, draft) : null,
      preview: null,
    },
  };
}

/** Line by line what a draft changes of the text it was made from. @throws InputError `draft/none` */
export async function askDraftDifference(desk: Desk, who: string): Promise<TextDifference> {
  const { base, text } = (await draftOn(desk, who)) ?? fail('draft/none', {});
  return differenceOf(base, text, desk.file);
}

async function theirsOf(desk: Desk, { base, text }: Draft): Promise<NonNullable<DraftAnswer['draft']>['theirs']> {
  const by = await versionByHash(desk.workspace.engine, fileOf(desk), textHash(desk.text));
  return {
    ...differenceOf(base, desk.text, desk.file),
    by: by === undefined || by.who === '' ? null : { who: by.who, at: by.at, why: by.why },
    mergeable: mergeTexts(base, text, desk.text) !== undefined,
  };
}
