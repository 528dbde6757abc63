import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import type { Incoming } from './incoming.ts';
import type { ShapedColumn } from './shape.ts';
import type { Counts } from './types.ts';

/** Writes an import down, and moves the data's version on. */
export async function storeImport(
  session: Session,
  incoming: Incoming,
  counts: Counts,
  columns: readonly ShapedColumn[],
): Promise<void> {
  const { importNumber, source, staged, table, kind, planHash, observed, workspace } = incoming;
  const text = (value: string): ReturnType<typeof bind> => bind('VARCHAR', value);
  const number = (value: number): ReturnType<typeof bind> => bind('BIGINT', value);
  const mapping = columns.map(({ header, name, role, type, reading }) => ({
    header,
    name,
    role: role.kind,
    type,
    reading,
  }));
  await session.run(sql`INSERT INTO meta.imports VALUES (${bind('INTEGER', importNumber)}, ${text(source.id)}, ${text(staged.name)}, ${text(incoming.path)},
    ${text(table)}, ${text(kind)}, ${text(staged.sha256)}, ${number(staged.bytes)}, ${text(planHash)}, ${bind('DATE', observed)},
    ${bind('TIMESTAMP', workspace.clock().toISOString().slice(0, 19))}, ${number(counts.rows_read)}, ${number(counts.rows_loaded)}, ${number(counts.rows_rejected)},
    ${number(counts.rows_repeated)}, ${number(counts.rows_replaced)}, ${number(counts.rows_unlinked)}, ${text(JSON.stringify(source.companyBy))},
    ${text(JSON.stringify(mapping))}, 'stands')`);
  await session.run(sql`UPDATE meta.workspace SET data_version = data_version + 1`);
}
