import type { QualityAnswer } from '../../../contract/quality.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';

const shown = 10;

/** Different companies that share a name (as names are compared), a domain or an organisation number: one company twice, most likely. */
export async function qualityOfDuplicates(session: Session): Promise<QualityAnswer['duplicates']> {
  const found: QualityAnswer['duplicates'] = [];
  for (const by of ['org_number', 'domain', 'name']) {
    const shared = sql`SELECT value, count(DISTINCT company) AS companies FROM data.company_ids WHERE kind = ${bind('VARCHAR', by)}
      GROUP BY value HAVING count(DISTINCT company) > 1`;
    const [sum] = await session.rows(
      sql`SELECT count(*) AS found, coalesce(sum(companies), 0) AS companies FROM (${shared})`,
    );
    if (Number(sum?.['found']) === 0) continue;
    const examples = await session.rows(
      sql`SELECT * FROM (${shared}) ORDER BY companies DESC, value LIMIT ${bind('INTEGER', shown)}`,
    );
    found.push({
      by,
      values: Number(sum?.['found']),
      companies: Number(sum?.['companies']),
      examples: examples.map((row) => ({ value: String(row['value']), companies: Number(row['companies']) })),
    });
  }
  return found;
}
