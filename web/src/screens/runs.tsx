import { Anchor, Badge, Button, Card, Group, List, Progress, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { resultOf } from '../../../src/contract/jobs/result.ts';
import type { Job } from '../../../src/contract/jobs/jobs.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import { askJob, cancelJob, retryJob, useJobs } from '../api/jobs.ts';
import { useChange, useOverview, useSession } from '../api/queries.ts';
import { placeOf } from '../parts/job-place.ts';
import { placeName } from '../parts/shown-value.ts';
import { Diagnostics, Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { Flows } from './flows/index.tsx';
import { JobLog } from './runs/job-log.tsx';
import { Reports } from './runs/reports.tsx';
import { ReportMenu } from './runs/report-menu.tsx';
import { RunTable } from './runs/run-table.tsx';
import { RunWith } from './runs/run-with.tsx';
import { useSpeech } from '../words/words.tsx';

/** Long work: asked for, watched, cancelled; and the runs it left, to publish or take back. */
export default function Runs(): ReactNode {
  const { say } = useSpeech();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const ask = useChange((job: () => Promise<Job>) => job(), 'jobs');
  const jobs = useJobs();
  const overview = useOverview();
  return (
    <Page title={say('runs.title')}>
      <Group>
        {mayRun ? (
          <>
            <Button onClick={() => ask.mutate(() => askJob('run', {}))}>{say('runs.run')}</Button>
            <Button variant="default" onClick={() => ask.mutate(() => askJob('run', { draft: true }))}>
              {say('runs.draft')}
            </Button>
            <Button variant="default" onClick={() => ask.mutate(() => askJob('run', { dry_run: true }))}>
              {say('runs.dry')}
            </Button>
            <Button variant="default" onClick={() => ask.mutate(() => askJob('refresh', {}))}>
              {say('runs.refresh')}
            </Button>
          </>
        ) : null}
        {mayRun ? <RunWith onAsk={(request) => ask.mutate(() => askJob('run', request))} /> : null}
        <ReportMenu onAsk={(request) => ask.mutate(() => askJob('report', request))} />
      </Group>
      {ask.isError ? <Failure error={ask.error} /> : null}
      <section aria-labelledby="jobs">
        <Title order={2} id="jobs" mb="xs">
          {say('runs.jobs')}
        </Title>
        <Answered of={jobs}>
          {({ jobs: all }) =>
            all.length === 0 ? (
              <Text>{say('runs.none')}</Text>
            ) : (
              all
                .filter((each) => each.kind !== 'preview')
                .slice(0, 10)
                .map((job) => <JobCard key={job.id} job={job} overview={overview.data} mayRun={mayRun} />)
            )
          }
        </Answered>
      </section>
      <RunTable mayRun={mayRun} />
      <Reports />
      <Flows />
    </Page>
  );
}

const colours: Readonly<Record<Job['state'], string>> = {
  queued: 'gray',
  running: 'sky',
  done: 'green',
  failed: 'red',
  cancelled: 'gray',
  interrupted: 'yellow',
};

function JobCard({
  job,
  overview,
  mayRun,
}: {
  readonly job: Job;
  readonly overview: OverviewAnswer | undefined;
  readonly mayRun: boolean;
}): ReactNode {
  const { say, moment, told } = useSpeech();
  const act = useChange(
    (deed: 'cancel' | 'retry') => (deed === 'cancel' ? cancelJob(job.id) : retryJob(job.id)),
    'jobs',
  );
  const isOpen = job.state === 'queued' || job.state === 'running';
  const mayRetry =
    job.kind !== 'command' && (job.state === 'failed' || job.state === 'cancelled' || job.state === 'interrupted');
  return (
    <Card withBorder mb="xs" padding="sm">
      <Group justify="space-between">
        <Group gap="xs">
          <Badge color={colours[job.state]} variant="light">
            {say(`state.${job.state}`)}
          </Badge>
          <Text fw={500}>{say(`kind.${job.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {moment(job.created)} · {job.who}
          </Text>
        </Group>
        {mayRun && isOpen ? (
          <Button size="xs" variant="default" onClick={() => act.mutate('cancel')}>
            {say('runs.cancel')}
          </Button>
        ) : null}
        {mayRun && mayRetry ? (
          <Button size="xs" variant="default" onClick={() => act.mutate('retry')}>
            {say('runs.retry')}
          </Button>
        ) : null}
      </Group>
      {job.state === 'running' ? (
        <>
          <Text size="sm">{job.step === null ? '' : told.step(job.step)}</Text>
          <Progress value={(job.share ?? 0) * 100} aria-label={say(`kind.${job.kind}`)} />
        </>
      ) : null}
      {job.diagnostics.length > 0 ? <Diagnostics of={job.diagnostics} /> : null}
      {job.state === 'done' ? <Outcome job={job} overview={overview} /> : null}
      {job.state === 'done' ? <ResultLink job={job} /> : null}
      {job.started === null ? null : <JobLog job={job} />}
    </Card>
  );
}

/** The way to what came of a job, for those who may see it. */
function ResultLink({ job }: { readonly job: Job }): ReactNode {
  const { say } = useSpeech();
  const may = useSession().data?.permissions ?? [];
  const place = placeOf(job);
  if (place === undefined || (place.needs !== undefined && !may.includes(place.needs))) return null;
  const { href, word } = place;
  return href.startsWith('/api/') ? (
    <Anchor className="reach" size="sm" href={href} target="_blank" rel="noreferrer">
      {say(word)}
    </Anchor>
  ) : (
    <Anchor className="reach" size="sm" component={Link} href={href}>
      {say(word)}
    </Anchor>
  );
}

/** What came of a job: who moved, or the file it wrote. */
function Outcome({ job, overview }: { readonly job: Job; readonly overview: OverviewAnswer | undefined }): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const written = resultOf(job, 'report') ?? resultOf(job, 'backup');
  if (written !== null) return <Text size="sm">{written.file}</Text>;
  const run = resultOf(job, 'run');
  const moved = run?.moved ?? resultOf(job, 'publish')?.moved;
  if (moved === undefined) return null;
  const nameOf = (scheme: string, segment: string | null): string =>
    overview === undefined ? (segment ?? say('company.nowhere')) : placeName(overview, scheme, segment, speech);
  return (
    <>
      <Text size="sm">{say('runs.moved', { n: number(moved) })}</Text>
      <List size="sm">
        {(run?.moves ?? []).slice(0, 8).map((each) => (
          <List.Item key={`${each.scheme}${each.from}${each.to}`}>
            {overview?.schemes.find((scheme) => scheme.id === each.scheme)?.name ?? each.scheme}:{' '}
            <strong>{number(each.companies)}</strong>{' '}
            {say('company.moved', { from: nameOf(each.scheme, each.from), to: nameOf(each.scheme, each.to) })}
          </List.Item>
        ))}
      </List>
    </>
  );
}
