import { endPins, nextDeed, pinsOfCompany } from './deeds.ts';
import type { PinAnswer, UnpinAnswer } from '../../contract/commands.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
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
    const deed = await nextDeed(session);
    for (const company of companies) {
      const key = bind('INTEGER', company);
      await endPins(session, sql`company = ${key} AND scheme = ${id} AND ${replaced}`, { deed, by: request.by, at });
      await session.run(
        sql`INSERT INTO meta.overrides VALUES (${id}, ${own}, ${key}, ${bind('VARCHAR', effect)}, ${bind('VARCHAR', request.by)},
          ${bind('VARCHAR', request.why)}, ${bind('TIMESTAMP', at)}, ${bind('BIGINT', deed)}, NULL, NULL, NULL)`,
      );
    }
    const names = await namesOf(session, catalogue, companies);
    return companies.map((company) => {
      const named = names.get(company);
      return { company: { id: named?.id ?? '', name: named?.name ?? null }, ...pinned, deed };
    });
  });
}

/**
 * Takes back what people decided by hand about a company in a scheme, from the next run on.
 *
 * @param wanted Any text one company answers to: public id, organisation number, domain, id in a source, or name.
 * @param schemeName Id or name of a scheme.
 * @param by Who takes it back.
 * @throws InputError `pin/none` when nothing was decided
 */
export async function unpinCompany(
  project: Project,
  wanted: string,
  schemeName: string,
  by: string,
): Promise<UnpinAnswer> {
  const [answer] = await unpinCompanies(project, [wanted], schemeName, by);
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
  by: string,
): Promise<readonly UnpinAnswer[]> {
  const { workspace, model } = project;
  const catalogue = await readCatalogue(workspace.engine);
  const known = model.plan.schemes.find((each) => each.id === schemeName || each.name === schemeName);
  const scheme = known?.id ?? schemeName;
  return workspace.engine.transaction(async (session) => {
    const answers: UnpinAnswer[] = [];
    const deed = await nextDeed(session);
    const at = workspace.clock().toISOString().slice(0, 19);
    for (const wanted of companies) {
      const company = await theCompany(session, wanted);
      const removed = (await pinsOfCompany(session, company)).filter((each) => each.scheme === scheme);
      if (removed.length === 0) fail('pin/none', { company: wanted, scheme });
      const own = sql`company = ${bind('INTEGER', company)} AND scheme = ${bind('VARCHAR', scheme)}`;
      await endPins(session, own, { deed, by, at });
      const named = (await namesOf(session, catalogue, [company])).get(company);
      answers.push({ company: { id: named?.id ?? '', name: named?.name ?? null }, scheme, removed, deed });
    }
    return answers;
  });
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
