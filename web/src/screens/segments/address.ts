import { at } from '../../api/client.ts';

/** Where a scheme is edited; no segment's page can have this address. */
export const schemeEditor = (scheme: string): string => at`/schemes/${scheme}`;
