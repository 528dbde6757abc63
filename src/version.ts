import { createRequire } from 'node:module';

const read = createRequire(import.meta.url);

/** The package's own version. */
export const version: string = (read('../package.json') as { readonly version: string }).version;
