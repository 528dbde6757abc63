import { createHash } from 'node:crypto';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, join, name, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { Plan } from '../../model/plan.ts';
import type { TableName } from '../../sql/tree.ts';
import type { Pin } from '../../stages/segment/pins.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { resolveCompanies } from '../companies.ts';
import { readPinFile } from './file.ts';

/** People's own decisions as a run sees them: the kinds in use, and one row a company. */
export interface ResolvedPins {
  readonly kinds: readonly Pin[];
  readonly rows: readonly (Pin & { readonly company: number })[];
  readonly fingerprint: string;
  /** Texts no company answers to. */
  readonly warnings: readonly Diagnostic[];
}

/** Gathers includes, excludes and exceptions of the model (its lists and files) and of the workspace, and finds their companies. */
export async function resolvePins(session: Session, bound: BoundPlan, folder: string): Promise<ResolvedPins> {
  const wanted = await wantedPins(bound.plan, folder);
  const found = await resolveCompanies(session, [...new Set(wanted.map((each) => each.reference))]);
  const warnings: Diagnostic[] = [];
  const rows: (Pin & { company: number })[] = [];
  for (const { reference, pin, place } of wanted) {
    const companies = found.get(reference) ?? [];
    if (companies.length === 1) rows.push({ ...pin, company: companies[0] ?? 0 });
    else warnings.push(diagnose('pin/not-one', { reference, found: companies.length }, place, 'warning'));
  }
  const stored = await session.rows(
    sql`SELECT scheme, segment, effect, company FROM meta.overrides WHERE ended IS NULL ORDER BY scheme, segment, effect, company`,
  );
  const homeless = new Map<string, number>();
  for (const row of stored) {
    const [scheme, segment] = [String(row['scheme']), String(row['segment'])];
    const effect = row['effect'] === 'exclude' ? 'exclude' : 'include';
    if (hasSegment(bound, scheme, segment)) rows.push({ scheme, segment, effect, company: Number(row['company']) });
    else homeless.set(`${scheme}: ${segment}`, (homeless.get(`${scheme}: ${segment}`) ?? 0) + 1);
  }
  for (const [segment, companies] of homeless)
    warnings.push(diagnose('pin/no-segment', { segment, companies }, {}, 'warning'));
  const kinds = new Map(
    rows.map(({ scheme, segment, effect }) => [`${effect} ${scheme} ${segment}`, { scheme, segment, effect }]),
  );
  const fingerprint = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  return { kinds: [...kinds.values()], rows, fingerprint, warnings };
}

/** Whether the model has a segment; those of a category without a list of values cannot be told. */
function hasSegment({ plan, ...bound }: BoundPlan, scheme: string, segment: string): boolean {
  const found = plan.schemes.find((each) => each.id === scheme);
  if (found === undefined) return false;
  const segments = segmentsOf(found, { plan, ...bound });
  return segments.some((each) => each.id === segment) || (found.method.kind === 'by' && segments.length === 0);
}

/** Where a run's decisions stand, one row a company and decision. */
export const pinTableOf = (number: number): TableName => ['profile', `pins_${number}`];

export async function storePins(session: Session, number: number, pins: ResolvedPins): Promise<void> {
  const into = name(...pinTableOf(number));
  await session.run(sql`CREATE TABLE ${into} (_company INTEGER, scheme VARCHAR, segment VARCHAR, effect VARCHAR)`);
  for (let start = 0; start < pins.rows.length; start += chunk) {
    const values = pins.rows
      .slice(start, start + chunk)
      .map(
        (row) =>
          sql`(${bind('INTEGER', row.company)}, ${bind('VARCHAR', row.scheme)}, ${bind('VARCHAR', row.segment)}, ${bind('VARCHAR', row.effect)})`,
      );
    await session.run(sql`INSERT INTO ${into} VALUES ${join(values, ', ')}`);
  }
}

/** The decisions a run was judged with. */
export async function pinsOf(session: Session, number: number): Promise<Pick<ResolvedPins, 'kinds' | 'rows'>> {
  const rows = await session.rows(
    sql`SELECT scheme, segment, effect, _company FROM ${name(...pinTableOf(number))} ORDER BY ALL`,
  );
  return {
    kinds: await pinKindsOf(session, number),
    rows: rows.map((row) => ({ ...kindOf(row), company: Number(row['_company']) })),
  };
}

/** The kinds of decisions a run was judged with. */
export async function pinKindsOf(session: Session, number: number): Promise<readonly Pin[]> {
  const rows = await session.rows(
    sql`SELECT DISTINCT scheme, segment, effect FROM ${name(...pinTableOf(number))} ORDER BY scheme, segment, effect`,
  );
  return rows.map((row) => kindOf(row));
}

const kindOf = (row: Row): Pin => ({
  scheme: String(row['scheme']),
  segment: String(row['segment']),
  effect: row['effect'] === 'include' || row['effect'] === 'exclude' ? row['effect'] : 'except',
});

const chunk = 2000;

async function wantedPins(plan: Plan, folder: string) {
  const wanted: { reference: string; pin: Pin; place: Plan['schemes'][number]['place'] }[] = [];
  for (const scheme of plan.schemes) {
    for (const segment of scheme.segments) {
      for (const effect of ['include', 'exclude'] as const) {
        for (const each of segment[effect]) {
          const listed = each.file === undefined ? [] : await readPinFile(each.file, folder, segment.place);
          for (const reference of [...each.companies, ...listed])
            wanted.push({ reference, pin: { scheme: scheme.id, segment: segment.id, effect }, place: segment.place });
        }
      }
    }
  }
  for (const exception of plan.exceptions) {
    for (const reference of exception.companies)
      wanted.push({ reference, pin: { scheme: '', segment: exception.id, effect: 'except' }, place: exception.place });
  }
  return wanted;
}
