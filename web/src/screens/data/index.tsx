import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { StatusAnswer } from '../../../../src/contract/ask.ts';
import { serverNow } from '../../api/clock.ts';
import { undoImports } from '../../api/intake.ts';
import { askJob } from '../../api/jobs.ts';
import { useChange, useSession, useStatus } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
import { problemsOf, rowsOf } from '../../parts/doors.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { DataPage } from './data-page.tsx';

/** What became of the model's part when an import is taken back. */
const modelAfter = {
  removed: 'import.modelRemoved',
  changed: 'import.modelWithout',
  'as it was': 'data.stillNamed',
} as const;

type Imported = StatusAnswer['imports'][number];
const day = 86_400_000;

/** Where the data come from: every file that stands, how fresh it is, and what of it was set aside. */
export default function Data(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [, go] = useLocation();
  const status = useStatus();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const refresh = useChange(() => askJob('refresh', {}), 'jobs');
  const undo = useChange(
    (each: Imported) => undoImports([each.import]),
    'status',
    'overview',
    'problems',
    'tables',
    'quality',
    'model',
    'draft',
  );
  const columns: readonly Column<Imported>[] = [
    { id: 'file', header: say('data.file'), kind: 'text', value: (each) => each.file },
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source },
    { id: 'rows', header: say('data.rows'), kind: 'number', value: (each) => each.rows_loaded },
    {
      id: 'rejected',
      header: say('data.rejected'),
      kind: 'number',
      value: (each) => each.rows_rejected,
      door: (each) => (mayRun && each.rows_rejected > 0 ? problemsOf(each.source) : undefined),
    },
    { id: 'imported', header: say('data.readAt'), kind: 'moment', value: (each) => each.imported },
    {
      id: 'age',
      header: say('data.age'),
      kind: 'number',
      value: (each) => Math.max(0, Math.floor((serverNow().getTime() - Date.parse(each.imported)) / day)),
    },
    {
      id: 'undo',
      header: say('data.undo'),
      kind: 'text',
      deeds: true,
      value: () => null,
      cell: (each) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${say('data.undo')}: ${each.file}`}
          onClick={() =>
            undo.mutate(each, {
              onSuccess({ undone, model }) {
                const rows = undone.reduce((all, { rows: each }) => all + each, 0);
                deed({ said: `${counted(speech, 'import.undone', rows)} ${say(modelAfter[model])}` });
                if (model === 'removed') go('/');
              },
            })
          }
        >
          {say('data.undo')}
        </Button>
      ),
    },
  ];
  return (
    <DataPage
      title="data.title"
      actions={
        mayRun ? (
          <Button
            variant="default"
            loading={refresh.isPending}
            onClick={() => refresh.mutate(undefined, { onSuccess: () => deed({ said: say('data.reading') }) })}
          >
            {say('data.refresh')}
          </Button>
        ) : null
      }
    >
      {undo.isError ? <Failure error={undo.error} /> : null}
      {refresh.isError ? <Failure error={refresh.error} /> : null}
      <Text c="dimmed">{say('data.when')}</Text>
      <Answered of={status}>
        {(answer) => (
          <>
            <section aria-labelledby="imports">
              <Title order={2} id="imports" mb="xs">
                {say('data.imports')}
              </Title>
              <DataTable
                label={say('data.imports')}
                rows={answer.imports}
                columns={mayRun ? columns : columns.filter(({ deeds }) => deeds !== true)}
                rowKey={(each) => String(each.import)}
                initialSort={{ column: 'imported', down: true }}
                address="files"
                empty={
                  <Text>
                    {say('data.none')} {mayRun ? <Link href="/data/import">{say('data.import')}</Link> : null}
                  </Text>
                }
              />
            </section>
            {answer.tables.length === 0 ? null : <TablesKnown tables={answer.tables} mayRun={mayRun} />}
          </>
        )}
      </Answered>
    </DataPage>
  );
}

type Known = StatusAnswer['tables'][number];

/** From when to when rows are, and how many wait for their company. */
function TablesKnown({ tables, mayRun }: { readonly tables: readonly Known[]; readonly mayRun: boolean }): ReactNode {
  const { say } = useSpeech();
  const columns: readonly Column<Known>[] = [
    { id: 'table', header: say('data.table'), kind: 'text', value: (each) => each.table },
    {
      id: 'rows',
      header: say('data.rows'),
      kind: 'number',
      value: (each) => each.rows,
      door: (each) => (mayRun ? rowsOf(each.table) : undefined),
    },
    {
      id: 'unlinked',
      header: say('data.unlinked'),
      kind: 'number',
      value: (each) => each.unlinked,
      door: (each) => (mayRun && each.unlinked > 0 ? rowsOf(each.table, true) : undefined),
    },
    { id: 'from', header: say('data.first'), kind: 'date', value: (each) => each.from },
    { id: 'to', header: say('data.last'), kind: 'date', value: (each) => each.to },
  ];
  return (
    <section aria-labelledby="tables">
      <Title order={2} id="tables" mb="xs">
        {say('data.tables')}
      </Title>
      <DataTable label={say('data.tables')} rows={tables} columns={columns} rowKey={(each) => each.table} />
    </section>
  );
}
