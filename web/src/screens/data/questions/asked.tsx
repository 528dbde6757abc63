import { Anchor, Button, Checkbox, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { AssessOutAnswer } from '../../../../../src/contract/companies/assess.ts';
import { useAsked, workbookOf, type Asking } from '../../../api/paper.ts';
import { useOverview, useSession } from '../../../api/queries.ts';
import { Answered } from '../../../parts/page.tsx';
import { DataTable, type Column } from '../../../parts/table/index.ts';
import { useSpeech } from '../../../words/words.tsx';

interface AskedProps {
  readonly questionnaire: string;
  readonly about: 'companies' | 'lost deals';
}

const usualRows = 50;

/** Whom a questionnaire asks, how much is missing, and the workbook that asks for it. */
export function Asked({ questionnaire, about }: AskedProps): ReactNode {
  const { say } = useSpeech();
  const schemes = useOverview().data?.schemes ?? [];
  const main = schemes.find(({ id }) => id === 'main') ?? schemes[0];
  const [segment, setSegment] = useState<string | null>(null);
  const [top, setTop] = useState(usualRows);
  const [people, setPeople] = useState(false);
  const asking: Asking = {
    questionnaire,
    top,
    people,
    ...(segment === null || main === undefined ? {} : { segment: { scheme: main.id, segment } }),
  };
  const asked = useAsked(asking);
  return (
    <>
      <Stack gap="sm">
        <Text c="dimmed">{say(about === 'companies' ? 'paper.about.companies' : 'paper.about.lost')}</Text>
        <Group align="flex-end">
          {main === undefined ? null : (
            <Select
              label={say('paper.segment')}
              placeholder={say('paper.everybody')}
              value={segment}
              onChange={setSegment}
              data={main.segments.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
            />
          )}
          <NumberInput
            label={say('paper.top')}
            value={top}
            min={1}
            max={10_000}
            step={25}
            clampBehavior="strict"
            allowDecimal={false}
            w={150}
            onChange={(value) => {
              if (typeof value === 'number' && value > 0) setTop(value);
            }}
          />
        </Group>
        <Checkbox
          label={say('paper.people')}
          checked={people}
          onChange={({ currentTarget }) => setPeople(currentTarget.checked)}
        />
      </Stack>
      <Answered of={asked}>{(answer) => <Sheets answer={answer} asking={asking} />}</Answered>
    </>
  );
}

function Sheets({ answer, asking }: { readonly answer: AssessOutAnswer; readonly asking: Asking }): ReactNode {
  const { say, number } = useSpeech();
  const mayTake = useSession().data?.permissions.includes('export') === true;
  const sheets = answer.sheets.filter(({ rows }) => rows > 0);
  const missing = sheets.reduce((sum, each) => sum + each.missing, 0);
  const people = sheets.filter(({ owner }) => owner !== null).length;
  const columns: readonly Column<AssessOutAnswer['sheets'][number]>[] = [
    { id: 'owner', header: say('paper.owner'), kind: 'text', value: ({ owner }) => owner ?? say('paper.unowned') },
    { id: 'rows', header: say('paper.rows'), kind: 'number', value: ({ rows }) => rows },
    { id: 'missing', header: say('paper.missing'), kind: 'number', value: (each) => each.missing },
    {
      id: 'own',
      header: say('paper.own'),
      kind: 'text',
      deeds: true,
      value: () => null,
      cell: ({ owner }) =>
        owner === null ? null : (
          <Anchor size="sm" href={workbookOf(asking, 'xlsx', owner)} aria-label={`Excel: ${owner}`} download>
            Excel
          </Anchor>
        ),
    },
  ];
  if (sheets.length === 0) return <Text>{say('paper.nobody')}</Text>;
  return (
    <>
      <section aria-labelledby="asked">
        <Title order={2} id="asked" mb="xs">
          {people === 1
            ? say('paper.findingOne', { missing: number(missing) })
            : say('paper.finding', { missing: number(missing), people: number(people) })}
        </Title>
        {answer.left > 0 ? <Text c="dimmed">{say('paper.left', { n: number(answer.left) })}</Text> : null}
        {answer.sole_proprietors > 0 ? (
          <Text c="dimmed">{say('paper.without', { n: number(answer.sole_proprietors) })}</Text>
        ) : null}
        {mayTake ? (
          <Group my="sm">
            <Button
              component="a"
              href={workbookOf(asking, 'xlsx')}
              download
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {say('paper.excel')}
            </Button>
            <Anchor href={workbookOf(asking, 'csv')} download>
              {say('paper.csv')}
            </Anchor>
          </Group>
        ) : null}
        <DataTable
          label={say('paper.owner')}
          rows={sheets}
          columns={mayTake ? columns : columns.filter(({ deeds }) => deeds !== true)}
          rowKey={({ owner }) => owner ?? ''}
          initialSort={{ column: 'missing', down: true }}
        />
      </section>
    </>
  );
}
