import { Anchor, Card, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SegmentSheet } from '../../../../src/contract/segments/overview.ts';
import type { PreviewAnswer } from '../../../../src/contract/model/preview.ts';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Mover } from './moved-company.tsx';

type Moved = PreviewAnswer['schemes'][number];
type Flow = Moved['flows'][number];
type Sized = Moved['segments'][number];

interface SchemeMovesProps {
  readonly of: Moved;
  readonly colours: readonly SegmentSheet[];
  readonly onSelect: (mover: Mover) => void;
}

/** One scheme: from where to where, what its segments come to, and some of the companies. */
export function SchemeMoves({ of, colours, onSelect }: SchemeMovesProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const nameOf = (id: string | null): string =>
    id === null ? say('company.nowhere') : (of.segments.find((each) => each.id === id)?.name ?? id);
  const named = (id: string | null): ReactNode => (
    <>
      <span
        className={id === null ? 'dot outside' : 'dot'}
        style={{ background: colours.find((each) => each.id === id)?.colour ?? 'var(--mantine-color-default-border)' }}
        aria-hidden="true"
      />
      {nameOf(id)}
    </>
  );
  const title =
    of.state === 'kept'
      ? say('draft.schemeMoves', { scheme: of.name, companies: counted(speech, 'draft.companies', of.moved) })
      : say(`draft.scheme.${of.state}`, { scheme: of.name });
  return (
    <Card withBorder>
      <Title order={3} mb="sm">
        {title}
      </Title>
      <Stack>
        <SimpleGrid cols={{ base: 1, lg: of.flows.length > 0 ? 2 : 1 }}>
          {of.flows.length === 0 ? null : (
            <DataTable
              label={`${of.name}: ${say('draft.whoMoves')}`}
              rows={of.flows}
              rowKey={(flow) => `${flow.from} ${flow.to}`}
              columns={flowColumns(speech, nameOf, named)}
            />
          )}
          <DataTable
            label={`${of.name}: ${say('draft.companies')}`}
            rows={of.segments}
            rowKey={(each) => each.id}
            columns={sizeColumns(speech, named)}
          />
        </SimpleGrid>
        {of.sample.length === 0 ? null : (
          <div>
            <Text size="sm" fw={500}>
              {say('draft.some')}
            </Text>
            <List size="sm" listStyleType="none">
              {of.sample.map((each) => (
                <List.Item key={`${each.id} ${each.to}`} className="wrap">
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    onClick={() =>
                      onSelect({ ...each, scheme: of.scheme, from: nameOf(each.from), to: nameOf(each.to) })
                    }
                  >
                    {each.name ?? each.id}
                  </Anchor>{' '}
                  <Text span size="sm" c="dimmed">
                    {nameOf(each.from)} → {nameOf(each.to)}
                  </Text>
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Card>
  );
}

const flowColumns = (
  { say }: Speech,
  nameOf: (id: string | null) => string,
  named: (id: string | null) => ReactNode,
): readonly Column<Flow>[] => [
  {
    id: 'from',
    header: say('draft.from'),
    kind: 'text',
    value: (flow) => nameOf(flow.from),
    cell: (flow) => named(flow.from),
  },
  { id: 'to', header: say('draft.to'), kind: 'text', value: (flow) => nameOf(flow.to), cell: (flow) => named(flow.to) },
  { id: 'companies', header: say('draft.companies'), kind: 'number', value: (flow) => flow.companies },
  { id: 'rule', header: say('draft.byRule'), kind: 'number', value: (flow) => flow.by_rule, hidden: true },
  { id: 'data', header: say('draft.byCompany'), kind: 'number', value: (flow) => flow.by_company, hidden: true },
  { id: 'time', header: say('draft.byTime'), kind: 'number', value: (flow) => flow.by_time, hidden: true },
];

const sizeColumns = ({ say, number }: Speech, named: (id: string | null) => ReactNode): readonly Column<Sized>[] => [
  {
    id: 'segment',
    header: say('draft.segment'),
    kind: 'text',
    value: (each) => each.name,
    cell: (each) => named(each.id),
  },
  { id: 'before', header: say('draft.before'), kind: 'number', value: (each) => each.before },
  { id: 'after', header: say('draft.after'), kind: 'number', value: (each) => each.after },
  {
    id: 'difference',
    header: say('draft.difference'),
    kind: 'number',
    value: (each) => each.after - each.before,
    cell: ({ before, after }) =>
      after > before ? `+${number(after - before)}` : after < before ? `−${number(before - after)}` : '0',
  },
];
