import { Anchor, Card, List, Skeleton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FlowRow } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../../src/contract/run.ts';
import { mayPass } from '../../api/client.ts';
import { useFlows } from '../../api/queries.ts';
import { whoMoved } from '../../parts/doors.ts';
import { placeName } from '../../parts/shown-value.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

const shown = 6;

interface MovedProps {
  readonly scheme: SegmentsAnswer;
  readonly overview: OverviewAnswer;
}

/** Who moved in the main scheme since the run before: how many, the largest flows with what moved them, each leading to its companies. */
export function Moved({ scheme, overview }: MovedProps): ReactNode {
  const speech = useSpeech();
  const { say, number, date } = speech;
  const flows = useFlows(scheme.scheme);
  const moves = (flows.data?.flows ?? []).filter((each) => each.from !== each.to);
  const all = moves.reduce((sum, each) => sum + each.companies, 0);
  const nameOf = (segment: string | null): string => placeName(overview, scheme.scheme, segment, speech);
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {flows.data === undefined || all === 0
          ? say('home.moved')
          : `${counted(speech, 'home.movedFinding', all)} ${say('home.movedSince', {
              scheme: scheme.name,
              date: date(flows.data.from.as_of),
            })}`}
      </Title>
      {flows.isLoading ? (
        <Skeleton height={60} />
      ) : flows.data === undefined ? (
        flows.isError && mayPass(flows.error) ? null : (
          <Text>{say('home.movedFirst')}</Text>
        )
      ) : all === 0 ? (
        <Text>{say('home.movedNone')}</Text>
      ) : (
        <>
          <List>
            {moves.slice(0, shown).map((each) => (
              <List.Item key={`${each.from}-${each.to}`}>
                <Anchor component={Link} href={whoMoved(scheme.scheme, { leaving: each.from, entering: each.to })}>
                  <strong>{number(each.companies)}</strong>{' '}
                  {say('company.moved', { from: nameOf(each.from), to: nameOf(each.to) })}
                </Anchor>
                <Text span size="sm" c="dimmed">
                  {' '}
                  {causesOf(each, speech)}
                </Text>
              </List.Item>
            ))}
          </List>
          <Anchor component={Link} href={whoMoved(scheme.scheme)} size="sm" mt="xs" display="inline-block">
            {say('segments.whoMoved')}
          </Anchor>
        </>
      )}
    </Card>
  );
}

/** What moved them, the most frequent cause first: `(the company changed 31, time passed 22)`. */
function causesOf(flow: FlowRow, { say, number }: Speech): string {
  const causes = [
    { n: flow.by_company, word: say('cause.company') },
    { n: flow.by_rule, word: say('cause.rule') },
    { n: flow.by_time, word: say('cause.time') },
  ].filter((each) => each.n > 0);
  if (causes.length === 0) return '';
  if (causes.length === 1) return `(${causes[0]?.word ?? ''})`;
  return `(${causes
    .toSorted((left, right) => right.n - left.n)
    .map((each) => `${each.word}: ${number(each.n)}`)
    .join(', ')})`;
}
