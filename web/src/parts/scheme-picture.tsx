import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../src/contract/run.ts';
import { companiesWhere, isIn, segmentPage } from './doors.ts';
import { Outside } from './outside.tsx';
import { inSentence } from '../words/in-sentence.ts';
import { useSpeech } from '../words/words.tsx';
import type { Column } from './table/column.ts';
import { DataTable } from './table/data-table.tsx';

const rest = '#9aa3ad';

/** The segments of a scheme as a strip by size, one by money, and the table both are drawn from. */
export function SchemePicture({
  scheme,
  overview,
}: {
  readonly scheme: SegmentsAnswer;
  readonly overview: OverviewAnswer;
}): ReactNode {
  const { say } = useSpeech();
  const sheets = overview.schemes.find((each) => each.id === scheme.scheme)?.segments ?? [];
  const colourOf = (id: string): string => sheets.find((each) => each.id === id)?.colour ?? rest;
  const worth = scheme.worth ?? say('table.turnover');
  const hasMoney = scheme.segments.some((each) => each.turnover_share !== null);
  const columns: readonly Column<Segment>[] = [
    {
      id: 'segment',
      header: say('table.segment'),
      kind: 'text',
      value: (each) => each.name,
      cell: (each) => (
        <>
          <span className="dot" style={{ background: colourOf(each.id) }} aria-hidden="true" />
          <Anchor inherit component={Link} href={segmentPage(scheme.scheme, each.id)}>
            {each.name}
          </Anchor>
        </>
      ),
    },
    {
      id: 'companies',
      header: say('table.companies'),
      kind: 'number',
      value: (each) => each.companies,
      // Whom an overlapping scheme takes, no condition says: their segment's page does.
      door: (each) =>
        each.companies === 0
          ? undefined
          : scheme.exclusive
            ? companiesWhere(isIn(scheme.scheme, each.id))
            : segmentPage(scheme.scheme, each.id),
    },
    { id: 'share', header: say('table.share'), kind: 'share', value: (each) => each.share },
    ...(hasMoney ? moneyColumns(worth, say('table.shareOf', { worth: inSentence(worth) })) : []),
  ];
  return (
    <Stack gap="sm">
      {scheme.exclusive ? (
        <Strip
          label={say('table.companies')}
          parts={scheme.segments.map((each) => ({ key: each.id, share: each.share, colour: colourOf(each.id) }))}
        />
      ) : null}
      {scheme.exclusive && hasMoney ? (
        <Strip
          label={worth}
          parts={scheme.segments.map((each) => ({
            key: each.id,
            share: each.turnover_share ?? 0,
            colour: colourOf(each.id),
          }))}
        />
      ) : null}
      <DataTable label={scheme.name} rows={scheme.segments} rowKey={(each) => each.id} columns={columns} />
      <Outside scheme={scheme} overview={overview} />
    </Stack>
  );
}

type Segment = SegmentsAnswer['segments'][number];

const moneyColumns = (turnover: string, share: string): readonly Column<Segment>[] => [
  { id: 'turnover', header: turnover, kind: 'money', value: (each) => each.turnover },
  { id: 'ofTurnover', header: share, kind: 'share', value: (each) => each.turnover_share },
];

interface Part {
  readonly key: string;
  readonly share: number;
  readonly colour: string;
}

/** A bar cut by shares. The table below says the same in words and numbers, so it is hidden from screen readers. */
function Strip({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }): ReactNode {
  const left = 1 - parts.reduce((sum, each) => sum + each.share, 0);
  return (
    <Group gap="sm" wrap="nowrap" aria-hidden="true">
      <Text size="sm" w={{ base: '6rem', sm: '11rem' }} truncate>
        {label}
      </Text>
      <div className="strip" style={{ flex: 1 }}>
        {parts
          .filter((each) => each.share > 0)
          .map((each) => (
            <span key={each.key} style={{ flexGrow: each.share, flexBasis: 0, background: each.colour }} />
          ))}
        {left > 0.0005 ? <span className="outside" style={{ flexGrow: left, flexBasis: 0 }} /> : null}
      </div>
    </Group>
  );
}
