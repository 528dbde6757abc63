import { Alert, Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { isJobOf } from '../../../../src/contract/jobs/result.ts';
import type { JobOf } from '../../../../src/contract/jobs/jobs.ts';
import { askJob, cancelJob, useJob } from '../../api/jobs.ts';

import { useChange, useOverview, useSession } from '../../api/queries.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Division } from './division.tsx';
import { writeQuestion } from './question.ts';
import { TradeOffs } from './trade-offs.tsx';
import { Verdict } from './verdict.tsx';

/** A comparison that was asked for: how far it is, or what it found. */
export function Comparison({ id }: { readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const job = useJob(id);
  return (
    <Answered of={job}>
      {(asked) => (
        <Stack gap="xl">
          <Group gap="xs">
            {isJobOf(asked, 'clusters') ? (
              <Button
                component={Link}
                variant="default"
                href={`/lab/clusters?${writeQuestion(asked.request).toString()}`}
              >
                {say('clusters.change')}
              </Button>
            ) : null}
            <Button component={Link} variant="subtle" href="/lab/clusters">
              {say('clusters.new')}
            </Button>
          </Group>
          {!isJobOf(asked, 'clusters') ? null : asked.result === null ? (
            <UnderWay job={asked} />
          ) : (
            <Found job={asked} answer={asked.result} />
          )}
        </Stack>
      )}
    </Answered>
  );
}

/** A comparison that waits, runs, or came to nothing. */
function UnderWay({ job }: { readonly job: JobOf<'clusters'> }): ReactNode {
  const { say, share, told } = useSpeech();
  const [, setSearch] = useSearchParams();
  const mayAsk = useSession().data?.permissions.includes('model') === true;
  const cancel = useChange(() => cancelJob(job.id), 'job', 'jobs');
  const again = useChange(() => askJob('clusters', job.request), 'jobs');
  const isOpen = job.ended === null;
  return (
    <Card withBorder maw="44rem">
      <Text fw={500} aria-live="polite">
        {isOpen ? say('clusters.looking') : `${say('kind.clusters')}: ${say(`state.${job.state}`)}`}
      </Text>
      {isOpen ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {job.step === null ? say('state.queued') : told.step(job.step)}{' '}
            {job.share === null ? '' : `· ${share(Math.round(job.share * 100) / 100)}`}
          </Text>
          <Progress value={(job.share ?? 0) * 100} aria-label={say('kind.clusters')} mb="sm" />
          <Text size="sm" c="dimmed" mb="sm">
            {say('clusters.mayLeave')}
          </Text>
        </>
      ) : null}
      {job.diagnostics.length > 0 ? <Diagnostics of={job.diagnostics} /> : null}
      {isOpen && mayAsk ? (
        <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
          {say('runs.cancel')}
        </Button>
      ) : null}
      {!isOpen && mayAsk ? (
        <Button
          mt="sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate(undefined, { onSuccess: ({ id }) => setSearch({ job: id }) })}
        >
          {say('runs.retry')}
        </Button>
      ) : null}
      {cancel.isError ? <Failure error={cancel.error} /> : null}
    </Card>
  );
}

function Found({ job, answer }: { readonly job: JobOf<'clusters'>; readonly answer: ClusterAnswer }): ReactNode {
  const { say, date } = useSpeech();
  const overview = useOverview();
  const run = overview.data?.run ?? null;
  return (
    <>
      {run !== null && run.run !== answer.run ? (
        <Alert color="yellow" variant="light" title={say('clusters.overtaken')}>
          {say('clusters.overtakenText', { then: date(answer.as_of), now: date(run.as_of) })}
        </Alert>
      ) : null}
      <Verdict answer={answer} />
      <TradeOffs answer={answer} />
      <Division job={job} answer={answer} />
    </>
  );
}
