import type { CallReason } from '../../contract/companies/week.ts';
import type { Question } from '../ask/question.ts';
import { listRuns } from '../run/runs.ts';
import { madeBy, numberIn, profileOf } from './profile.ts';
import { points } from './points.ts';

/** Silent for this many times its usual pause: worth a call; for more than that many it has left, and a call this week changes little. */
const quiet = { from: 1.5, to: 6 } as const;

const slipped: ReadonlySet<string> = new Set(['dormant', 'lost']);

/**
 * Companies that stop buying, from the model's variables of a `rhythm` and of a `status`: silent beyond their own rhythm, else fallen to
 * dormant or lost since the run before, else dormant.
 */
export async function slipping(
  question: Question,
  companies: readonly number[],
): Promise<ReadonlyMap<number, CallReason>> {
  const { session, run, bound } = question;
  const [rhythm] = madeBy('rhythm', bound);
  const [status] = madeBy('status', bound);
  const since = `${rhythm}_since`;
  const columns = [...(rhythm === undefined ? [] : [rhythm, since]), ...(status === undefined ? [] : [status])];
  if (columns.length === 0) return new Map();
  const now = await profileOf(session, run, columns, companies);
  const before = status === undefined ? undefined : await profileBefore(question, status, companies);
  const found = new Map<number, CallReason>();
  for (const [company, row] of now) {
    const usual = rhythm === undefined ? null : numberIn(row[rhythm]);
    const silent = numberIn(row[since]);
    const times = usual === null || silent === null || usual <= 0 ? 0 : silent / usual;
    const standing = status === undefined ? '' : String(row[status] ?? '');
    const earlier = before?.get(company)?.[status ?? ''];
    const was = earlier === undefined || earlier === null || earlier === standing ? null : String(earlier);
    if (usual !== null && silent !== null && times >= quiet.from && times <= quiet.to)
      found.set(company, { kind: 'quiet', points: points.quiet, usual, since: silent });
    else if (standing === 'dormant' || (slipped.has(standing) && was !== null && !slipped.has(was)))
      found.set(company, { kind: 'status', points: points.status, status: standing, before: was });
  }
  return found;
}

async function profileBefore({ session, run }: Question, status: string, companies: readonly number[]) {
  const earlier = (await listRuns(session)).findLast(
    (each) => each.number < run.number && each.state === 'published' && each.extends && each.columns.includes(status),
  );
  return earlier === undefined ? undefined : profileOf(session, earlier, [status], companies);
}
