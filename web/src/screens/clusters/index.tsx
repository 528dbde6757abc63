import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Ask } from './ask.tsx';
import { Comparison } from './comparison.tsx';

/** The cluster lab: a question, or what a comparison of it found; which of them, and how it is looked at, stands in the address. */
export default function Clusters(): ReactNode {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const job = search.get('job');
  return (
    <Page title={say('clusters.title')}>
      {job === null ? (
        <>
          <Text maw="44rem">{say('clusters.intro')}</Text>
          <Ask />
        </>
      ) : (
        <Comparison key={job} id={job} />
      )}
    </Page>
  );
}
