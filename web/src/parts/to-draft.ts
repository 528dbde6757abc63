import { useMutation } from '@tanstack/react-query';
import { useEditDraft, type ModelEdit } from '../api/draft.ts';
import { deed } from './deed.ts';

interface ToDraft {
  /** What was done, as the note says it. */
  readonly said: string;
  readonly edits: readonly ModelEdit[];
}

/** Writes something into the reader's draft of the model; a note says so, and takes it back. */
export function useToDraft() {
  const draft = useEditDraft();
  return useMutation({
    mutationFn: ({ edits }: ToDraft) => draft.edit(edits),
    onSuccess: (_answer, { said }) => deed({ said, undo: () => draft.undo() }),
  });
}
