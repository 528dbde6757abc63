import { Anchor, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CompareAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { flowOf, flowOption } from '../../parts/chart/flow-option.ts';
import { CompanyAside } from '../../parts/company-aside.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { isIn } from '../../parts/doors.ts';
import { Reasons } from './reasons.tsx';

type Scheme = OverviewAnswer['schemes'][number];

interface ComparedProps {
  readonly answer: CompareAnswer;
  readonly left: Scheme;
  readonly right: Scheme;
}

/** How two schemes agree: flows, table, what tells apart who differs, and who they are. */
export function Compared({ answer, left, right }: ComparedProps): ReactNode {
  const { say, number } = useSpeech();
  const [, go] = useLocation();
  const [company, setCompany] = useState<string>();
  const nameIn = (scheme: Scheme, id: string): string => scheme.segments.find((each) => each.id === id)?.name ?? id;
  const flows = useMemo(
    () =>
      answer.table.rows.flatMap((from, row) =>
        answer.table.columns.map((to, column) => ({ from, to, companies: answer.table.counts[row]?.[column] ?? 0 })),
      ),
    [answer],
  );
  const option = useCallback(
    (palette: Palette) =>
      flowOption(endsOf(left, answer.table.rows), endsOf(right, answer.table.columns), flows, palette),
    [answer, flows, left, right],
  );
  const open = useCallback(
    (from: string, to: string) =>
      go(`/companies?where=${encodeURIComponent(`${isIn(left.id, from)} and ${isIn(right.id, to)}`)}`),
    [go, left.id, right.id],
  );
  const onEvents = useMemo(
    () => ({
      click: (event: unknown) => {
        const flow = flowOf(event);
        if (flow !== undefined) open(flow.from, flow.to);
      },
    }),
    [open],
  );
  const agreement =
    answer.ari === null ? 'unknown' : answer.ari >= 0.65 ? 'much' : answer.ari >= 0.3 ? 'some' : 'little';
  return (
    <>
      <Chart
        title={say(`compare.agree.${agreement}`, { left: left.name, right: right.name })}
        subtitle={say('compare.figures', {
          n: number(answer.companies),
          ari: answer.ari === null ? '–' : number(answer.ari),
          nmi: answer.nmi === null ? '–' : number(answer.nmi),
        })}
        option={option}
        height={Math.max(320, 44 * Math.max(answer.table.rows.length, answer.table.columns.length))}
        file={`${left.id}-${right.id}`}
        onEvents={onEvents}
        table={{
          rows: flows.filter((each) => each.companies > 0),
          rowKey: (row) => `${row.from}/${row.to}`,
          columns: [
            { id: 'left', header: left.name, kind: 'text', value: (row) => nameIn(left, row.from) },
            { id: 'right', header: right.name, kind: 'text', value: (row) => nameIn(right, row.to) },
            { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
          ],
        }}
      />
      <section>
        <Title order={2} mb="xs">
          {say('compare.pairs')}
        </Title>
        <DataTable
          label={say('compare.pairs')}
          rows={answer.table.rows.map((id, row) => ({ id, counts: answer.table.counts[row] ?? [] }))}
          rowKey={(row) => row.id}
          file={`${left.id}-${right.id}-pairs`}
          columns={[
            { id: 'left', header: left.name, kind: 'text', value: (row) => nameIn(left, row.id) },
            {
              id: 'all',
              header: say('table.companies'),
              kind: 'number',
              value: (row) => row.counts.reduce((sum, each) => sum + each, 0),
            },
            ...answer.table.columns.map((id, at): Column<PairRow> => ({
              id: `right-${id}`,
              header: nameIn(right, id),
              kind: 'number',
              value: (row) => row.counts[at] ?? 0,
              cell: (row) => {
                const companies = row.counts[at] ?? 0;
                return companies === 0 ? (
                  '–'
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    inherit
                    mih={24}
                    miw={24}
                    ta="end"
                    onClick={() => open(row.id, id)}
                  >
                    {number(companies)}
                  </Anchor>
                );
              },
            })),
          ]}
        />
      </section>
      <Reasons answer={answer} left={left} right={right} />
      <section>
        <Title order={2} mb="xs">
          {say('compare.whoDiffers')}
        </Title>
        <Text c="dimmed" mb="sm" maw="52rem">
          {say('compare.whoDiffersText')}
        </Text>
        <DataTable
          label={say('compare.whoDiffers')}
          rows={answer.differ}
          rowKey={(row) => row.id}
          onOpen={(row) => setCompany(row.id)}
          height={420}
          empty={<Text>{say('compare.nobody')}</Text>}
          file={`${left.id}-${right.id}-differ`}
          columns={[
            { id: 'name', header: say('table.company'), kind: 'text', value: (row) => row.name ?? row.id },
            { id: 'left', header: left.name, kind: 'text', value: (row) => nameIn(left, row.left) },
            { id: 'right', header: right.name, kind: 'text', value: (row) => nameIn(right, row.right) },
            {
              id: 'worth',
              header: answer.worth ?? say('table.turnover'),
              kind: 'money',
              value: (row) => row.turnover,
            },
          ]}
        />
      </section>
      <CompanyAside company={company} onClose={() => setCompany(undefined)} />
      <Text size="sm" c="dimmed">
        {say('compare.asOf')} {answer.run}
      </Text>
    </>
  );
}

interface PairRow {
  readonly id: string;
  readonly counts: readonly number[];
}

const endsOf = (scheme: Scheme, ids: readonly string[]) =>
  ids.map((id) => {
    const sheet = scheme.segments.find((each) => each.id === id);
    return { id, name: sheet?.name ?? id, colour: sheet?.colour };
  });
