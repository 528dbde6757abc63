import type { QualityAnswer } from '../../../contract/data/quality.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';

/** Validity and freshness of what stands of every source, by the newest import of each of its files; freshness in days before `day`. */
export async function qualityOfSources(session: Session, day: string): Promise<QualityAnswer['sources']> {
  const rows = await session.rows(sql`WITH newest AS (SELECT * FROM meta.imports WHERE state = 'stands'
      QUALIFY row_number() OVER (PARTITION BY source, path, table_name ORDER BY import DESC) = 1)
    SELECT source, table_name, kind, count(*) AS files, sum(rows_read) AS rows, sum(rows_rejected) AS rejected, sum(rows_repeated) AS repeated,
      sum(rows_unlinked) AS unlinked, max(imported) AS imported, date_diff('day', max(observed), ${bind('DATE', day)}) AS age
    FROM newest GROUP BY ALL ORDER BY source, table_name`);
  return rows.map((row) => ({
    source: String(row['source']),
    table: String(row['table_name']),
    files: Number(row['files']),
    rows: Number(row['rows']),
    rejected: Number(row['rejected']) - Number(row['repeated']),
    repeated: Number(row['repeated']),
    unlinked: row['kind'] === 'companies' ? null : Number(row['unlinked']),
    imported: String(row['imported']),
    age_days: Math.max(0, Number(row['age'])),
  }));
}
