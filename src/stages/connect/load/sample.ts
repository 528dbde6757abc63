import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql } from '../../../engine/raw.ts';
import { referenceColumn } from '../store/facts.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { ImportContext, RowSample } from '../types.ts';

/** The first good rows of a loading table, in the file's order; nothing where the caller did not ask for any. */
export async function sampleOf(
  session: Session,
  table: string,
  columns: readonly ShapedColumn[],
  { sample, dryRun }: Pick<ImportContext, 'sample' | 'dryRun'>,
): Promise<{ readonly sample?: RowSample }> {
  if (sample === undefined || dryRun !== true) return {};
  const shown = columns.filter(({ role }) => role.kind !== 'hidden');
  const cells = shown.map((column) => sql`${name(storedAs(column))} AS ${name(column.name)}`);
  const rows = await session.rows(
    sql`SELECT ${join(cells, ', ')} FROM ${name('data', table)} ORDER BY _row LIMIT ${bind('INTEGER', sample)}`,
  );
  return {
    sample: {
      columns: shown.map(({ name: column, header, type }) => ({ name: column, header, type: type.kind })),
      rows: rows.map((row) => shown.map((column) => row[column.name] ?? null)),
    },
  };
}

/** The loading table keeps what tells rows and companies under names of its own. */
function storedAs({ name: column, role }: ShapedColumn): string {
  if (role.kind === 'key') return '_record';
  return role.kind === 'reference' ? referenceColumn(role.by) : column;
}
