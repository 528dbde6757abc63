import { useOverview } from '../../api/queries.ts';

/** The workspace's currency. */
export const useCurrency = (): string => useOverview().data?.currency ?? 'EUR';
