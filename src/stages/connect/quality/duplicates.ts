import type { QualityAnswer } from '../../../contract/data/quality.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';

const shown = 10;

/** Different companies that share a name (as names are compared), a domain or an organisation number: one company twice, most likely. */
export async function qualityOfDuplicates(session: Session): Promise<QualityAnswer['duplicates']> {
  const found: QualityAnswer['duplicates'] = [];
  for (const by of ['org_number', 'domain', 'name']) {
    const examples = await session.rows(
      sql`SELECT value, count(DISTINCT company) AS companies, count(*) OVER () AS "values", sum(count(DISTINCT company)) OVER () AS concerned
        FROM data.company_ids WHERE kind = ${bind('VARCHAR', by)} GROUP BY value HAVING count(DISTINCT company) > 1
        ORDER BY companies DESC, value LIMIT ${bind('INTEGER', shown)}`,
    );
    const [first] = examples;
    if (first === undefined) continue;
    found.push({
      by,
      values: Number(first['values']),
      companies: Number(first['concerned']),
      examples: examples.map((row) => ({ value: String(row['value']), companies: Number(row['companies']) })),
    });
  }
  return found;
}
