import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '../../../src/contract/server.ts';

/**
 * Jobs as the server tells of them while the page is open; what they change is asked for anew when they are done, and so is what shows the model
 * or the reader's draft when it has changed.
 */
export function useJobEvents(enabled: boolean): readonly Job[] {
  const client = useQueryClient();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  useEffect(() => {
    if (!enabled) return undefined;
    const source = new EventSource('/api/events');
    source.addEventListener('job', (event: MessageEvent<string>) => {
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
    source.addEventListener('model', again('model', 'draft', 'overview', 'versions'));
    source.addEventListener('draft', again('draft'));
    return () => source.close();
  }, [client, enabled]);
  return jobs;
}
