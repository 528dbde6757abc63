import type { Cell, Session } from '../../engine/engine.ts';
import { bind, join, name, sql } from '../../engine/raw.ts';
import type { Catalogue } from '../../model/types.ts';

export interface CompanyName {
  readonly id: string;
  readonly name: string | null;
  readonly org_number: string | null;
}

/** Public id, name and organisation number of companies by internal key, from their newest records; for lists people read. */
export async function namesOf(
  session: Session,
  catalogue: Catalogue,
  companies: readonly number[],
): Promise<ReadonlyMap<number, CompanyName>> {
  if (companies.length === 0) return new Map();
  const keys = join(
    companies.map((each) => bind('INTEGER', each)),
    ', ',
  );
  const known = (column: string) => {
    const parts = catalogue.companies
      .filter((source) => source.columns.some((each) => each.name === column))
      .map(
        (source) =>
          sql`(SELECT max_by(${name(column)}, (_from, _record)) FROM ${name('data', source.table)} r
            WHERE r._company = c.company AND ${name(column)} IS NOT NULL)`,
      );
    return parts.length === 0 ? sql`NULL` : sql`coalesce(${join([...parts, sql`NULL`], ', ')})`;
  };
  const rows = await session.rows(
    sql`SELECT c.company, c.id, ${known('name')} AS name, ${known('org_number')} AS org_number
      FROM data.company c WHERE c.company IN (${keys})`,
  );
  return new Map(
    rows.map((row) => [
      Number(row['company']),
      { id: String(row['id']), name: textOf(row['name']), org_number: textOf(row['org_number']) },
    ]),
  );
}

const textOf = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
