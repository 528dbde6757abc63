import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReports } from '../../api/paper.ts';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** Reports that were written, the newest first; nothing where there is none. */
export function Reports(): ReactNode {
  const { say } = useSpeech();
  const files = useReports().data?.files ?? [];
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <Title order={2} id="reports" mb="xs">
        {say('runs.reports')}
      </Title>
      <DataTable
        label={say('runs.reports')}
        rows={files}
        rowKey={({ file }) => file}
        initialSort={{ column: 'changed', down: true }}
        columns={[
          {
            id: 'file',
            header: say('runs.reportFile'),
            kind: 'text',
            value: ({ file }) => file.slice(file.indexOf('/') + 1),
            cell: ({ file }) => (
              <Anchor href={`/api/${file}`} target="_blank" rel="noreferrer" size="sm" className="wrap">
                {file.slice(file.indexOf('/') + 1)}
              </Anchor>
            ),
          },
          { id: 'changed', header: say('runs.when'), kind: 'moment', value: ({ changed }) => changed },
          { id: 'bytes', header: say('runs.size'), kind: 'number', value: ({ bytes }) => Math.ceil(bytes / 1000) },
        ]}
      />
    </section>
  );
}
