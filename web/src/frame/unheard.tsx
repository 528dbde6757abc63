import { Alert, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isUnheard, useAnyQuery } from '../parts/failing.ts';
import { useSpeech } from '../words/words.tsx';

/** Above every page: that a part of it could not be fetched, with a button that asks for it again. What a part says itself is not said twice. */
export function Unheard(): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  if (!useAnyQuery(isUnheard)) return null;
  const retry = (): void => void client.refetchQueries({ type: 'active', predicate: isUnheard });
  return (
    <Alert color="yellow" mb="md" title={say('error.part')}>
      <Text>{say('error.partText')}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={retry}>
        {say('error.retry')}
      </Button>
    </Alert>
  );
}
