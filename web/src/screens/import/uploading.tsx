import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { bytesOf } from './sizes.ts';
import { cancel, forget, type Upload } from './uploads.ts';

/** Files on their way: how far each is, and what went wrong with it. */
export function Uploading({
  intake,
  uploads,
}: {
  readonly intake: string;
  readonly uploads: readonly Upload[];
}): ReactNode {
  const { say, language } = useSpeech();
  return (
    <Stack gap="xs" aria-live="polite">
      {uploads.map((each) => (
        <div key={each.key}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" className="wrap">
              {each.name}
            </Text>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" c="dimmed" className="number">
                {each.state === 'sending'
                  ? `${bytesOf(each.sent, language)} / ${bytesOf(each.bytes, language)}`
                  : say(`import.${each.state}`)}
              </Text>
              {each.state === 'sending' || each.state === 'waiting' ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${say('import.cancel')}: ${each.name}`}
                  onClick={() => cancel(intake, each.key)}
                >
                  {say('import.cancel')}
                </Button>
              ) : each.state === 'failed' || each.state === 'cancelled' ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${say('import.dismiss')}: ${each.name}`}
                  onClick={() => forget(intake, each.key)}
                >
                  {say('import.dismiss')}
                </Button>
              ) : null}
            </Group>
          </Group>
          {each.state === 'sending' ? (
            <Progress
              value={each.bytes === 0 ? 100 : (each.sent / each.bytes) * 100}
              size="sm"
              aria-label={each.name}
            />
          ) : null}
          {each.state === 'failed' ? <Failure error={each.error} /> : null}
        </div>
      ))}
    </Stack>
  );
}
