import type { RowsAnswer, RowsRequest, TableSheet } from '../../contract/data/tables.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Cell, Session } from '../../engine/engine.ts';
import { bind, join, name, sql } from '../../engine/raw.ts';
import { storedTables } from '../../stages/connect/store/catalogue.ts';
import type { StoredTable } from '../../stages/connect/store/table.ts';
import type { Work } from '../work.ts';

/** The tables of a workspace with their columns, and how many rows each has. */
export async function listTables(session: Session): Promise<readonly TableSheet[]> {
  const sheets: TableSheet[] = [];
  for (const table of await storedTables(session)) {
    const [row] = await session.rows(sql`SELECT count(*) AS rows FROM ${name('data', table.physical)}`);
    sheets.push({
      id: idOf(table),
      table: table.name,
      source: table.source,
      kind: table.kind,
      rows: Number(row?.['rows']),
      columns: table.columns.map(({ name: column, label, type, personal }) => ({
        name: column,
        label,
        type: type.kind,
        personal,
      })),
    });
  }
  return sheets;
}

const idOf = ({ kind, source, name: table }: StoredTable): string =>
  kind === 'companies' ? `companies/${source ?? table}` : table;

/**
 * Rows of a table as they are stored, a page at a time, sorted and narrowed as asked; rows of equal values follow import and file.
 * @throws InputError `tables/unknown`, `tables/unknown-column`
 */
export async function readRows(
  session: Session,
  id: string,
  { columns, order, contains, unlinked, limit, offset }: RowsRequest,
  work: Work = {},
): Promise<RowsAnswer> {
  const stored = await storedTables(session);
  const table =
    stored.find((each) => idOf(each) === id) ??
    fail('tables/unknown', { table: id, known: stored.map((each) => idOf(each)) });
  const known = table.columns.map((each) => each.name);
  const checked = (column: string): string => {
    if (known.includes(column)) return column;
    const near = nearest(column, known);
    return fail('tables/unknown-column', { column, table: id, ...(near === undefined ? {} : { nearest: near }) });
  };
  const shown = (columns ?? known).map((each) => checked(each));
  const conditions = [
    sql`true`,
    ...Object.entries(contains).map(
      ([column, text]) =>
        sql`contains(lower(CAST(t.${name(checked(column))} AS VARCHAR)), lower(${bind('VARCHAR', text)}))`,
    ),
    ...(unlinked ? [sql`t._company IS NULL`] : []),
  ];
  const from = sql`FROM ${name('data', table.physical)} t WHERE ${join(conditions, ' AND ')}`;
  const isDown = order?.startsWith('-') === true;
  const by = order === undefined ? undefined : checked(isDown ? order.slice(1) : order);
  const sorted = by === undefined ? sql`` : sql`t.${name(by)} ${isDown ? sql`DESC` : sql`ASC`} NULLS LAST, `;
  const [counted] = await session.rows(sql`SELECT count(*) AS total ${from}`, work);
  const rows = await session.rows(
    sql`SELECT t._row, t._import, (SELECT id FROM data.company c WHERE c.company = t._company) AS _id ${join(
      shown.map((each) => sql`, t.${name(each)}`),
      '',
    )} ${from} ORDER BY ${sorted}t._import, t._row LIMIT ${bind('INTEGER', limit)} OFFSET ${bind('INTEGER', offset)}`,
    work,
  );
  return {
    total: Number(counted?.['total']),
    rows: rows.map((row) => ({
      row: Number(row['_row']),
      import: Number(row['_import']),
      company: row['_id'] === null ? null : String(row['_id']),
      values: Object.fromEntries(shown.map((each): [string, Cell] => [each, row[each] ?? null])),
    })),
  };
}
