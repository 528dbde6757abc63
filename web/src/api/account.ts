import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { AccountAnswer, CompanyNote } from '../../../src/contract/companies/account.ts';
import type { TimelineAnswer } from '../../../src/contract/companies/timeline.ts';
import { at, call } from './client.ts';
import { useChange } from './queries.ts';

export const askAccount = (company: string) =>
  queryOptions({
    queryKey: ['account', company],
    queryFn: ({ signal }) => call<AccountAnswer>('GET', at`/api/companies/${company}/account`, undefined, signal),
  });
export const useAccount = (company: string) => useQuery(askAccount(company));

/** As many rows of what happened are asked for first. */
export const timelineStep = 60;

export const askTimeline = (company: string, limit: number) =>
  queryOptions({
    queryKey: ['timeline', company, limit],
    queryFn: ({ signal }) =>
      call<TimelineAnswer>('GET', at`/api/companies/${company}/timeline?limit=${String(limit)}`, undefined, signal),
  });
/** What happened with a company; `limit` grows as somebody looks further back. */
export const useTimeline = (company: string, limit: number) =>
  useQuery({ ...askTimeline(company, limit), placeholderData: keepPreviousData });

/** Writes a note; with an id it changes that one. */
export const useSaveNote = (company: string) =>
  useChange(
    ({ id, text }: { readonly id?: string; readonly text: string }) =>
      id === undefined
        ? call<CompanyNote>('POST', at`/api/companies/${company}/notes`, { text })
        : call<CompanyNote>('PUT', at`/api/companies/${company}/notes/${id}`, { text }),
    'account',
  );

export const useRemoveNote = (company: string) =>
  useChange((id: string) => call<CompanyNote>('DELETE', at`/api/companies/${company}/notes/${id}`), 'account');
