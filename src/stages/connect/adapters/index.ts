import type { SOURCE_ADAPTERS } from '../../../model/schema/sources.ts';
import type { Adapter } from '../columns/adapter.ts';
import { brreg } from './brreg/adapter.ts';
import { hubspot } from './hubspot/adapter.ts';
import { pipedrive } from './pipedrive/adapter.ts';
import { salesforce } from './salesforce/adapter.ts';

/** The adapters, by the word a model's `as` names them with. */
export const adapters: Readonly<Record<keyof typeof SOURCE_ADAPTERS, Adapter>> = {
  brreg,
  hubspot,
  pipedrive,
  salesforce,
};

export const adapterOf = (as: string): Adapter | undefined => Object.entries(adapters).find(([id]) => id === as)?.[1];
