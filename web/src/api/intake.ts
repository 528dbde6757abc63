import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Corrections,
  IntakeAnswer,
  IntakePreview,
  intakesAnswer,
  undoneAnswer,
} from '../../../src/contract/data/intake.ts';
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

export const undoImports = (imports: readonly number[]) =>
  call<z.infer<typeof undoneAnswer>>('POST', '/api/imports/undo', { imports: [...imports] });

export type ProposedFile = NonNullable<IntakeAnswer['proposal']>['files'][number];
