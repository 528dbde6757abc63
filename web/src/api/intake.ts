import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import type {
  Corrections,
  IntakeAnswer,
  IntakePreview,
  intakesAnswer,
  undoneAnswer,
} from '../../../src/contract/intake.ts';
import type { Job } from '../../../src/contract/server.ts';
import { at, call } from './client.ts';
import { useChange } from './queries.ts';

export type IntakesAnswer = z.infer<typeof intakesAnswer>;

export const useIntakes = () =>
  useQuery({
    queryKey: ['intakes'],
    queryFn: ({ signal }) => call<IntakesAnswer>('GET', '/api/intakes', undefined, signal),
  });

export const useIntake = (id: string) =>
  useQuery({
    queryKey: ['intake', id],
    queryFn: ({ signal }) => call<IntakeAnswer>('GET', at`/api/intakes/${id}`, undefined, signal),
    retry: false,
  });

/** Keeps what people put right; the page shows the answer at once. */
export function useCorrect(id: string) {
  const client = useQueryClient();
  return useChange(async (corrections: Corrections) => {
    const answer = await call<IntakeAnswer>('PUT', at`/api/intakes/${id}/corrections`, corrections);
    client.setQueryData(['intake', id], answer);
    return answer;
  });
}

export const usePreview = (id: string, file: string, part: string | null, corrections: Corrections, asked: boolean) =>
  useQuery({
    queryKey: ['intake-preview', id, file, part, corrections],
    queryFn: ({ signal }) => call<IntakePreview>('POST', at`/api/intakes/${id}/preview`, { file, part }, signal),
    enabled: asked,
    staleTime: Infinity,
    retry: false,
  });

const everyMilliseconds = 400;

/** A job as it goes on; `done` is told once when it has ended. */
export function useJob(id: string | null, done?: (job: Job) => void) {
  const query = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call<Job>('GET', at`/api/jobs/${id ?? ''}`, undefined, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.ended === null ? everyMilliseconds : false),
  });
  const ended = query.data?.ended ?? null;
  useEffect(() => {
    if (ended !== null && query.data !== undefined) done?.(query.data);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told when it ends, not whenever the page draws
  }, [ended, id]);
  return query;
}

export const cancelJob = (id: string) => call<Job>('POST', at`/api/jobs/${id}/cancel`);

export const undoImports = (imports: readonly number[]) =>
  call<z.infer<typeof undoneAnswer>>('POST', '/api/imports/undo', { imports: [...imports] });
