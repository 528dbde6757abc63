import type { TableKind } from '../../../model/types.ts';
import { knowledgeTemplates } from './knowledge.ts';
import { salesTemplates } from './sales.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';

/** Every example file, by the kind of its rows. */
export const templates: ReadonlyMap<TableKind, Template> = new Map(
  [...salesTemplates, ...knowledgeTemplates].map((each) => [each.kind, each]),
);
