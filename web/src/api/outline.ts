import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutlineAnswer } from '../../../src/contract/model/outline.ts';
import { call } from './client.ts';
import { useDraft, useEditDraft, type ModelEdit } from './draft.ts';
import { useModel } from './queries.ts';

const outlineOf = (text: string) =>
  queryOptions({
    queryKey: ['outline', text],
    queryFn: ({ signal }) => call<OutlineAnswer>('POST', '/api/model/outline', { text }, signal),
    staleTime: Infinity,
  });

/** The text one edits: the reader's draft, or the model where there is none; undefined until it is there. */
function useDraftedText(): string | undefined {
  const draft = useDraft();
  const model = useModel();
  return draft.data === undefined ? undefined : (draft.data.draft?.text ?? model.data?.text);
}

/** The schemes and exclusions of the reader's draft, or of the model where there is none, with where each stands in it. */
export function useOutline() {
  const text = useDraftedText();
  return useQuery({
    ...outlineOf(text ?? ''),
    placeholderData: keepPreviousData,
    enabled: text !== undefined,
  });
}

/** Edits the draft; done when the outline is that of the edited text, so that places chosen afterwards are places in it. */
export function useEditOutline() {
  const client = useQueryClient();
  const drafting = useEditDraft();
  const text = useDraftedText() ?? '';
  return {
    text,
    drafting,
    edit: async (edits: readonly ModelEdit[]): Promise<void> => {
      const { draft } = await drafting.edit(edits);
      if (draft !== null) await client.ensureQueryData(outlineOf(draft.text));
    },
  };
}
