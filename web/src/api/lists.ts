import { useQuery } from '@tanstack/react-query';
import type { AssignmentAnswer, ListRequest, ListsAnswer, SavedList } from '../../../src/contract/companies/lists.ts';
import { at, call } from './client.ts';
import { useChange } from './queries.ts';

export const useLists = () =>
  useQuery({ queryKey: ['lists'], queryFn: ({ signal }) => call<ListsAnswer>('GET', '/api/lists', undefined, signal) });

export const useAssignment = (list: string) =>
  useQuery({
    queryKey: ['assignment', list],
    queryFn: ({ signal }) => call<AssignmentAnswer>('GET', at`/api/lists/${list}/assignment`, undefined, signal),
  });

export const useSaveList = () =>
  useChange(
    ({ id, ...list }: ListRequest & { readonly id?: string }) =>
      id === undefined
        ? call<SavedList>('POST', '/api/lists', list)
        : call<SavedList>('PUT', at`/api/lists/${id}`, list),
    'lists',
    'assignment',
  );

export const useRemoveList = () => useChange((id: string) => call<SavedList>('DELETE', at`/api/lists/${id}`), 'lists');
