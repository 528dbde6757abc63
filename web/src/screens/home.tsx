import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../src/contract/run.ts';
import { useOverview, useSegments } from '../api/queries.ts';
import { Answered, Page } from '../parts/page.tsx';
import { SchemePicture } from '../parts/scheme-picture.tsx';
import { inSentence } from '../words/in-sentence.ts';
import { useSpeech, type Speech } from '../words/words.tsx';
import { Broken } from './home/broken.tsx';
import { FirstHour } from './home/first-hour.tsx';
import { Moved } from './home/moved.tsx';
import { Next } from './home/next.tsx';

/** The market at a glance: the main scheme by size and money, what moved, what is stale, and what to do next. */
export default function Home(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const overview = useOverview();
  return (
    <Page title={say(overview.data?.run === null ? 'home.welcome' : 'home.title')}>
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
            <Moved scheme={main} overview={overview} />
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
              <Next scheme={main.scheme} stale={overview.stale} />
              <Broken />
            </SimpleGrid>
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
      worth: inSentence(scheme.worth ?? say('table.turnover')),
      segment: richest.name,
      money: share(richest.turnover_share ?? 0),
      companies: share(richest.share),
    });
  const [largest] = scheme.segments.toSorted((left, right) => right.companies - left.companies);
  return largest === undefined
    ? scheme.name
    : say('home.findingCount', { segment: largest.name, companies: share(largest.share) });
}
