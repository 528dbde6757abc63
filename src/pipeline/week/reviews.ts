import type { CallReason } from '../../contract/companies/week.ts';
import { all, column, integer, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { resolveIdentifiers } from '../companies.ts';
import type { Question } from '../ask/question.ts';
import { points } from './points.ts';

type Review = Extract<CallReason, { kind: 'review' }>;

/** Exceptions that are to be looked at again by a day, with the companies among these they keep. */
export async function reviewsDue(
  { session, bound, lower, run }: Question,
  companies: readonly number[],
  day: string,
): Promise<ReadonlyMap<number, readonly Review[]>> {
  const found = new Map<number, Review[]>();
  const own = new Set(companies);
  for (const { name, reason, review, companies: named, when } of bound.plan.exceptions) {
    if (review > day) continue;
    const kept = new Set([...(await resolveIdentifiers(session, named)).values()].flat());
    if (when !== undefined) {
      const among = { kind: 'in', operand: column('_company'), list: companies.map((each) => integer(each)) } as const;
      const query = select({
        columns: [{ value: column('_company') }],
        from: table(run.profile),
        where: all([among, lower(when.tree)]),
      });
      const rows = companies.length === 0 ? [] : await session.rows(print(query, session.dialect));
      for (const row of rows) kept.add(Number(row['_company']));
    }
    const due: Review = { kind: 'review', points: points.review, exception: name, reason, due: review };
    for (const company of kept) if (own.has(company)) found.set(company, [...(found.get(company) ?? []), due]);
  }
  return found;
}
