import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import { name, quote, sql, type Fragment } from '../../../engine/raw.ts';
import { nameKey } from './name-key.ts';

/**
 * Records of companies that rows made before any file held them take those companies over: by the key the rows name them by, then by name, where
 * one record of the file alone has it.
 */
export async function meetMade(engine: DuckDbEngine, stage: Fragment, hasName: boolean): Promise<void> {
  const made = await engine.rows(sql`SELECT DISTINCT source FROM meta.tables t WHERE kind = 'companies'
    AND EXISTS (SELECT 1 FROM meta.imports i WHERE i.source = t.source AND i.table_name <> t.physical AND i.kind <> 'companies') ORDER BY 1`);
  for (const { source } of made) {
    const key = (kind: Fragment): Fragment => sql`(SELECT value, min(company) AS company FROM data.company_ids
      WHERE kind = ${kind} AND source = ${quote(String(source))} GROUP BY 1 HAVING count(DISTINCT company) = 1)`;
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM ${key(quote(`id:${String(source)}`))} k
      WHERE _company IS NULL AND k.value = ${stage}._record`);
    if (hasName)
      await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM ${key(quote('name'))} k
        WHERE _company IS NULL AND k.value = ${nameKey(name('name'))} AND k.company NOT IN (SELECT _company FROM ${stage} WHERE _company IS NOT NULL)
        AND k.value IN (SELECT ${nameKey(name('name'))} FROM ${stage} GROUP BY 1 HAVING count(*) = 1)`);
  }
}
