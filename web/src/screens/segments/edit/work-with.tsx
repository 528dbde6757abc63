import { SimpleGrid, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SegmentKey } from '../../../../../src/contract/model/outline.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Written } from './written.tsx';

const short = ['talk_to', 'offer', 'channel', 'owner'] as const;
const long = ['need', 'message', 'note'] as const;

/** How to work with a segment, as people wrote it in the model. */
export function WorkWith({
  about,
  onAbout,
}: {
  readonly about: Readonly<Partial<Record<SegmentKey, string>>>;
  readonly onAbout: (key: SegmentKey, text: string) => void;
}): ReactNode {
  const { say } = useSpeech();
  return (
    <section>
      <Title order={2} mb="xs">
        {say('segment.work')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {short.map((key) => (
          <Written
            key={key}
            label={say(`segment.${key}`)}
            text={about[key] ?? ''}
            onKeep={(text) => onAbout(key, text)}
          />
        ))}
        {long.map((key) => (
          <Written
            key={key}
            isLong
            label={say(`segment.${key}`)}
            text={about[key] ?? ''}
            onKeep={(text) => onAbout(key, text)}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
