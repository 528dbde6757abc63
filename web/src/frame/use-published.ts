import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useJob } from '../api/jobs.ts';
import { undoPublication } from '../api/draft.ts';
import { resultOf } from '../../../src/contract/jobs/result.ts';
import type { PublishDraftAnswer } from '../../../src/contract/model/draft.ts';
import { deed } from '../parts/deed.ts';
import { counted } from '../words/counted.ts';
import { useSpeech } from '../words/words.tsx';

/** Tells how the run of a published draft came out, on whatever page one is by then, and offers to undo all of it. */
export function usePublished(): { readonly watch: (answer: PublishDraftAnswer) => void } {
  const speech = useSpeech();
  const client = useQueryClient();
  const [watched, setWatched] = useState<PublishDraftAnswer>();
  const told = useRef<string>(undefined);
  const job = useJob(watched?.job.id);
  const state = job.data?.state;
  const moved = job.data === undefined ? 0 : (resultOf(job.data, 'run')?.moved ?? 0);
  useEffect(() => {
    if (watched === undefined || state === undefined || state === 'queued' || state === 'running') return;
    if (told.current === watched.job.id) return;
    told.current = watched.job.id;
    const { say } = speech;
    deed({
      said: state === 'done' ? counted(speech, 'draft.published', moved) : say('draft.runFailed'),
      undo: async () => {
        await undoPublication(watched.version).then(
          () => deed({ said: say('draft.undone') }),
          (error: unknown) => deed({ said: error instanceof Error ? error.message : String(error) }),
        );
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      },
    });
  }, [watched, state, moved, speech, client]);
  return { watch: setWatched };
}
