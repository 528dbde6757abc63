import type { Layout, ListRow, Target } from '../types.ts';
import { hubspot, salesforce } from './crm.ts';
import { linkedin } from './linkedin.ts';
import { csv, excel } from './sheet.ts';

/** Every target by its id. */
export const targets: Readonly<Record<string, Target>> = { csv, excel, hubspot, salesforce, linkedin };

/** What a target's file shows where companies are weighed by `worth`, as the model labels it: `Sales in 12 months`. */
export const layoutOf = ({ reader, columns }: Target, worth: string): Layout<ListRow> => ({
  reader,
  columns: columns(worth),
});
