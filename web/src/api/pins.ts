import { useQueryClient } from '@tanstack/react-query';
import { at, call } from './client.ts';

/** What decisions by hand are shown in, or counted in. */
export const pinned = ['company', 'overview', 'draft', 'why'] as const;

/** Undoes what one deed decided or took back by hand, for all its companies: what it replaced stands again. */
export function useUndoDeed(): (deed: number) => Promise<void> {
  const client = useQueryClient();
  return async (deed) => {
    await call('POST', at`/api/pins/deeds/${String(deed)}/undo`);
    await Promise.all(pinned.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
