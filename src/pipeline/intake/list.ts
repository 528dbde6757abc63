import type { z } from 'zod';
import type { intakesAnswer } from '../../contract/data/intake.ts';
import { SOURCE_KINDS, TYPE_NAMES } from '../../model/schema/sources.ts';
import type { TableKind } from '../../model/types.ts';
import { companyRecordKey, references, standardTables } from '../../stages/connect/columns/standard.ts';
import { begunAt, filesIn, listIntakes } from './folder.ts';

/** Intakes that wait to be put right, newest first, and what rows can be. */
export async function askIntakes(workspace: string, limit: number): Promise<z.infer<typeof intakesAnswer>> {
  const intakes = [];
  for (const id of await listIntakes(workspace))
    intakes.push({ id, files: [...(await filesIn(workspace, id))], begun: await begunAt(workspace, id) });
  return {
    limit,
    intakes: intakes.filter(({ files }) => files.length > 0),
    types: [...TYPE_NAMES],
    kinds: SOURCE_KINDS.map((kind) => kindSheet(kind)),
  };
}

const kindSheet = (kind: TableKind): z.infer<typeof intakesAnswer>['kinds'][number] => ({
  kind,
  columns: [
    ...(kind === 'companies' ? [companyRecordKey] : []),
    ...standardTables[kind].columns.map((column) => column.name),
  ],
  references: kind === 'companies' ? [] : [...references],
});
