import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { cancelJob } from '../../api/jobs.ts';

import { useChange } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';

/** A job while it goes on: what it does now, how far it is, and a way to stop it. */
export function Progressing({ job }: { readonly job: Job }): ReactNode {
  const { say, told } = useSpeech();
  const stop = useChange(() => cancelJob(job.id));
  return (
    <Stack gap="xs" maw={560} aria-live="polite">
      <Text fw={600}>{say(`kind.${job.kind}`)}</Text>
      <Text size="sm" c="dimmed" className="wrap">
        {job.step === null ? say('import.inTurn') : told.step(job.step)}
      </Text>
      <Progress
        value={job.share === null ? 100 : Math.max(3, job.share * 100)}
        striped={job.share === null}
        animated={job.share === null}
        aria-label={say(`kind.${job.kind}`)}
      />
      <Group>
        <Button variant="default" size="xs" loading={stop.isPending || stop.isSuccess} onClick={() => stop.mutate()}>
          {say('import.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
