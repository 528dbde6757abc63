import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../words/words.tsx';

/** A note of what was done, and a button to take it back. */
export function Deed({ said, undo }: { readonly said: string; readonly undo?: () => void }): ReactNode {
  const { say } = useSpeech();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{said}</Text>
      {undo === undefined ? null : (
        <Button size="compact-sm" variant="subtle" onClick={undo}>
          {say('kit.undo')}
        </Button>
      )}
    </Group>
  );
}
