import { Anchor, Text, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { SegmentsAnswer } from '../../../../src/contract/run.ts';
import { mayPass } from '../../api/client.ts';
import { useFlows } from '../../api/queries.ts';
import { segmentPage, whoMoved } from '../../parts/doors.ts';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** Who came to and left each segment since the run before. */
export function ComingAndGoing({ scheme }: { readonly scheme: SegmentsAnswer }): ReactNode {
  const { say, date, change } = useSpeech();
  const flows = useFlows(scheme.scheme);
  const rows = useMemo(() => {
    const moves = (flows.data?.flows ?? []).filter((each) => each.from !== each.to);
    const sum = (side: 'from' | 'to', id: string): number =>
      moves.filter((each) => each[side] === id).reduce((all, each) => all + each.companies, 0);
    return scheme.segments.map(({ id, name }) => ({ id, name, came: sum('to', id), gone: sum('from', id) }));
  }, [flows.data, scheme]);
  if (flows.isLoading || (flows.isError && mayPass(flows.error))) return null;
  if (flows.data === undefined) return <Text c="dimmed">{say('home.movedFirst')}</Text>;
  return (
    <section>
      <Title order={2} mb="xs">
        {say('segments.moved', { date: date(flows.data.from.as_of) })}
      </Title>
      {rows.every((each) => each.came + each.gone === 0) ? (
        <Text>{say('home.movedNone')}</Text>
      ) : (
        <>
          <DataTable
            label={say('segments.moved', { date: date(flows.data.from.as_of) })}
            rows={rows}
            rowKey={(row) => row.id}
            file={`${scheme.scheme}-moved`}
            columns={[
              {
                id: 'segment',
                header: say('table.segment'),
                kind: 'text',
                value: (row) => row.name,
                door: (row) => segmentPage(scheme.scheme, row.id),
              },
              {
                id: 'came',
                header: say('segment.cameHead'),
                kind: 'number',
                value: (row) => row.came,
                door: (row) => (row.came === 0 ? undefined : whoMoved(scheme.scheme, { entering: row.id })),
              },
              {
                id: 'left',
                header: say('segment.leftHead'),
                kind: 'number',
                value: (row) => row.gone,
                door: (row) => (row.gone === 0 ? undefined : whoMoved(scheme.scheme, { leaving: row.id })),
              },
              {
                id: 'net',
                header: say('segments.net'),
                kind: 'number',
                value: (row) => row.came - row.gone,
                cell: (row) => change(row.came - row.gone),
              },
            ]}
          />
          <Anchor component={Link} href={whoMoved(scheme.scheme)} size="sm">
            {say('segments.whoMoved')}
          </Anchor>
        </>
      )}
    </section>
  );
}
