import { useQuery } from '@tanstack/react-query';
import type { LinksAnswer } from '../../../src/contract/data/links.ts';
import type { PenetrationAnswer } from '../../../src/contract/segments/penetration.ts';
import type { ProblemsAnswer } from '../../../src/contract/data/problems.ts';
import type { QualityAnswer } from '../../../src/contract/data/quality.ts';
import type { Job } from '../../../src/contract/jobs/jobs.ts';
import type { RowsAnswer, RowsRequest, TableSheet } from '../../../src/contract/data/tables.ts';
import { call } from './client.ts';
import { sendFile } from './send-file.ts';

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    call<T>('GET', path, undefined, signal);

export const useQuality = () => useQuery({ queryKey: ['quality'], queryFn: get<QualityAnswer>('/api/quality') });
export const useProblems = () => useQuery({ queryKey: ['problems'], queryFn: get<ProblemsAnswer>('/api/problems') });
export const useTables = () =>
  useQuery({ queryKey: ['tables'], queryFn: get<{ tables: TableSheet[] }>('/api/tables') });
export const useLinks = () => useQuery({ queryKey: ['links'], queryFn: get<LinksAnswer>('/api/links') });
export const usePenetration = (enabled: boolean) =>
  useQuery({ queryKey: ['penetration'], queryFn: get<PenetrationAnswer>('/api/penetration'), enabled, retry: false });

export const askRows = (request: Partial<RowsRequest> & { readonly table: string }, signal: AbortSignal) =>
  call<RowsAnswer>('POST', '/api/tables/rows', request, signal);

/** Sends mended rows back; answers the job that reads them. */
export const sendMended = (file: File): Promise<Job> => sendFile<Job>('/api/problems/mended', file);
