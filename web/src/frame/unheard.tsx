import { Alert, Button, Text } from '@mantine/core';
import { notifyManager, useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { mayPass } from '../api/client.ts';
import { isTold, onTold } from '../parts/told-errors.ts';
import { useSpeech } from '../words/words.tsx';

/** What a page shows, or lacks, because the server did not answer, and no part of the page says so. */
const isUnheard = ({ state }: Query): boolean =>
  state.status === 'error' && mayPass(state.error) && !isTold(state.error);

/** Above every page: that a part of it could not be fetched, with a button that asks for it again. What a part says itself is not said twice. */
export function Unheard(): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = [cache.subscribe(notifyManager.batchCalls(notify)), onTold(notify)];
      return () => {
        for (const end of ends) end();
      };
    },
    [cache],
  );
  const unheard = { type: 'active', predicate: isUnheard } as const;
  const isAny = useSyncExternalStore(subscribe, () => cache.findAll(unheard).length > 0);
  if (!isAny) return null;
  return (
    <Alert color="yellow" mb="md" title={say('error.part')}>
      <Text>{say('error.partText')}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={() => void client.refetchQueries(unheard)}>
        {say('error.retry')}
      </Button>
    </Alert>
  );
}
