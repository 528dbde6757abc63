import type { Adapter } from '../adapter.ts';
import { brreg } from './brreg/adapter.ts';

/** The adapters, by the word a model's `as` names them with. */
export const adapters: Readonly<Record<string, Adapter>> = Object.fromEntries(
  [brreg].map((adapter) => [adapter.id, adapter]),
);
