import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type {
  ClusterDivision,
  ClusterPreparation,
  ClusterQuestion,
  ClusterRequest,
  ClusterVariables,
} from '../../../src/contract/clusters/lab.ts';
import type { DistilAnswer, TypingAnswer } from '../../../src/contract/clusters/tools.ts';
import type { JobResult } from '../../../src/contract/jobs/jobs.ts';
import { useSpeech } from '../words/words.tsx';
import { at, call } from './client.ts';

/** What a comparison found. */
export type ClusterAnswer = JobResult<'clusters'>;

/** One of the divisions compared; neither given: those the question's scheme has. */
export interface Told {
  readonly method?: ClusterDivision['method'];
  readonly k?: number;
}

interface Labelled {
  readonly variables: readonly { readonly variable: string; readonly label: string }[];
}

/** An answer with its variables called as the reader's language has them. */
function useLabelled<A extends Labelled>(): (answer: A) => A {
  const { told } = useSpeech();
  return useCallback(
    (answer) => ({
      ...answer,
      variables: answer.variables.map((each) => ({
        ...each,
        label: told.label({ name: each.variable, label: each.label }),
      })),
    }),
    [told],
  );
}

export function useClusterVariables(within?: string) {
  const select = useLabelled<ClusterVariables>();
  return useQuery({
    queryKey: ['clusters', 'variables', within],
    queryFn: ({ signal }) =>
      call<ClusterVariables>(
        'GET',
        within === undefined ? '/api/clusters/variables' : at`/api/clusters/variables?within=${within}`,
        undefined,
        signal,
      ),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    select,
  });
}

/** What the variables chosen ask to be thought about; the last answer stays while the next is on its way. */
export function useClusterPreparation(question: ClusterQuestion) {
  const select = useLabelled<ClusterPreparation>();
  return useQuery({
    queryKey: ['clusters', 'preparation', question],
    queryFn: ({ signal }) => call<ClusterPreparation>('POST', '/api/clusters/preparation', question, signal),
    enabled: (question.on?.length ?? 0) > 0 || question.scheme !== undefined,
    placeholderData: keepPreviousData,
    select,
  });
}

export const useClusterEstimate = (request: ClusterRequest, enabled: boolean) =>
  useQuery({
    queryKey: ['clusters', 'estimate', request],
    queryFn: ({ signal }) => call<{ seconds: number }>('POST', '/api/clusters/estimate', request, signal),
    enabled,
    retry: false,
  });

const posted = <T>(job: string, what: string, body: object) => ({
  queryKey: ['clusters', job, what, body],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    call<T>('POST', at`/api/clusters/${job}/${what}`, body, signal),
  staleTime: Infinity,
  retry: false,
});

export const useDivision = (job: string, told: Told, enabled: boolean) =>
  useQuery({ ...posted<ClusterDivision>(job, 'division', told), enabled });
export const useDistilled = (job: string, told: Told & { readonly depth: number; readonly names: readonly string[] }) =>
  useQuery({ ...posted<DistilAnswer>(job, 'rules', told), placeholderData: keepPreviousData });
export const useQuestions = (job: string, told: Told & { readonly names: readonly string[] }) =>
  useQuery(posted<TypingAnswer>(job, 'questions', told));
