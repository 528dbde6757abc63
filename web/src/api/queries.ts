import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { CountAnswer, FlowsAnswer, ShowAnswer, StatusAnswer, WhyAnswer } from '../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../src/contract/run.ts';
import type { ApiKey, modelAnswer, runRow, User, whoAmI } from '../../../src/contract/server.ts';
import { useSpeech } from '../words/words.tsx';
import { at, call } from './client.ts';

export type WhoAmI = z.infer<typeof whoAmI>;
export type ModelAnswer = z.infer<typeof modelAnswer>;
export type RunRow = z.infer<typeof runRow>;

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    call<T>('GET', path, undefined, signal);

/** Who is signed in. One whose session has ended while the page is open is still shown what he has before him, until he has signed in again. */
export type Session = WhoAmI & { readonly ended?: true };

export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: async ({ client, signal }): Promise<Session> => {
      const before = client.getQueryData<Session>(['session']);
      const now = await call<WhoAmI>('GET', '/api/session', undefined, signal);
      return now.user === null && before?.user != null ? { ...before, ended: true } : now;
    },
    staleTime: 60_000,
  });
/** What a page needs to know before it shows anything, with names called as the reader's language calls them. */
export function useOverview() {
  const { told } = useSpeech();
  const select = useCallback(
    (answer: OverviewAnswer): OverviewAnswer => ({
      ...answer,
      names: answer.names.map((each) => ({ ...each, label: told.label(each) })),
    }),
    [told],
  );
  return useQuery({ queryKey: ['overview'], queryFn: get<OverviewAnswer>('/api/overview'), select });
}
export const useSegments = () =>
  useQuery({ queryKey: ['segments'], queryFn: get<{ schemes: SegmentsAnswer[] }>('/api/segments') });
export const useStatus = () => useQuery({ queryKey: ['status'], queryFn: get<StatusAnswer>('/api/status') });
export const useRuns = () => useQuery({ queryKey: ['runs'], queryFn: get<{ runs: RunRow[] }>('/api/runs') });
/** Who moved in a scheme since the run before; nothing is asked while there is no run before that has it. */
export function useFlows(scheme: string) {
  const hasEarlier = useOverview().data?.schemes.some(({ id, earlier }) => id === scheme && earlier) === true;
  return useQuery({
    queryKey: ['flows', scheme],
    queryFn: get<FlowsAnswer>(at`/api/flows?scheme=${scheme}`),
    enabled: hasEarlier,
  });
}
export const useModel = () => useQuery({ queryKey: ['model'], queryFn: get<ModelAnswer>('/api/model') });
export const askCompany = (id: string) =>
  queryOptions({
    queryKey: ['company', id],
    queryFn: get<ShowAnswer>(at`/api/companies/${id}`),
  });
export const useCompany = (id: string) => useQuery(askCompany(id));
export const useWhy = (id: string, scheme: string) =>
  useQuery({ queryKey: ['why', id, scheme], queryFn: get<WhyAnswer>(at`/api/companies/${id}/why/${scheme}`) });
export const useUsers = () => useQuery({ queryKey: ['users'], queryFn: get<{ users: User[] }>('/api/users') });
export const useKeys = () => useQuery({ queryKey: ['keys'], queryFn: get<{ keys: ApiKey[] }>('/api/keys') });

export const useCount = (where: string, undecided = false) =>
  useQuery({
    queryKey: ['count', where, undecided],
    queryFn: ({ signal }) => call<CountAnswer>('POST', '/api/count', { where, undecided }, signal),
    placeholderData: keepPreviousData,
    enabled: where !== '',
  });

/** A change; what pages show is asked for anew when it is done. */
export function useChange<V, T>(change: (value: V) => Promise<T>, ...touched: readonly string[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(touched.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
