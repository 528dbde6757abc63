import type { PinAnswer, UnpinAnswer } from '../../contract/commands.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { theCompany } from '../ask/company/company.ts';
import { namesOf } from '../ask/names.ts';
import { schemeOf } from '../ask/question.ts';
import { bindPlan, type Project } from '../project.ts';

export interface PinRequest {
  /** Any text one company answers to. */
  readonly company: string;
  /** Id or name. */
  readonly scheme: string;
  /** Id or name. */
  readonly segment: string;
  /** True keeps the company out of the segment. */
  readonly out?: boolean;
  readonly by: string;
  readonly why: string;
}

/**
 * Puts a company in a segment by hand, or keeps it out of one, from the next run on and until it is taken back. In an exclusive scheme
 * the newest decision to put a company somewhere replaces an earlier one.
 * @throws InputError when no one company, scheme or segment is meant
 */
export async function pinCompany(project: Project, { company, ...request }: PinRequest): Promise<PinAnswer> {
  const [answer] = await pinCompanies(project, { ...request, companies: [company] });
  if (answer === undefined) throw new Error('one company was pinned');
  return answer;
}

/**
 * The same for several companies in one deed: all of them, or none.
 * @throws InputError as `pinCompany`
 */
export async function pinCompanies(
  project: Project,
  request: Omit<PinRequest, 'company'> & { readonly companies: readonly string[] },
): Promise<readonly PinAnswer[]> {
  const { workspace, model } = project;
  const catalogue = await readCatalogue(workspace.engine);
  const { bound } = bindPlan(model.plan, catalogue);
  const scheme = schemeOf(bound, request.scheme);
  const segment = segmentOf(scheme, bound, request.segment);
  const effect = request.out === true ? 'exclude' : 'include';
  const at = workspace.clock().toISOString().slice(0, 19);
  const [id, own] = [bind('VARCHAR', scheme.id), bind('VARCHAR', segment)];
  const replaced =
    effect === 'include' && scheme.exclusive ? sql`(segment = ${own} OR effect = 'include')` : sql`segment = ${own}`;
  const pinned = { scheme: scheme.id, segment, effect, who: request.by, why: request.why, when: `${at}Z` } as const;
  return workspace.engine.transaction(async (session) => {
    const companies: number[] = [];
    for (const wanted of request.companies) companies.push(await theCompany(session, wanted));
    for (const company of companies) {
      const key = bind('INTEGER', company);
      await session.run(sql`DELETE FROM meta.overrides WHERE company = ${key} AND scheme = ${id} AND ${replaced}`);
      await session.run(
        sql`INSERT INTO meta.overrides VALUES (${id}, ${own}, ${key}, ${bind('VARCHAR', effect)}, ${bind('VARCHAR', request.by)},
          ${bind('VARCHAR', request.why)}, ${bind('TIMESTAMP', at)})`,
      );
    }
    const names = await namesOf(session, catalogue, companies);
    return companies.map((company) => {
      const named = names.get(company);
      return { company: { id: named?.id ?? '', name: named?.name ?? null }, ...pinned };
    });
  });
}

/**
 * Takes back what people decided by hand about a company in a scheme, from the next run on.
 * @throws InputError `pin/none` when nothing was decided
 */
export async function unpinCompany(project: Project, wanted: string, schemeName: string): Promise<UnpinAnswer> {
  const [answer] = await unpinCompanies(project, [wanted], schemeName);
  if (answer === undefined) throw new Error('one company was taken back');
  return answer;
}

/**
 * The same for several companies in one deed: all of them, or none.
 * @throws InputError as `unpinCompany`
 */
export async function unpinCompanies(
  project: Project,
  companies: readonly string[],
  schemeName: string,
): Promise<readonly UnpinAnswer[]> {
  const { workspace, model } = project;
  const catalogue = await readCatalogue(workspace.engine);
  const known = model.plan.schemes.find((each) => each.id === schemeName || each.name === schemeName);
  const scheme = known?.id ?? schemeName;
  return workspace.engine.transaction(async (session) => {
    const answers: UnpinAnswer[] = [];
    for (const wanted of companies) {
      const company = await theCompany(session, wanted);
      const removed = (await pinsOfCompany(session, company)).filter((each) => each.scheme === scheme);
      if (removed.length === 0) fail('pin/none', { company: wanted, scheme });
      await session.run(
        sql`DELETE FROM meta.overrides WHERE company = ${bind('INTEGER', company)} AND scheme = ${bind('VARCHAR', scheme)}`,
      );
      const named = (await namesOf(session, catalogue, [company])).get(company);
      answers.push({ company: { id: named?.id ?? '', name: named?.name ?? null }, scheme, removed });
    }
    return answers;
  });
}

/** What people decided by hand about a company, with who, why and when. */
export async function pinsOfCompany(session: Session, company: number): Promise<UnpinAnswer['removed']> {
  const rows = await session.rows(
    sql`SELECT scheme, segment, effect, who, why, written FROM meta.overrides WHERE company = ${bind('INTEGER', company)}
      ORDER BY scheme, segment`,
  );
  return rows.map((row) => ({
    scheme: String(row['scheme']),
    segment: String(row['segment']),
    effect: row['effect'] === 'exclude' ? 'exclude' : 'include',
    who: String(row['who']),
    why: String(row['why']),
    when: String(row['written']),
  }));
}

/** The id of a segment of a scheme by id or name.
 * @throws InputError `ask/unknown-segment`
 */
export function segmentOf(scheme: SchemePlan, bound: BoundPlan, wanted: string): string {
  const segments = segmentsOf(scheme, bound);
  const found = segments.find((each) => each.id === wanted) ?? segments.find((each) => each.name === wanted);
  if (found !== undefined) return found.id;
  if (scheme.method.kind === 'by' && segments.length === 0) return wanted;
  const ids = segments.map((each) => each.id);
  const near = nearest(wanted, [...ids, ...segments.map((each) => each.name)]);
  return fail('ask/unknown-segment', {
    scheme: scheme.id,
    segment: wanted,
    known: ids.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}
