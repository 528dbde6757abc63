import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Language } from '../../../src/contract/language.ts';
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

/** The language a model is proposed in for a reader: his own where there is one, else English. */
export const proposedIn = (language: string): Language => (language === 'nb' ? 'nb' : 'en');

/** An intake as it stands, a first model proposed in the reader's language. */
export const useIntake = (id: string, language: string) =>
  useQuery({
    queryKey: ['intake', id, language],
    queryFn: ({ signal }) =>
      call<IntakeAnswer>('GET', at`/api/intakes/${id}?language=${proposedIn(language)}`, undefined, signal),
    retry: false,
  });

/** Keeps what people put right; the page shows the answer at once. */
export function useCorrect(id: string, language: string) {
  const client = useQueryClient();
  return useChange(async (corrections: Corrections) => {
    const answer = await call<IntakeAnswer>(
      'PUT',
      at`/api/intakes/${id}/corrections?language=${proposedIn(language)}`,
      corrections,
    );
    client.setQueryData(['intake', id, language], answer);
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
