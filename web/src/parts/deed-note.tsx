import { Button, CloseButton, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../words/words.tsx';

interface DeedProps {
  readonly said: string;
  readonly close: () => void;
  readonly undo?: () => void;
}

/** A note of what was done, a button to take it back, and one that has read it. */
export function Deed({ said, close, undo }: DeedProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{said}</Text>
      <Group gap={4} wrap="nowrap">
        {undo === undefined ? null : (
          <Button size="compact-sm" variant="subtle" onClick={undo}>
            {say('kit.undo')}
          </Button>
        )}
        <CloseButton size="sm" aria-label={say('app.close')} onClick={close} />
      </Group>
    </Group>
  );
}
