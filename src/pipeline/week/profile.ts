import type { Cell, Row, Session } from '../../engine/engine.ts';
import { join, name, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { inKeys } from '../ask/keys.ts';
import type { Run } from '../run/runs.ts';

/** Columns of a run's profile for some companies, by internal key; columns it does not have are left out. */
export async function profileOf(
  session: Session,
  run: Run,
  columns: readonly string[],
  companies: readonly number[],
): Promise<ReadonlyMap<number, Row>> {
  const held = [...new Set(columns)].filter((each) => run.columns.includes(each));
  if (run.profile.length === 0) return new Map();
  const shown = join(
    ['_company', ...held].map((each) => name(each)),
    ', ',
  );
  const rows = await session.rows(
    sql`SELECT ${shown} FROM ${name(...run.profile)} WHERE _company IN (${inKeys(companies)})`,
  );
  return new Map(rows.map((row) => [Number(row['_company']), row]));
}

/** The variables a template of the model made, the author's own first: `status`, or `order_rhythm` with its parts. */
export const madeBy = (template: string, { plan }: BoundPlan): readonly string[] =>
  plan.variables.filter((each) => each.origin.template === template).map((each) => each.name);

export const numberIn = (cell: Cell | undefined): number | null =>
  cell === null || cell === undefined ? null : Number(cell);
