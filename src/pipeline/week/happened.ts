import type { CallReason, WeekAnswer } from '../../contract/companies/week.ts';
import { bind, name, sql, verbatim } from '../../engine/raw.ts';
import { inKeys } from '../ask/keys.ts';
import type { Question } from '../ask/question.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { points } from './points.ts';

type Signal = Extract<CallReason, { kind: 'signal' }>;
type Move = Omit<WeekAnswer['moved'][number], 'id' | 'name'>;

const daysOfSignals = 90;
const mostSignals = 3;

/** The newest signals of each company in the 90 days before the run's date, one a type. */
export async function signalsOf(
  { session, bound, run }: Question,
  companies: readonly number[],
): Promise<ReadonlyMap<number, readonly Signal[]>> {
  const found = new Map<number, Signal[]>();
  for (const table of bound.catalogue.tables) {
    if (table.kind !== 'signals' || !table.linked || table.at === undefined) continue;
    const at = sql`CAST(${name(table.at.column)} AS DATE)`;
    const type = table.columns.some((each) => each.name === 'type') ? name('type') : verbatim('NULL::VARCHAR');
    const day = bind('DATE', run.asOf);
    const rows = await session.rows(
      sql`SELECT _company, ${type} AS type, CAST(max(${at}) AS VARCHAR) AS newest FROM ${name('data', table.name)}
        WHERE _company IN (${inKeys(companies)}) AND ${at} <= CAST(${day} AS DATE) AND ${at} > CAST(${day} AS DATE) - ${verbatim(String(daysOfSignals))}
        GROUP BY ALL ORDER BY newest DESC, type`,
    );
    for (const row of rows) {
      const company = Number(row['_company']);
      const signals = found.get(company) ?? [];
      if (signals.length === mostSignals) continue;
      signals.push({
        kind: 'signal',
        points: points.signal,
        type: row['type'] === null ? null : String(row['type']),
        at: String(row['newest']),
      });
      found.set(company, signals);
    }
  }
  return found;
}

/** Where the newest run moved companies; being placed for the first time is no move. */
export async function movesOf(
  { session, bound, run }: Question,
  companies: readonly number[],
): Promise<ReadonlyMap<number, readonly Move[]>> {
  const rows = await session.rows(
    sql`SELECT company, scheme, from_segment AS "from", to_segment AS "to", cause FROM history.changes
      WHERE number = ${bind('INTEGER', run.number)} AND company IN (${inKeys(companies)})
        AND EXISTS (SELECT 1 FROM history.memberships m WHERE m.scheme = changes.scheme AND m.company = changes.company
          AND m.opened_by < ${bind('INTEGER', run.number)}) ORDER BY company, scheme`,
  );
  const found = new Map<number, Move[]>();
  for (const row of rows) {
    const scheme = bound.plan.schemes.find((each) => each.id === row['scheme']);
    if (scheme === undefined) continue;
    const segments = segmentsOf(scheme, bound);
    const called = (id: unknown): string | null =>
      typeof id === 'string' ? (segments.find((each) => each.id === id)?.name ?? id) : null;
    const company = Number(row['company']);
    const moves = found.get(company) ?? [];
    moves.push({
      scheme: scheme.id,
      scheme_name: scheme.name,
      from: called(row['from']),
      to: called(row['to']),
      cause: String(row['cause']),
    });
    found.set(company, moves);
  }
  return found;
}
