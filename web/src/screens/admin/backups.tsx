import { Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { askJob, useJob } from '../../api/jobs.ts';
import { useChange } from '../../api/queries.ts';

import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { bytesOf } from '../import/sizes.ts';
import { Progressing } from '../import/progressing.tsx';

interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly made: string;
}

/** Copies of the database: made while people work, taken away, and put back in the terminal. */
export function Backups(): ReactNode {
  const { say, language } = useSpeech();
  const backups = useQuery({
    queryKey: ['backups'],
    queryFn: ({ signal }) => call<{ backups: Backup[]; workspace: string }>('GET', '/api/backups', undefined, signal),
  });
  const make = useChange(() => askJob('backup', {}), 'jobs');
  const job = useJob(make.data?.id ?? null, () => void backups.refetch());
  const columns: readonly Column<Backup>[] = [
    {
      id: 'name',
      header: say('data.file'),
      kind: 'text',
      value: (each) => each.name,
      cell: (each) => (
        <Anchor href={`/api/backups/${encodeURIComponent(each.name)}`} download>
          {each.name}
        </Anchor>
      ),
    },
    { id: 'made', header: say('admin.made'), kind: 'moment', value: (each) => each.made },
    {
      id: 'bytes',
      header: say('admin.size'),
      kind: 'number',
      value: (each) => each.bytes,
      cell: (each) => bytesOf(each.bytes, language),
    },
  ];
  return (
    <Stack>
      <Group>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {say('admin.backup')}
        </Button>
      </Group>
      {make.isError ? <Failure error={make.error} /> : null}
      {job.data !== undefined && job.data.ended === null ? <Progressing job={job.data} /> : null}
      <Answered of={backups}>
        {({ backups: all, workspace }) => (
          <>
            <DataTable
              label={say('admin.backups')}
              rows={all}
              columns={columns}
              rowKey={(each) => each.name}
              initialSort={{ column: 'made', down: true }}
              empty={<Text>{say('admin.noBackups')}</Text>}
            />
            <section aria-labelledby="restore">
              <Title order={2} id="restore" mb="xs">
                {say('admin.restore')}
              </Title>
              <Text mb="xs">{say('admin.restoreText')}</Text>
              <Code block className="rules">
                firmament restore {workspace}/backups/{all[0]?.name ?? 'BACKUP.duckdb'} --workspace {workspace}
              </Code>
            </section>
          </>
        )}
      </Answered>
    </Stack>
  );
}
