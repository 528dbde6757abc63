import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type {
  OverlapAnswer,
  PartsAnswer,
  ValuesAnswer,
  VocabularyAnswer,
} from '../../../src/contract/model/builder.ts';
import { useSpeech } from '../words/words.tsx';
import { at, call } from './client.ts';

/** What conditions can name. */
export function useVocabulary() {
  const { told } = useSpeech();
  const select = useCallback(
    (answer: VocabularyAnswer): VocabularyAnswer => ({
      ...answer,
      names: answer.names.map((each) => ({ ...each, label: told.label(each) })),
    }),
    [told],
  );
  return useQuery({
    queryKey: ['vocabulary'],
    queryFn: ({ signal }) => call<VocabularyAnswer>('GET', '/api/vocabulary', undefined, signal),
    select,
  });
}

/** How many companies a condition and each of its parts hold for; the last answer stays while the next is on its way. */
export const useParts = (where: string) =>
  useQuery({
    queryKey: ['parts', where],
    queryFn: ({ signal }) => call<PartsAnswer>('POST', '/api/count/parts', { where }, signal),
    placeholderData: keepPreviousData,
    enabled: where !== '',
    retry: false,
  });

/** In which segments the companies of a condition are today. */
export const useOverlap = (where: string) =>
  useQuery({
    queryKey: ['overlap', where],
    queryFn: ({ signal }) => call<OverlapAnswer>('POST', '/api/count/overlap', { where }, signal),
    placeholderData: keepPreviousData,
    enabled: where !== '',
    retry: false,
  });

/** The values of a name that hold a text; asked for when somebody looks. */
export const useValues = (name: string | undefined, search: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['values', name, search],
    queryFn: ({ signal }) =>
      call<ValuesAnswer>(
        'GET',
        `${at`/api/values?name=${name ?? ''}`}${search === '' ? '' : at`&search=${search}`}`,
        undefined,
        signal,
      ),
    placeholderData: keepPreviousData,
    enabled: name !== undefined && isWanted,
    staleTime: 60_000,
  });
