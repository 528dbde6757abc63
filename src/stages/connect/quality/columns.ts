import type { QualityAnswer } from '../../../contract/data/quality.ts';
import type { Session } from '../../../engine/engine.ts';
import { join, name, sql } from '../../../engine/raw.ts';
import { storedTables } from '../store/catalogue.ts';

/** How many rows of every table have a value in each column, emptiest first; of company records those that are so today. */
export async function qualityOfColumns(session: Session): Promise<QualityAnswer['columns']> {
  const found: QualityAnswer['columns'] = [];
  for (const { physical, name: table, kind, source, columns } of await storedTables(session)) {
    if (columns.length === 0) continue;
    const counts = columns.map((column, index) => sql`count(${name(column.name)}) AS ${name(`n${index}`)}`);
    const now = kind === 'companies' ? sql`WHERE _to IS NULL` : sql``;
    const [row] = await session.rows(
      sql`SELECT count(*) AS rows, ${join(counts, ', ')} FROM ${name('data', physical)} ${now}`,
    );
    columns.forEach((column, index) => {
      found.push({
        table: kind === 'companies' ? 'companies' : table,
        source,
        column: column.name,
        label: column.label,
        personal: column.personal,
        rows: Number(row?.['rows']),
        filled: Number(row?.[`n${index}`]),
      });
    });
  }
  const share = ({ filled, rows }: (typeof found)[number]): number => (rows === 0 ? 1 : filled / rows);
  return found.toSorted((left, right) => share(left) - share(right));
}
