import { Anchor, Badge, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type {
  CriterionResult,
  SchemeScorecard,
  SegmentScorecard,
} from '../../../../src/contract/segments/scorecard.ts';
import { useOverview } from '../../api/queries.ts';
import { companiesWhere, isIn, segmentPage } from '../../parts/doors.ts';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { VerdictSign } from './verdict-sign.tsx';

interface CardProps {
  readonly scheme: SchemeScorecard;
  readonly onOpen: (segment: SegmentScorecard, what: CriterionResult['criterion'] | 'stability' | 'points') => void;
}

const criteria = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable'] as const;

/** A row a segment, a column a test; each verdict opens its evidence. */
export function Card({ scheme, onOpen }: CardProps): ReactNode {
  const speech = useSpeech();
  const { say, number, language } = speech;
  const names = useOverview().data?.names ?? [];
  const called = (name: string): string => names.find((each) => each.name === name)?.label ?? name;
  const most = scheme.differences[0];
  const columns = useMemo(() => columnsOf(scheme.scheme, speech, onOpen), [scheme.scheme, speech, onOpen]);
  return (
    <>
      <Title order={2} mb={4}>
        {findingOf(scheme, speech)}
      </Title>
      <Text c="dimmed" mb="sm" maw="52rem">
        {say('scorecard.text')}
      </Text>
      <DataTable
        label={say('scorecard.title')}
        rows={scheme.segments}
        columns={columns}
        rowKey={(row) => row.id}
        file={`scorecard-${scheme.scheme}`}
      />
      {most === undefined ? null : (
        <>
          <Title order={2} mt="xl" mb="xs">
            {say('scorecard.differencesFinding', { n: number(scheme.differences.length), most: most.label })}
          </Title>
          <Text c="dimmed" mb="sm" maw="52rem">
            {say('scorecard.differencesText')}
            {scheme.left_out.length > 0
              ? ` ${say('scorecard.leftOut', { names: scheme.left_out.map(called).join(', ') })}`
              : ''}
          </Text>
          <DataTable
            label={say('scorecard.differences')}
            rows={scheme.differences}
            rowKey={(row) => row.variable}
            height={420}
            file={`differences-${scheme.scheme}`}
            columns={[
              { id: 'variable', header: say('clusters.variable'), kind: 'text', value: (row) => row.label },
              {
                id: 'tells',
                header: say('scorecard.tells'),
                kind: 'text',
                value: (row) => say(`scorecard.tells.${row.tells}`),
              },
              { id: 'effect', header: say('clusters.effect'), kind: 'number', value: (row) => row.effect },
              {
                id: 'statistic',
                header: say('scorecard.measure'),
                kind: 'text',
                value: (row) => row.statistic,
                hidden: true,
              },
              {
                id: 'p',
                header: 'p',
                kind: 'number',
                value: (row) => row.p,
                cell: (row) =>
                  row.p < 0.001 ? `< ${(0.001).toLocaleString(language)}` : number(Number(row.p.toPrecision(2))),
              },
              {
                id: 'companies',
                header: say('table.companies'),
                kind: 'number',
                value: (row) => row.companies,
                cell: (row) => number(row.companies),
              },
            ]}
          />
        </>
      )}
    </>
  );
}

function columnsOf(scheme: string, speech: Speech, onOpen: CardProps['onOpen']): readonly Column<SegmentScorecard>[] {
  const { say, number } = speech;
  const door = (row: SegmentScorecard, what: Parameters<CardProps['onOpen']>[1], shown: ReactNode): ReactNode => (
    <UnstyledButton mih={28} onClick={() => onOpen(row, what)}>
      {shown}
    </UnstyledButton>
  );
  return [
    {
      id: 'segment',
      header: say('table.segment'),
      kind: 'text',
      value: (row) => row.name,
      cell: (row) => (
        <>
          <Anchor component={Link} href={segmentPage(scheme, row.id)} size="sm">
            {row.name}
          </Anchor>{' '}
          {row.rest ? (
            <Badge variant="default" tt="none" style={{ overflow: 'visible' }} miw="max-content">
              {say('scorecard.rest')}
            </Badge>
          ) : null}
        </>
      ),
    },
    {
      id: 'companies',
      header: say('table.companies'),
      kind: 'number',
      value: (row) => row.companies,
      door: (row) => companiesWhere(isIn(scheme, row.id)),
    },
    ...criteria.map((criterion): Column<SegmentScorecard> => {
      const of = (row: SegmentScorecard) => row.criteria.find((each) => each.criterion === criterion);
      return {
        id: criterion,
        header: say(`criterion.${criterion}`),
        kind: 'text',
        value: (row) => {
          const verdict = of(row)?.verdict ?? null;
          return verdict === null ? say('scorecard.notJudged') : say(`verdict.${verdict}`);
        },
        cell: (row) => door(row, criterion, <VerdictSign verdict={of(row)?.verdict ?? null} />),
      };
    }),
    {
      id: 'stability',
      header: say('scorecard.stability'),
      kind: 'text',
      value: (row) =>
        row.stability.verdict === null ? say('scorecard.notJudged') : say(`verdict.${row.stability.verdict}`),
      cell: (row) => door(row, 'stability', <VerdictSign verdict={row.stability.verdict} />),
    },
    {
      id: 'points',
      header: say('scorecard.points'),
      kind: 'number',
      value: (row) => row.points.points,
      cell: (row) =>
        door(
          row,
          'points',
          say('scorecard.pointsOf', { points: number(row.points.points), of: number(row.points.of) }),
        ),
    },
  ];
}

function findingOf({ segments }: SchemeScorecard, { say, number }: Speech): string {
  const judged = segments.filter((each) => !each.rest);
  const good = judged.filter((each) => each.criteria.every(({ verdict }) => verdict === 'pass' || verdict === null));
  const bad = judged.filter((each) => each.criteria.some(({ verdict }) => verdict === 'fail'));
  return say('scorecard.finding', { good: number(good.length), of: number(judged.length), bad: number(bad.length) });
}
