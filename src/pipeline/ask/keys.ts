import { verbatim, type Fragment } from '../../engine/raw.ts';

/** Internal keys written out, for `IN (…)`; of those somebody owns there are few enough. No key is ever -1. */
export const inKeys = (keys: Iterable<number>): Fragment => verbatim([-1, ...keys].map(Math.trunc).join(', '));
