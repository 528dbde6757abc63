import { Anchor, Card, List, Skeleton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FlowRow } from '../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../src/contract/overview.ts';
import type { SegmentsAnswer } from '../../../src/contract/run.ts';
import { useFlows, useOverview, useSegments, useSession } from '../api/queries.ts';
import { segmentName } from '../parts/shown-value.ts';
import { Answered, Page } from '../parts/page.tsx';
import { SchemePicture } from '../parts/scheme-picture.tsx';
import { useSpeech, type Speech } from '../words/words.tsx';
import { Broken } from './home/broken.tsx';
import { FirstHour } from './home/first-hour.tsx';

/** The market at a glance: the main scheme by size and money, what moved, what is stale, and what to do next. */
export default function Home(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const overview = useOverview();
  return (
    <Page title={say('home.title')}>
      <Answered of={overview}>
        {(data) => (data.run === null ? <FirstHour written={data.written} /> : <Market overview={data} />)}
      </Answered>
    </Page>
  );
}

function Market({ overview }: { readonly overview: OverviewAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const segments = useSegments();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  return (
    <Answered of={segments}>
      {({ schemes }) => {
        const main = mainScheme(schemes);
        if (main === undefined) return <Text>{say('runs.none')}</Text>;
        return (
          <>
            <Card withBorder component="section" aria-labelledby="picture">
              <Title order={2} id="picture" mb="xs">
                {findingOf(main, speech)}
              </Title>
              <Text c="dimmed" mb="sm">
                {say('home.by', { scheme: main.name, companies: number(main.companies) })}
              </Text>
              <SchemePicture scheme={main} overview={overview} />
            </Card>
            <Moved scheme={main.scheme} overview={overview} />
            <Card withBorder component="section">
              <Title order={2} mb="xs">
                {say('home.next')}
              </Title>
              <List>
                {overview.stale ? (
                  <List.Item>
                    <Anchor component={Link} href="/runs">
                      {say('home.nextRun')}
                    </Anchor>
                  </List.Item>
                ) : null}
                <List.Item>
                  <Anchor component={Link} href="/segments">
                    {say('home.nextList')}
                  </Anchor>
                </List.Item>
                <List.Item>
                  <Anchor component={Link} href="/model">
                    {say('home.nextModel')}
                  </Anchor>
                </List.Item>
                {mayRun ? (
                  <List.Item>
                    <Anchor component={Link} href="/data/import">
                      {say('home.nextImport')}
                    </Anchor>
                  </List.Item>
                ) : null}
              </List>
            </Card>
            <Broken />
          </>
        );
      }}
    </Answered>
  );
}

/** The scheme people work by: called `main`, else the one with the most money told apart, else the first. */
export const mainScheme = (schemes: readonly SegmentsAnswer[]): SegmentsAnswer | undefined =>
  schemes.find((each) => each.scheme === 'main') ?? schemes.find((each) => each.exclusive) ?? schemes[0];

/** The picture's finding in a sentence: the segment with the most money, or the most companies. */
function findingOf(scheme: SegmentsAnswer, { say, share }: Speech): string {
  const [richest] = scheme.segments.toSorted((left, right) => (right.turnover_share ?? 0) - (left.turnover_share ?? 0));
  if (richest !== undefined && (richest.turnover_share ?? 0) > 0)
    return say('home.finding', {
      segment: richest.name,
      money: share(richest.turnover_share ?? 0),
      companies: share(richest.share),
    });
  const [largest] = scheme.segments.toSorted((left, right) => right.companies - left.companies);
  return largest === undefined
    ? scheme.name
    : say('home.findingCount', { segment: largest.name, companies: share(largest.share) });
}

/** What moved them, the most frequent cause first: `(12 time passed, 4 the company changed)`. */
function causesOf(flow: FlowRow, { say, number }: Speech): string {
  const causes = [
    { n: flow.by_company, word: say('cause.company') },
    { n: flow.by_rule, word: say('cause.rule') },
    { n: flow.by_time, word: say('cause.time') },
  ].filter((each) => each.n > 0);
  return causes.length === 0
    ? ''
    : `(${causes
        .toSorted((left, right) => right.n - left.n)
        .map((each) => `${number(each.n)} ${each.word}`)
        .join(', ')})`;
}

function Moved({ scheme, overview }: { readonly scheme: string; readonly overview: OverviewAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const flows = useFlows(scheme);
  const moves = (flows.data?.flows ?? []).filter((each) => each.from !== null && each.to !== null);
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('home.moved')}
      </Title>
      {flows.isPending ? (
        <Skeleton height={60} />
      ) : flows.isError ? (
        <Text>{say('home.movedFirst')}</Text>
      ) : moves.length === 0 ? (
        <Text>{say('home.movedNone')}</Text>
      ) : (
        <List>
          {moves.slice(0, 6).map((each) => (
            <List.Item key={`${each.from}-${each.to}`}>
              <strong>{number(each.companies)}</strong>{' '}
              {say('company.moved', {
                from: segmentName(overview, scheme, each.from ?? ''),
                to: segmentName(overview, scheme, each.to ?? ''),
              })}
              <Text span size="sm" c="dimmed">
                {' '}
                {causesOf(each, speech)}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}
