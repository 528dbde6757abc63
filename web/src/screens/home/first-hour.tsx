import { Alert, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { call } from '../../api/client.ts';
import { askJob, useJob } from '../../api/jobs.ts';

import { useChange, useSession, useStatus } from '../../api/queries.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Begin } from '../import/begin.tsx';
import { Progressing } from '../import/progressing.tsx';

const steps = ['home.steps1', 'home.steps2', 'home.steps3', 'home.steps4'] as const;

/** A workspace without a run: where one is on the way to the first, and the next step to take. */
export function FirstHour({ written }: { readonly written: boolean }): ReactNode {
  const { say } = useSpeech();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const status = useStatus();
  if (!mayRun) return <Text>{say('home.noRights')}</Text>;
  const isRead = (status.data?.companies ?? 0) > 0;
  const at = isRead ? 3 : 0;
  return (
    <Stack gap="lg">
      <Text maw={640}>{say('home.welcomeText')}</Text>
      <List type="ordered" spacing={4}>
        {steps.map((step, index) => (
          <List.Item key={step} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
            <Text span fw={index === at ? 650 : 400} {...(index < at ? { c: 'dimmed' } : {})}>
              {say(step)}
            </Text>
          </List.Item>
        ))}
      </List>
      {isRead || written ? <FirstRun isRead={isRead} /> : <NoModel />}
    </Stack>
  );
}

/** Nothing is here: files, or an example for who has none at hand. */
function NoModel(): ReactNode {
  const { say } = useSpeech();
  const example = useChange(() => call('POST', '/api/model/example'), 'overview', 'model', 'status');
  return (
    <>
      <Begin />
      {example.isError ? <Failure error={example.error} /> : null}
      <Group gap="sm">
        <Text>{say('home.noFiles')}</Text>
        <Button variant="default" size="xs" loading={example.isPending} onClick={() => example.mutate()}>
          {say('home.example')}
        </Button>
      </Group>
    </>
  );
}

/** There is a model, and perhaps data: what is left is to run it. */
function FirstRun({ isRead }: { readonly isRead: boolean }): ReactNode {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const run = useChange(() => askJob('run', {}), 'jobs');
  const job = useJob(run.data?.id ?? search.get('job'));
  const now = job.data;
  return (
    <Card withBorder>
      {run.isError ? <Failure error={run.error} /> : null}
      {now === undefined || now.ended === null ? null : now.state === 'done' ? null : (
        <Alert role="alert" color="gray" mb="sm" title={say('error.title')}>
          <Diagnostics of={now.diagnostics} />
        </Alert>
      )}
      {now !== undefined && now.ended === null ? (
        <Stack gap="xs">
          <Text fw={600}>{say('home.running')}</Text>
          <Progressing job={now} />
        </Stack>
      ) : (
        <Group>
          <Button onClick={() => run.mutate()} loading={run.isPending}>
            {say('runs.run')}
          </Button>
          <Button component={Link} href="/data/import" variant="default">
            {say('data.import')}
          </Button>
          {isRead ? (
            <Button component={Link} href="/data/quality" variant="default">
              {say('data.quality')}
            </Button>
          ) : null}
        </Group>
      )}
    </Card>
  );
}
