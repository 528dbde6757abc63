import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { resultOf } from '../../../../src/contract/jobs/result.ts';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { at, call } from '../../api/client.ts';
import { askJob, useJob } from '../../api/jobs.ts';
import { useIntake, useIntakes } from '../../api/intake.ts';
import { useChange } from '../../api/queries.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { DropZone } from './drop-zone.tsx';
import { Progressing } from './progressing.tsx';
import { Result } from './result.tsx';
import { Review } from './review.tsx';
import { send, useUploads } from './uploads.ts';
import { Uploading } from './uploading.tsx';

/** Files on their way in: brought, looked at, put right, read. Which job is at it stands in the address, so that a reload goes on. */
export default function Intake({ id }: { readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const [refused, setRefused] = useState<Job | undefined>();
  const asked = search.get('job');
  const follow = (job: Job | null): void =>
    setSearch(
      (before) => {
        before.delete('job');
        if (job !== null) before.set('job', job.id);
        return before;
      },
      { replace: true },
    );
  const job = useJob(asked, (ended) => {
    // Not what was known before: files that were looked at would be looked at again.
    client.removeQueries({ queryKey: ['intake', id] });
    if (ended.state !== 'done') setRefused(ended);
    if (ended.state !== 'done' || ended.kind === 'look') follow(null);
  });
  const begin = (wanted: Promise<Job>): Promise<void> => {
    setRefused(undefined);
    return wanted.then(follow);
  };
  const now = job.data;
  const accepted = now === undefined ? null : resultOf(now, 'import');
  if (accepted !== null)
    return (
      <Page title={say('import.done')}>
        <Result result={accepted} />
      </Page>
    );
  return (
    <Page title={say('import.title')}>
      {refused === undefined ? null : <Refusal job={refused} />}
      {asked !== null && now?.ended !== undefined && now.ended === null ? <Progressing job={now} /> : null}
      {asked === null ? <Waiting id={id} begin={begin} isRefused={refused !== undefined} /> : null}
    </Page>
  );
}

/** Why the files were not looked at, or not read: nothing of them was. */
function Refusal({ job }: { readonly job: Job }): ReactNode {
  const { say } = useSpeech();
  return (
    <Alert
      role="alert"
      color="gray"
      title={say(
        job.state === 'cancelled' ? 'import.wasCancelled' : job.kind === 'look' ? 'import.notLooked' : 'import.notRead',
      )}
    >
      <Diagnostics of={job.diagnostics} />
      <Text size="sm" mt="xs">
        {say('import.asBefore')}
      </Text>
    </Alert>
  );
}

/** What waits: files still arriving, or what they were taken for. */
function Waiting({
  id,
  begin,
  isRefused,
}: {
  readonly id: string;
  readonly begin: (wanted: Promise<Job>) => Promise<void>;
  readonly isRefused: boolean;
}): ReactNode {
  const { say, language } = useSpeech();
  const [, go] = useLocation();
  const intake = useIntake(id, language);
  const intakes = useIntakes();
  const client = useQueryClient();
  const uploads = useUploads(id);
  const look = useChange(() => begin(askJob('look', { intake: id })));
  const discard = useChange(() => call('DELETE', at`/api/intakes/${id}`), 'intakes');
  const isSending = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  const hasArrived = uploads.some(({ state }) => state === 'there');
  const open = uploads.filter(({ state }) => state !== 'there');
  const drop = (
    <DropZone
      small
      limit={intakes.data?.limit ?? 0}
      onDrop={({ files }) => {
        send(id, files, intakes.data?.limit ?? 0, new Error(say('import.tooLarge')));
        void client.invalidateQueries({ queryKey: ['intake', id] });
      }}
    />
  );
  const actions = (
    <Group>
      <Button variant="default" onClick={() => discard.mutate(undefined, { onSuccess: () => go('/data/import') })}>
        {say('import.discard')}
      </Button>
    </Group>
  );
  if (isSending || (hasArrived && intake.data?.files.length === 0))
    return (
      <Stack>
        <Text>{say('import.arriving')}</Text>
        <Uploading intake={id} uploads={uploads} />
        {isSending ? null : <Arrived look={() => look.mutate()} />}
      </Stack>
    );
  return (
    <Answered of={intake}>
      {(answer) => {
        const isLooked = answer.proposal !== null || answer.known.length > 0;
        return (
          <Stack gap="lg">
            {open.length > 0 ? <Uploading intake={id} uploads={open} /> : null}
            {look.isError ? <Failure error={look.error} /> : null}
            {isLooked ? (
              <Review answer={answer} begin={begin} actions={actions} />
            ) : (
              <>
                {answer.files.length > 0 ? (
                  <Text className="wrap">{answer.files.map(({ name }) => name).join(', ')}</Text>
                ) : null}
                {answer.files.length > 0 && !isRefused ? <Arrived look={() => look.mutate()} /> : null}
                <Group>
                  {answer.files.length > 0 && isRefused ? (
                    <Button onClick={() => look.mutate()} loading={look.isPending}>
                      {say('import.look')}
                    </Button>
                  ) : null}
                  {actions}
                </Group>
              </>
            )}
            {drop}
            <Text size="sm">
              <Link href="/data">{say('import.toData')}</Link>
            </Text>
          </Stack>
        );
      }}
    </Answered>
  );
}

/** Files are looked at as soon as they are there: nobody is made to ask. */
function Arrived({ look }: { readonly look: () => void }): ReactNode {
  const [begun, setBegun] = useState(false);
  if (!begun) {
    setBegun(true);
    queueMicrotask(look);
  }
  return null;
}
