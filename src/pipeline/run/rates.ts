import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import { name, sql } from '../../engine/raw.ts';
import type { Plan } from '../../model/plan.ts';
import { MIXED, type Catalogue } from '../../model/types.ts';

/** Amounts in currencies the model has no rate for: each counts as unknown, and a sum leaves it out, so it is said. */
export async function missingRates(session: Session, plan: Plan, catalogue: Catalogue): Promise<readonly Diagnostic[]> {
  const known = new Set([plan.currency, ...Object.keys(plan.rates)]);
  const sources = [
    ...catalogue.companies.map((each) => ({ shown: each.source, table: each.table, columns: each.columns })),
    ...catalogue.tables.map((each) => ({ shown: each.name, table: each.name, columns: each.columns })),
  ];
  const warnings: Diagnostic[] = [];
  for (const { shown, table, columns } of sources) {
    for (const { name: column, type } of columns) {
      if (type.kind !== 'money' || type.currency === plan.currency) continue;
      const code = type.currency === MIXED ? name(`${column}_currency`) : sql`NULL`;
      const rows = await session.rows(
        sql`SELECT ${code} AS currency, count(*) AS n FROM ${name('data', table)}
          WHERE ${name(column)} IS NOT NULL GROUP BY 1 ORDER BY n DESC, currency`,
      );
      for (const row of rows) {
        const currency = type.currency === MIXED ? row['currency'] : type.currency;
        if (typeof currency === 'string' && known.has(currency)) continue;
        const amount = { column: `${shown}.${column}`, rows: Number(row['n']) };
        const given = typeof currency === 'string' ? { currency } : {};
        warnings.push(diagnose('run/no-rate', { ...amount, ...given }, {}, 'warning'));
      }
    }
  }
  return warnings;
}
