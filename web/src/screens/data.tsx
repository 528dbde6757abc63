import { Alert, FileButton, Button, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refused, type Diagnostic } from '../api/client.ts';
import { useChange, useSession, useStatus } from '../api/queries.ts';
import { Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

/** What the workspace holds: its tables, and the files they were read from. */
export default function Data(): ReactNode {
  const { say, number, date, moment } = useSpeech();
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
              <Table.ScrollContainer minWidth={480}>
                <Table verticalSpacing="xs">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{say('data.table')}</Table.Th>
                      <Table.Th scope="col" className="number">
                        {say('data.rows')}
                      </Table.Th>
                      <Table.Th scope="col" className="number">
                        {say('data.unlinked')}
                      </Table.Th>
                      <Table.Th scope="col">{say('data.period')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {answer.tables.map((each) => (
                      <Table.Tr key={each.table}>
                        <Table.Th scope="row" fw={500}>
                          {each.table}
                        </Table.Th>
                        <Table.Td className="number">{number(each.rows)}</Table.Td>
                        <Table.Td className="number">{number(each.unlinked)}</Table.Td>
                        <Table.Td>
                          {each.from === null || each.to === null ? '' : `${date(each.from)} – ${date(each.to)}`}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </section>
            <section aria-labelledby="imports">
              <Title order={2} id="imports" mb="xs">
                {say('data.imports')}
              </Title>
              <Table.ScrollContainer minWidth={480}>
                <Table verticalSpacing="xs">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{say('data.file')}</Table.Th>
                      <Table.Th scope="col" className="number">
                        {say('data.rows')}
                      </Table.Th>
                      <Table.Th scope="col" className="number">
                        {say('data.rejected')}
                      </Table.Th>
                      <Table.Th scope="col">{say('runs.when')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {answer.imports.map((each) => (
                      <Table.Tr key={`${each.source}${each.file}${each.imported}`}>
                        <Table.Th scope="row" fw={500} className="wrap">
                          {each.file}
                        </Table.Th>
                        <Table.Td className="number">{number(each.rows_loaded)}</Table.Td>
                        <Table.Td className="number">{number(each.rows_rejected)}</Table.Td>
                        <Table.Td>{moment(each.imported)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
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
