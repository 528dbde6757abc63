import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job, JobKind, JobRequest } from '../../../src/contract/jobs/jobs.ts';
import { at, call } from './client.ts';

/** Before a job that goes on is asked for again: the server tells of it as well, unless the stream has broken. */
const againMilliseconds = 400;

/** A job as it goes on, asked for while there is an id; `done` is told once when it has ended. */
export function useJob(id: string | null | undefined, done?: (job: Job) => void) {
  const query = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call<Job>('GET', at`/api/jobs/${id ?? ''}`, undefined, signal),
    enabled: typeof id === 'string',
    refetchInterval: ({ state }) => (state.data?.ended === null ? againMilliseconds : false),
  });
  const ended = query.data?.ended ?? null;
  useEffect(() => {
    if (ended !== null && query.data !== undefined) done?.(query.data);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told when it ends, not whenever the page draws
  }, [ended, id]);
  return query;
}

/** Newest first; of one kind, or of all. */
export const useJobs = (kind?: Job['kind']) =>
  useQuery({
    queryKey: kind === undefined ? ['jobs'] : ['jobs', kind],
    queryFn: ({ signal }) =>
      call<{ jobs: Job[] }>('GET', kind === undefined ? '/api/jobs' : at`/api/jobs?kind=${kind}`, undefined, signal),
  });

/** Asks for long work; what is wrong with the request is refused before there is a job. */
export const askJob = <K extends JobKind>(kind: K, request: JobRequest<K>) =>
  call<Job>('POST', '/api/jobs', { kind, request });
export const cancelJob = (id: string) => call<Job>('POST', at`/api/jobs/${id}/cancel`);
export const retryJob = (id: string) => call<Job>('POST', at`/api/jobs/${id}/retry`);
