import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QualityAnswer } from '../../../../src/contract/data/quality.ts';
import { useQuality } from '../../api/data.ts';
import { useOverview, useSession } from '../../api/queries.ts';
import { companiesWhere, companyPage, isIn, problemsOf, rowsOf } from '../../parts/doors.ts';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { DataPage } from './data-page.tsx';

type Of<K extends keyof QualityAnswer> = QualityAnswer[K] extends readonly (infer Row)[] ? Row : never;

/** How good the data are, what the gaps cost the segmentation, and who could fill in what. */
export default function Quality(): ReactNode {
  const { say } = useSpeech();
  const quality = useQuality();
  return (
    <DataPage title="data.quality">
      <Answered of={quality}>
        {(answer) =>
          answer.sources.length === 0 ? (
            <Text>{say('data.none')}</Text>
          ) : (
            <Stack gap="xl">
              <Cost answer={answer} />
              <Todo answer={answer} />
              <Owners answer={answer} />
              <Variables answer={answer} />
              <Sources answer={answer} />
              <Twins answer={answer} />
              <Columns answer={answer} />
            </Stack>
          )
        }
      </Answered>
    </DataPage>
  );
}

interface PartProps {
  readonly answer: QualityAnswer;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Which names a condition can ask for. */
function useAskable(): (name: string) => boolean {
  const names = useOverview().data?.names ?? [];
  return (name) => names.some((each) => each.name === name);
}

/** What the gaps cost, as a finding a scheme. */
function Cost({ answer }: PartProps): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const names = useOverview().data?.names ?? [];
  const nameOf = (variable: string): string => names.find((each) => each.name === variable)?.label ?? variable;
  const undecided = answer.cost.filter((each) => each.undecided > 0);
  if (answer.cost.length === 0) return <Text>{say('quality.noRun')}</Text>;
  if (undecided.length === 0) return <Part title={say('quality.costNone')}>{null}</Part>;
  return (
    <Part title={say('quality.cost')}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {undecided.map((each) => (
          <div key={each.scheme}>
            <Text fw={600}>
              {counted(speech, 'quality.undecided', each.undecided, {
                scheme: each.name,
                share: share(each.companies === 0 ? 0 : each.undecided / each.companies),
              })}
            </Text>
            <Text size="sm" c="dimmed" className="wrap">
              {say('quality.forWant', {
                of: each.missing
                  .slice(0, 4)
                  .map(({ variable, companies }) => `${nameOf(variable)} (${number(companies)})`)
                  .join(', '),
              })}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Part>
  );
}

function Todo({ answer }: PartProps): ReactNode {
  const speech = useSpeech();
  const { say, told } = speech;
  // They come as they are called; what the program called is its name in words.
  const nameOf = (label: string): string => told.label({ name: label.toLowerCase().replaceAll(' ', '_'), label });
  if (answer.todo_total === 0) return null;
  const columns: readonly Column<Of<'todo'>>[] = [
    {
      id: 'name',
      header: say('data.company'),
      kind: 'text',
      value: (each) => each.name ?? each.id,
      door: (each) => companyPage(each.id),
    },
    { id: 'owner', header: say('quality.owner'), kind: 'text', value: (each) => each.owner },
    { id: 'turnover', header: say('quality.turnover'), kind: 'money', value: (each) => each.turnover },
    {
      id: 'missing',
      header: say('quality.missing'),
      kind: 'text',
      value: (each) => each.missing.map(nameOf).join(', '),
    },
  ];
  return (
    <Part title={counted(speech, 'quality.todo', answer.todo_total)}>
      <DataTable
        label={say('quality.todoLabel')}
        file="to-fill-in"
        rows={answer.todo}
        columns={columns}
        rowKey={(each) => each.id}
        height={360}
        address="todo"
      />
    </Part>
  );
}

function Owners({ answer }: PartProps): ReactNode {
  const { say } = useSpeech();
  const asks = useAskable();
  if (answer.owners.length < 2) return null;
  const columns: readonly Column<Of<'owners'>>[] = [
    { id: 'owner', header: say('quality.owner'), kind: 'text', value: (each) => each.owner ?? say('quality.nobody') },
    {
      id: 'companies',
      header: say('quality.companies'),
      kind: 'number',
      value: (each) => each.companies,
      door: (each) =>
        asks('owner')
          ? companiesWhere(each.owner === null ? 'owner is unknown' : isIn('owner', each.owner))
          : undefined,
    },
    {
      id: 'complete',
      header: say('quality.complete'),
      kind: 'share',
      value: (each) => (each.companies === 0 ? 1 : each.complete / each.companies),
    },
    { id: 'gaps', header: say('quality.gaps'), kind: 'number', value: (each) => each.gaps },
    { id: 'turnover', header: say('quality.turnover'), kind: 'money', value: (each) => each.turnover },
  ];
  return (
    <Part title={say('quality.byOwner')}>
      <DataTable
        label={say('quality.byOwner')}
        rows={answer.owners}
        columns={columns}
        rowKey={(each) => each.owner ?? ''}
        height={320}
      />
    </Part>
  );
}

function Variables({ answer }: PartProps): ReactNode {
  const { say, told } = useSpeech();
  const asks = useAskable();
  const columns: readonly Column<Of<'variables'>>[] = [
    {
      id: 'label',
      header: say('quality.variable'),
      kind: 'text',
      value: (each) => told.label(each),
    },
    {
      id: 'known',
      header: say('quality.known'),
      kind: 'share',
      value: (each) => (each.companies === 0 ? 1 : each.known / each.companies),
    },
    {
      id: 'unknown',
      header: say('quality.unknown'),
      kind: 'number',
      value: (each) => each.companies - each.known,
      door: (each) =>
        each.known < each.companies && asks(each.name) ? companiesWhere(`${each.name} is unknown`) : undefined,
    },
    { id: 'schemes', header: say('quality.readBy'), kind: 'text', value: (each) => each.schemes.join(', ') },
  ];
  return (
    <Part title={say('quality.variables')}>
      <DataTable
        label={say('quality.variables')}
        rows={answer.variables}
        columns={columns}
        rowKey={(each) => each.name}
        initialSort={{ column: 'known', down: false }}
        height={360}
      />
    </Part>
  );
}

function Sources({ answer }: PartProps): ReactNode {
  const { say } = useSpeech();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const columns: readonly Column<Of<'sources'>>[] = [
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source },
    { id: 'rows', header: say('data.rows'), kind: 'number', value: (each) => each.rows },
    {
      id: 'rejected',
      header: say('data.rejected'),
      kind: 'number',
      value: (each) => each.rejected,
      door: (each) => (mayRun && each.rejected > 0 ? problemsOf(each.source) : undefined),
    },
    { id: 'repeated', header: say('quality.repeated'), kind: 'number', value: (each) => each.repeated },
    {
      id: 'unlinked',
      header: say('data.unlinked'),
      kind: 'number',
      value: (each) => each.unlinked,
      door: (each) => (mayRun && (each.unlinked ?? 0) > 0 ? rowsOf(each.table, true) : undefined),
    },
    { id: 'age', header: say('quality.age'), kind: 'number', value: (each) => each.age_days },
  ];
  return (
    <Part title={say('quality.sources')}>
      <DataTable
        label={say('quality.sources')}
        rows={answer.sources}
        columns={columns}
        rowKey={(each) => `${each.source} ${each.table}`}
      />
    </Part>
  );
}

function Twins({ answer }: PartProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  if (answer.duplicates.length === 0) return null;
  return (
    <Part title={say('quality.twins')}>
      <Stack gap="xs">
        {answer.duplicates.map(({ by, values, companies, examples }) => (
          <div key={by}>
            <Text>{counted(speech, 'quality.share', values, { companies: number(companies), by })}</Text>
            <Text size="sm" c="dimmed" className="wrap">
              {examples.map((each) => `${each.value} (${number(each.companies)})`).join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Part>
  );
}

function Columns({ answer }: PartProps): ReactNode {
  const { say } = useSpeech();
  const columns: readonly Column<Of<'columns'>>[] = [
    { id: 'table', header: say('data.table'), kind: 'text', value: (each) => each.table },
    { id: 'column', header: say('kit.column'), kind: 'text', value: (each) => each.column },
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source, hidden: true },
    {
      id: 'filled',
      header: say('import.filled'),
      kind: 'share',
      value: (each) => (each.rows === 0 ? 1 : each.filled / each.rows),
    },
    { id: 'rows', header: say('data.rows'), kind: 'number', value: (each) => each.rows },
    { id: 'personal', header: say('quality.personal'), kind: 'boolean', value: (each) => each.personal, hidden: true },
  ];
  return (
    <Part title={say('quality.columns')}>
      <DataTable
        label={say('quality.columns')}
        rows={answer.columns}
        columns={columns}
        rowKey={(each) => `${each.source ?? ''} ${each.table} ${each.column}`}
        height={400}
      />
    </Part>
  );
}
