import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type {
  DraftAnswer,
  ModelEditRequest,
  ModelVersionAnswer,
  ModelVersionsAnswer,
  PublishDraftAnswer,
} from '../../../src/contract/model/draft.ts';
import type { Job } from '../../../src/contract/jobs/jobs.ts';
import { at, call } from './client.ts';
import { useSession } from './queries.ts';

export type Draft = NonNullable<DraftAnswer['draft']>;
export type { DraftAnswer, ModelEditRequest as ModelEdit };
export type TextDifference = NonNullable<ModelVersionAnswer['difference']>;

/** Texts to go back and forth between, kept for as long as the page is open; null is the model without a draft. */
interface Steps {
  readonly past: readonly (string | null)[];
  readonly future: readonly (string | null)[];
}

const most = 200;
const listeners = new Set<() => void>();
let steps: Steps = { past: [], future: [] };
function keep(next: Steps): void {
  steps = { past: next.past.slice(-most), future: next.future.slice(-most) };
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The reader's draft of the model; asked only of those who may change it. */
export function useDraft() {
  const may = useSession().data?.permissions.includes('model') ?? false;
  return useQuery({
    queryKey: ['draft'],
    queryFn: ({ signal }) => call<DraftAnswer>('GET', '/api/draft', undefined, signal),
    enabled: may,
  });
}

export interface DraftEditing {
  /** Changes places of the model, all or none, comments and order kept; begins a draft when there is none. */
  readonly edit: (edits: readonly ModelEditRequest[]) => Promise<DraftAnswer>;
  /** Takes a whole text as the draft, whatever is wrong with it. */
  readonly write: (text: string) => Promise<DraftAnswer>;
  /** Back to the model as it is on the disk; the answer is the text there was, for `write` to bring it back. */
  readonly discard: () => Promise<string | null>;
  readonly merge: () => Promise<DraftAnswer>;
  readonly restore: (version: number) => Promise<DraftAnswer>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly busy: boolean;
  /** What went wrong with the last change; null after one that went well. */
  readonly error: Error | null;
}

/** Changes the reader's draft. Changes are made one after the other, each on the answer of the one before, so that paths stay true. */
export function useEditDraft(): DraftEditing {
  const client = useQueryClient();
  const { past, future } = useSyncExternalStore(subscribe, () => steps);
  const known = (): DraftAnswer | undefined => client.getQueryData<DraftAnswer>(['draft']);
  const change = useMutation({
    mutationFn: async (make: () => Promise<DraftAnswer>) => {
      await client.cancelQueries({ queryKey: ['draft'] });
      return make();
    },
    scope: { id: 'draft' },
    onSuccess: (answer) => client.setQueryData(['draft'], answer),
    onError: () => client.invalidateQueries({ queryKey: ['draft'] }),
  });
  /** A change that can be undone. */
  const step = (make: () => Promise<DraftAnswer>): Promise<DraftAnswer> =>
    change.mutateAsync(async () => {
      const before = known()?.draft?.text ?? null;
      const answer = await make();
      if ((answer.draft?.text ?? null) !== before) keep({ past: [...steps.past, before], future: [] });
      return answer;
    });
  const put = (text: string | null): Promise<DraftAnswer> => {
    const now = known();
    if (text === null) return call<DraftAnswer>('DELETE', '/api/draft');
    return call<DraftAnswer>('PUT', '/api/draft', { text, made_from: now?.draft?.made_from ?? now?.model ?? '' });
  };
  return {
    edit: (edits) =>
      step(() => {
        const now = known();
        const made = now?.draft?.hash ?? now?.model;
        return call<DraftAnswer>('POST', '/api/draft/edits', {
          edits,
          ...(made === undefined ? {} : { made_on: made }),
        });
      }),
    write: (text) => step(() => put(text)),
    async discard() {
      const text = known()?.draft?.text ?? null;
      await step(() => put(null));
      return text;
    },
    merge: () => step(() => call<DraftAnswer>('POST', '/api/draft/merge')),
    restore: (version) => step(() => call<DraftAnswer>('POST', at`/api/model/versions/${String(version)}/restore`)),
    async undo() {
      const back = steps.past.at(-1);
      if (back === undefined) return;
      const now = known()?.draft?.text ?? null;
      await change.mutateAsync(() => put(back));
      keep({ past: steps.past.slice(0, -1), future: [...steps.future, now] });
    },
    async redo() {
      const forth = steps.future.at(-1);
      if (forth === undefined) return;
      const now = known()?.draft?.text ?? null;
      await change.mutateAsync(() => put(forth));
      keep({ past: [...steps.past, now], future: steps.future.slice(0, -1) });
    },
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    busy: change.isPending,
    error: change.error,
  };
}

/** Makes a publication undone: run, file and draft are as before it. */
export const undoPublication = (version: number): Promise<DraftAnswer> =>
  call<DraftAnswer>('POST', at`/api/model/versions/${String(version)}/undo`);

/** Line by line what the draft changes. */
export const useDraftDifference = (hash: string | undefined) =>
  useQuery({
    queryKey: ['draft-difference', hash],
    queryFn: ({ signal }) => call<TextDifference>('GET', '/api/draft/difference', undefined, signal),
    enabled: hash !== undefined,
  });

export const askPreview = (): Promise<Job> => call<Job>('POST', '/api/draft/preview');

/** Writes the draft to the file and runs it; the steps of editing it are over then. */
export async function publishDraft(message: string): Promise<PublishDraftAnswer> {
  const answer = await call<PublishDraftAnswer>('POST', '/api/draft/publish', { message });
  keep({ past: [], future: [] });
  return answer;
}

export const useVersions = () =>
  useQuery({
    queryKey: ['versions'],
    queryFn: ({ signal }) => call<ModelVersionsAnswer>('GET', '/api/model/versions', undefined, signal),
  });

export const useVersion = (number: number | undefined) =>
  useQuery({
    queryKey: ['versions', number],
    queryFn: ({ signal }) =>
      call<ModelVersionAnswer>('GET', at`/api/model/versions/${String(number)}`, undefined, signal),
    enabled: number !== undefined,
  });
