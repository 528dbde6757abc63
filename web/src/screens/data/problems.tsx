import { Alert, Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ProblemsAnswer } from '../../../../src/contract/data/problems.ts';
import { resultOf } from '../../../../src/contract/jobs/result.ts';
import type { Job } from '../../../../src/contract/jobs/jobs.ts';
import { sendMended, useProblems } from '../../api/data.ts';
import { useJob } from '../../api/jobs.ts';

import { useChange } from '../../api/queries.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { Progressing } from '../import/progressing.tsx';
import { DataPage } from './data-page.tsx';

type Problem = ProblemsAnswer['problems'][number];

/** Rows that were set aside, with the reason; taken out to mend in a spreadsheet, and read back. */
export default function Problems(): ReactNode {
  const { say, number } = useSpeech();
  const problems = useProblems();
  const [asked, setAsked] = useState<string | null>(null);
  const send = useChange(sendMended, 'problems', 'status', 'quality');
  const job = useJob(asked);
  const columns: readonly Column<Problem>[] = [
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source },
    { id: 'file', header: say('data.file'), kind: 'text', value: (each) => each.file, hidden: true },
    { id: 'row', header: say('data.record'), kind: 'number', value: (each) => each.row },
    { id: 'line', header: say('data.line'), kind: 'number', value: (each) => each.line, hidden: true },
    { id: 'column', header: say('kit.column'), kind: 'text', value: (each) => each.column },
    { id: 'value', header: say('data.value'), kind: 'text', value: (each) => each.value },
    { id: 'message', header: say('data.reason'), kind: 'text', value: (each) => each.message },
    { id: 'raw', header: say('data.raw'), kind: 'text', value: (each) => each.raw },
  ];
  const take = (file: File | null): void => {
    if (file !== null) send.mutate(file, { onSuccess: (answer: Job) => setAsked(answer.id) });
  };
  return (
    <DataPage title="data.problems">
      <Answered of={problems}>
        {(answer) =>
          answer.problems.length === 0 ? (
            <Text>{say('data.noProblems')}</Text>
          ) : (
            <>
              <Text>
                {say('data.problemsText', { n: number(answer.problems.length), files: number(answer.files.length) })}
              </Text>
              <Group>
                <Anchor href="/api/problems/export?to=xlsx" download>
                  {say('data.mendExcel')}
                </Anchor>
                <Anchor href="/api/problems/export?to=csv" download>
                  {say('data.mendCsv')}
                </Anchor>
                <FileButton accept=".xlsx,.csv" onChange={take}>
                  {(props) => (
                    <Button {...props} variant="default" size="xs" loading={send.isPending}>
                      {say('data.mended')}
                    </Button>
                  )}
                </FileButton>
              </Group>
              {send.isError ? <Failure error={send.error} /> : null}
              <DataTable
                label={say('data.problems')}
                file="problems"
                rows={answer.problems}
                columns={columns}
                rowKey={(each) =>
                  `${each.import} ${each.row ?? ''} ${each.line ?? ''} ${each.column ?? ''} ${each.code}`
                }
                address="problems"
              />
            </>
          )
        }
      </Answered>
      {job.data === undefined ? null : job.data.ended === null ? (
        <Progressing job={job.data} />
      ) : (
        <Mended job={job.data} />
      )}
    </DataPage>
  );
}

/** What reading mended rows back came to. */
function Mended({ job }: { readonly job: Job }): ReactNode {
  const { say, number } = useSpeech();
  const result = resultOf(job, 'mend');
  if (result === null)
    return (
      <Alert role="alert" color="gray" title={say('import.notRead')}>
        <Diagnostics of={job.diagnostics} />
      </Alert>
    );
  const { mended, read, passed_over: over } = result;
  return (
    <Alert aria-live="polite">
      {say('data.mendedResult', {
        mended: number(mended),
        read: number(read),
        still: number(mended - read),
        over: number(over),
      })}
    </Alert>
  );
}
