import { Anchor, Badge, Button, Card, Group, List, Progress, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { resultOf } from '../../../src/contract/jobs/result.ts';
import type { Job } from '../../../src/contract/jobs/jobs.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import { at, call } from '../api/client.ts';
import { askJob, cancelJob, retryJob, useJobs } from '../api/jobs.ts';
import { useChange, useOverview, useRuns, useSession } from '../api/queries.ts';
import { placeOf } from '../parts/job-place.ts';
import { deed } from '../parts/deed.ts';
import { placeName } from '../parts/shown-value.ts';
import { Diagnostics, Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { Flows } from './flows/index.tsx';
import { TakeBack } from './runs/take-back.tsx';
import { DataTable } from '../parts/table/index.ts';
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
        <Button variant="default" onClick={() => ask.mutate(() => askJob('report', {}))}>
          {say('runs.report')}
        </Button>
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
    <Anchor size="sm" href={href} target="_blank" rel="noreferrer">
      {say(word)}
    </Anchor>
  ) : (
    <Anchor size="sm" component={Link} href={href}>
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

function RunTable({ mayRun }: { readonly mayRun: boolean }): ReactNode {
  const { say } = useSpeech();
  const runs = useRuns();
  const publish = useChange((run: string) => askJob('publish', { run }), 'jobs', 'runs');
  const takeBack = useChange(
    ({ run, why }: { run: string; why: string }) => call('POST', at`/api/runs/${run}/take-back`, { why }),
    'runs',
    'overview',
    'segments',
    'flows',
  );
  const [asked, setAsked] = useState<string>();
  return (
    <section aria-labelledby="runs">
      <Title order={2} id="runs" mb="xs">
        {say('runs.runs')}
      </Title>
      {takeBack.isError ? <Failure error={takeBack.error} /> : null}
      <TakeBack
        run={asked}
        onClose={() => setAsked(undefined)}
        onTakeBack={(run, why) => {
          setAsked(undefined);
          takeBack.mutate({ run, why }, { onSuccess: () => deed({ said: say('runs.takenBack') }) });
        }}
      />
      <Answered of={runs}>
        {({ runs: all }) => {
          const newest = all.findLast((each) => each.state === 'published');
          return (
            <DataTable
              label={say('runs.runs')}
              rows={all.toReversed()}
              rowKey={(run) => String(run.number)}
              columns={[
                { id: 'asOf', header: say('runs.asOf'), kind: 'date', value: (run) => run.as_of },
                {
                  id: 'state',
                  header: say('runs.state'),
                  kind: 'text',
                  value: (run) => say(`state.${run.state}`),
                },
                {
                  id: 'companies',
                  header: say('table.companies'),
                  kind: 'number',
                  value: (run) => run.companies,
                  // Companies are asked of the newest run; of an earlier one there is nobody to show.
                  door: (run) => (run.number === newest?.number ? '/companies' : undefined),
                },
                { id: 'when', header: say('runs.when'), kind: 'moment', value: (run) => run.at },
                {
                  id: 'deeds',
                  header: say('runs.publish'),
                  kind: 'text',
                  deeds: true,
                  value: () => null,
                  cell: (run) => (
                    <>
                      {mayRun && run.state === 'draft' ? (
                        <Button size="compact-sm" variant="default" onClick={() => publish.mutate(run.run)}>
                          {say('runs.publish')}
                        </Button>
                      ) : null}
                      {mayRun && run.number === newest?.number ? (
                        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsked(run.run)}>
                          {say('runs.takeBack')}
                        </Button>
                      ) : null}
                    </>
                  ),
                },
              ]}
            />
          );
        }}
      </Answered>
    </section>
  );
}
