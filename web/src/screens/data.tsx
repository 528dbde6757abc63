import { Alert, FileButton, Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refused, type Diagnostic } from '../api/client.ts';
import { useChange, useSession, useStatus } from '../api/queries.ts';
import { Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { DataTable } from '../parts/table/index.ts';
import { useSpeech } from '../words/words.tsx';

/** What the workspace holds: its tables, and the files they were read from. */
export default function Data(): ReactNode {
  const { say, date } = useSpeech();
  const status = useStatus();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const send = useChange(upload, 'status');
  return (
    <Page
      title={say('data.title')}
      actions={
        mayRun ? (
          <FileButton
            onChange={(file) => {
              if (file !== null) send.mutate(file);
            }}
          >
            {(props) => (
              <Button {...props} loading={send.isPending}>
                {say('data.upload')}
              </Button>
            )}
          </FileButton>
        ) : null
      }
    >
      {send.isError ? <Failure error={send.error} /> : null}
      {send.isSuccess ? <Alert aria-live="polite">{say('data.uploaded', { file: send.data.file })}</Alert> : null}
      <Answered of={status}>
        {(answer) => (
          <>
            <section aria-labelledby="tables">
              <Title order={2} id="tables" mb="xs">
                {say('data.tables')}
              </Title>
              <DataTable
                label={say('data.tables')}
                rows={answer.tables}
                rowKey={(each) => each.table}
                columns={[
                  { id: 'table', header: say('data.table'), kind: 'text', value: (each) => each.table },
                  { id: 'rows', header: say('data.rows'), kind: 'number', value: (each) => each.rows },
                  { id: 'unlinked', header: say('data.unlinked'), kind: 'number', value: (each) => each.unlinked },
                  {
                    id: 'from',
                    header: say('data.period'),
                    kind: 'date',
                    value: (each) => each.from,
                    cell: (each) =>
                      each.from === null || each.to === null ? '' : `${date(each.from)} – ${date(each.to)}`,
                  },
                ]}
              />
            </section>
            <section aria-labelledby="imports">
              <Title order={2} id="imports" mb="xs">
                {say('data.imports')}
              </Title>
              <DataTable
                label={say('data.imports')}
                rows={answer.imports}
                rowKey={(each) => String(each.import)}
                columns={[
                  { id: 'file', header: say('data.file'), kind: 'text', value: (each) => each.file },
                  { id: 'rows', header: say('data.rows'), kind: 'number', value: (each) => each.rows_loaded },
                  { id: 'rejected', header: say('data.rejected'), kind: 'number', value: (each) => each.rows_rejected },
                  { id: 'when', header: say('runs.when'), kind: 'moment', value: (each) => each.imported },
                ]}
              />
            </section>
          </>
        )}
      </Answered>
    </Page>
  );
}

async function upload(file: File): Promise<{ file: string }> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/api/files', { method: 'POST', body }).catch(() => {
    throw new Refused(0, 'offline', []);
  });
  const answer = (await response.json()) as { file: string; error?: string; diagnostics?: Diagnostic[] };
  if (!response.ok) throw new Refused(response.status, answer.error ?? response.statusText, answer.diagnostics ?? []);
  return answer;
}
