import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '../../../src/contract/jobs/jobs.ts';

/** What the server tells of itself while the page is open. */
export interface Told {
  readonly jobs: readonly Job[];
  /** It does not answer now; the page goes on asking. */
  readonly away: boolean;
}

/** Before a stream that was refused is asked for again. */
const againMilliseconds = 3000;

/**
 * Jobs as the server tells of them while the page is open; what they change is asked for anew when they are done, and so is what shows the model
 * or the reader's draft when it has changed.
 */
export function useServerEvents(enabled: boolean): Told {
  const client = useQueryClient();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!enabled) return undefined;
    let source: EventSource | undefined;
    let timer: number | undefined;
    let wasAway = false;
    const connect = (): void => {
      const stream = new EventSource('/api/events');
      source = stream;
      stream.addEventListener('error', () => {
        wasAway = true;
        setAway(true);
        // A connection that was lost is sought again by itself; one that was refused is not.
        if (stream.readyState !== EventSource.CLOSED) return;
        timer = window.setTimeout(connect, againMilliseconds);
        // It may be the session that has ended, and not the server.
        void client.invalidateQueries({ queryKey: ['session'] });
      });
      stream.addEventListener('open', () => {
        // What happened meanwhile was told to nobody.
        if (wasAway) void client.invalidateQueries();
        wasAway = false;
        setAway(false);
      });
      stream.addEventListener('job', (event: MessageEvent<string>) => {
        const job = JSON.parse(event.data) as Job;
        setJobs((known) => [job, ...known.filter((each) => each.id !== job.id)].slice(0, 20));
        client.setQueryData(['job', job.id], job);
        if (job.ended === null) return;
        // A preview stores nothing: only the draft has something new to say.
        const touched = (key: unknown): boolean => (job.kind === 'preview' ? key === 'draft' : key !== 'session');
        void client.invalidateQueries({ predicate: ({ queryKey }) => touched(queryKey[0]) });
      });
      const again =
        (...keys: readonly string[]) =>
        (): void => {
          for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
        };
      stream.addEventListener('model', again('model', 'draft', 'overview', 'versions'));
      stream.addEventListener('draft', again('draft'));
    };
    connect();
    return () => {
      window.clearTimeout(timer);
      source?.close();
    };
  }, [client, enabled]);
  return { jobs, away };
}
