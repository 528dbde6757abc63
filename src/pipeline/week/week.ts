import type { CallRow, GapRow, WeekAnswer } from '../../contract/companies/week.ts';
import { turnoverName, worthLabel } from '../../stages/segment/turnover.ts';
import { readSuppression } from '../../stages/connect/privacy/suppression.ts';
import { contactsOf, firstToAsk } from '../ask/company/contacts.ts';
import { keysHolding, ownedBy } from '../ask/ground/holding.ts';
import { inKeys } from '../ask/keys.ts';
import { namesOf } from '../ask/names.ts';
import { askAbout } from '../ask/question.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { isReasonToCall, pointsOf } from './points.ts';
import { numberIn, profileOf } from './profile.ts';
import { reasonsFor } from './reasons.ts';
import { schemesByWords, wordsFor } from './words.ts';

export interface WeekOptions {
  /** Most companies to call, and most with gaps; by default as many as a week has room for. */
  readonly limit?: number;
}

/** Three calls a day. */
const usualRoom = 15;

/**
 * An account manager's week among his own companies as the newest run sees them: whom to call first and why, what to say, what moved, and
 * what nobody knows. The order is the sum of what the reasons weigh (`points`), then turnover. Excluded companies are not to be called.
 * @throws InputError `run/none` before the first run, and where no source names an `owner`
 */
export async function askWeek(
  project: Project,
  owner: string,
  options: WeekOptions = {},
  work: Work = {},
): Promise<WeekAnswer> {
  const room = project.model.plan.owners.find(({ name }) => name === owner)?.capacity ?? usualRoom;
  const limit = options.limit ?? room;
  const question = await askAbout(project);
  const { session, bound, run } = question;
  const companies = await keysHolding(project, [ownedBy(owner)], work);
  const schemes = schemesByWords(bound);
  const turnover = turnoverName(bound);
  const columns = [...(turnover === undefined ? [] : [turnover]), ...schemes.map(({ id }) => id), '_excluded'];
  const profile = await profileOf(session, run, columns, companies);
  const found = await reasonsFor(project, question, companies, profile);
  const worth = (company: number): number | null =>
    turnover === undefined ? null : numberIn(profile.get(company)?.[turnover]);
  const first = (left: number, right: number): number => (worth(right) ?? 0) - (worth(left) ?? 0) || left - right;
  const toCall = companies
    .flatMap((company) => {
      const reasons = found.reasons.get(company) ?? [];
      const isOpen = (profile.get(company)?.['_excluded'] ?? null) === null;
      return isOpen && reasons.some(isReasonToCall) ? [{ company, reasons, points: pointsOf(reasons) }] : [];
    })
    .toSorted((left, right) => right.points - left.points || first(left.company, right.company));
  const lacking = companies.filter((each) => found.gaps.has(each) || found.unanswered.has(each)).toSorted(first);
  const calls = toCall.slice(0, limit);
  const gaps = lacking.slice(0, limit);
  const moved = [...found.moves].toSorted(([left], [right]) => first(left, right)).slice(0, 10 * limit);
  const shown = new Set([...calls.map(({ company }) => company), ...gaps, ...moved.map(([company]) => company)]);
  const names = await namesOf(session, bound.catalogue, [...shown]);
  const people = await contactsOf(
    session,
    bound.catalogue,
    inKeys(calls.map(({ company }) => company)),
    await readSuppression(project.workspace.folder),
  );
  const called = (company: number) => ({
    id: names.get(company)?.id ?? '',
    name: names.get(company)?.name ?? null,
  });
  return {
    ...question.provenance,
    owner,
    companies: companies.length,
    worth: worthLabel(bound),
    currency: bound.plan.currency,
    calls: calls.map((each): CallRow => ({
      ...called(each.company),
      turnover: worth(each.company),
      points: each.points,
      reasons: [...each.reasons],
      say: wordsFor(profile.get(each.company) ?? {}, schemes, bound),
      person: firstToAsk(people.get(each.company)),
    })),
    to_call: toCall.length,
    room,
    moved: moved.flatMap(([company, moves]) => moves.map((each) => ({ ...called(company), ...each }))),
    gaps: gaps.map((company): GapRow => ({
      ...called(company),
      schemes: [...(found.gaps.get(company) ?? [])],
      unanswered: found.unanswered.get(company) ?? 0,
    })),
    with_gaps: lacking.length,
  };
}
