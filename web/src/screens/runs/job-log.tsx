import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { at, call } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

interface Log {
  readonly lines: readonly { readonly at: string; readonly line: string }[];
}

/** What a job did, step by step, asked for when somebody opens it. */
export function JobLog({ job }: { readonly job: Job }): ReactNode {
  const { say, moment, told } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const log = useQuery({
    queryKey: ['job-log', job.id, job.step, job.state],
    queryFn: ({ signal }) => call<Log>('GET', at`/api/jobs/${job.id}/log`, undefined, signal),
    enabled: isOpen,
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('runs.log')}</summary>
      {log.isError ? <Failure error={log.error} /> : null}
      {(log.data?.lines ?? []).map((each, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a log only ever come after each other
        <Text key={index} size="sm" className="wrap">
          <Text span size="sm" c="dimmed">
            {moment(each.at)}
          </Text>{' '}
          {told.step(each.line)}
        </Text>
      ))}
    </details>
  );
}
