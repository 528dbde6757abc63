import type { DuckDbSession } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, name, quote, sql, type Fragment } from '../../../engine/raw.ts';
import { readStored } from '../../../engine/stored.ts';
import type { Catalogue, CatalogueColumn, CatalogueTable } from '../../../model/types.ts';
import { storedKind, storedType } from './stored.ts';
import type { StoredColumn, StoredTable } from './table.ts';

/** What the workspace holds: all that names in expressions can resolve to. Sources and tables in the order they first came. */
export async function readCatalogue(session: Session): Promise<Catalogue> {
  const stored = await storedTables(session);
  const [workspace] = await session.rows(sql`SELECT data_version FROM meta.workspace`);
  return {
    companies: stored
      .filter((table) => table.kind === 'companies')
      .map(({ source, physical, columns, repeats, versions }) => ({
        source: source ?? physical,
        table: physical,
        columns: columns.map(published),
        repeats,
        versions,
      })),
    tables: stored.flatMap((table): CatalogueTable[] => {
      const { kind, name, linked, at, columns } = table;
      if (kind === 'companies') return [];
      return [{ name, kind, linked, ...(at === null ? {} : { at }), columns: columns.map(published) }];
    }),
    dataVersion: Number(workspace?.['data_version'] ?? 0),
  };
}

const published = ({ name, label, type, personal, own }: StoredColumn): CatalogueColumn => ({
  name,
  label,
  type,
  personal,
  own,
});

export async function storedTables(session: Session): Promise<readonly StoredTable[]> {
  const tables = await session.rows(sql`SELECT * FROM meta.tables ORDER BY position, name`);
  const columns = await session.rows(sql`SELECT * FROM meta.columns ORDER BY physical, position`);
  return tables.map((row): StoredTable => {
    const physical = String(row['physical']);
    const atType = row['at_type'];
    return {
      name: String(row['name']),
      kind: storedKind.parse(row['kind']),
      source: row['source'] === null ? null : String(row['source']),
      physical,
      linked: row['linked'] === true,
      at:
        row['at_column'] === null || (atType !== 'date' && atType !== 'instant')
          ? null
          : { column: String(row['at_column']), type: atType },
      repeats: row['repeats'] === true,
      versions: row['versions'] === true,
      columns: columns
        .filter((column) => column['physical'] === physical)
        .map((column) => ({
          name: String(column['name']),
          label: String(column['label']),
          type: readStored(storedType, column['type'], `the type of column ${String(column['name'])}`),
          personal: column['personal'] === true,
          own: column['own'] === true,
          header: String(column['header']),
          family: String(column['family']),
        })),
    };
  });
}

/** Writes a new table's row; an existing one's changing parts are written over. */
export async function storeTable(session: Session, table: Omit<StoredTable, 'columns'>): Promise<void> {
  const text = (value: string | null): Fragment => bind('VARCHAR', value);
  const flag = (value: boolean): Fragment => bind('BOOLEAN', value);
  const updated = await session.run(sql`UPDATE meta.tables SET linked = linked OR ${flag(table.linked)},
    at_column = coalesce(at_column, ${text(table.at?.column ?? null)}), at_type = coalesce(at_type, ${text(table.at?.type ?? null)}),
    repeats = ${flag(table.repeats)}, versions = ${flag(table.versions)} WHERE physical = ${text(table.physical)}`);
  if (updated > 0) return;
  await session.run(sql`INSERT INTO meta.tables SELECT ${text(table.name)}, ${text(table.kind)}, ${text(table.source)}, ${text(table.physical)},
    (SELECT coalesce(max(position), 0) + 1 FROM meta.tables), ${flag(table.linked)}, ${text(table.at?.column ?? null)}, ${text(table.at?.type ?? null)},
    ${flag(table.repeats)}, ${flag(table.versions)}`);
}

/** Adds columns to a table's entry, after those it has. */
export async function storeColumns(
  session: DuckDbSession,
  physical: string,
  columns: readonly StoredColumn[],
): Promise<void> {
  const [row] = await session.rows(
    sql`SELECT coalesce(max(position), 0) AS last FROM meta.columns WHERE physical = ${bind('VARCHAR', physical)}`,
  );
  const last = Number(row?.['last']);
  const appender = await session.appender('meta', 'columns');
  columns.forEach((column, index) => {
    appender.appendVarchar(physical);
    appender.appendInteger(last + index + 1);
    for (const text of [column.name, column.label, JSON.stringify(column.type)]) appender.appendVarchar(text);
    appender.appendBoolean(column.personal);
    appender.appendBoolean(column.own);
    for (const text of [column.header, column.family]) appender.appendVarchar(text);
    appender.endRow();
  });
  appender.closeSync();
}

/** The view of every identifier any source knows: kind `org_number`, `domain`, `name` (as compared) and `id:<source>`. */
export async function defineIdentifiers(session: Session, nameKey: (text: Fragment) => Fragment): Promise<void> {
  const sources = (await storedTables(session)).filter((table) => table.kind === 'companies');
  const parts = sources.flatMap(({ physical, source, columns }) => {
    const from = name('data', physical);
    const part = (kind: string, value: Fragment): string =>
      sql`SELECT company, ${quote(kind)} AS kind, value, ${quote(source ?? '')} AS source
        FROM (SELECT _company AS company, ${value} AS value FROM ${from}) WHERE value IS NOT NULL`.text;
    const has = (column: string): boolean => columns.some((each) => each.name === column);
    return [
      part(`id:${source ?? ''}`, name('_record')),
      ...(has('org_number') ? [part('org_number', name('org_number'))] : []),
      ...(has('domain') ? [part('domain', name('domain'))] : []),
      ...(has('name') ? [part('name', nameKey(name('name')))] : []),
    ];
  });
  const none =
    'SELECT NULL::INTEGER AS company, NULL::VARCHAR AS kind, NULL::VARCHAR AS value, NULL::VARCHAR AS source WHERE false';
  await session.run({
    text: `CREATE OR REPLACE VIEW data.company_ids AS ${parts.length === 0 ? none : parts.join(' UNION ALL ')}`,
    parameters: [],
  });
}
