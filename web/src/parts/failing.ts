import { notifyManager, useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { mayPass } from '../api/client.ts';
import { isTold, onTold } from './told-errors.ts';

/** What the page asks for and did not get, though it may when it asks again. */
export const isFailing = ({ state }: Query): boolean => state.status === 'error' && mayPass(state.error);
/** Of that, what no part of the page says itself. */
export const isUnheard = (query: Query): boolean => isFailing(query) && !isTold(query.state.error);

/** Whether any question of the page is such; it changes with them. */
export function useAnyQuery(is: (query: Query) => boolean): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = [cache.subscribe(notifyManager.batchCalls(notify)), onTold(notify)];
      return () => {
        for (const end of ends) end();
      };
    },
    [cache],
  );
  return useSyncExternalStore(subscribe, () => cache.findAll({ type: 'active', predicate: is }).length > 0);
}
