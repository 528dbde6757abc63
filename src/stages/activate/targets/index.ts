import type { Target } from '../types.ts';
import { hubspot, salesforce } from './crm.ts';
import { linkedin } from './linkedin.ts';
import { csv, excel } from './sheet.ts';

/** Every target by its id. */
export const targets: Readonly<Record<string, Target>> = { csv, excel, hubspot, salesforce, linkedin };
