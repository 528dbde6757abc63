import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { assessmentTable, type AssessmentPlan } from '../../../model/assessment.ts';
import type { Answer } from './answers.ts';

/** What one person last said to a question about a company, or about one of its deals. */
export interface StandingAnswer {
  readonly question: string;
  readonly company: number;
  readonly deal: string | null;
  readonly by: string | null;
  /** ISO date. */
  readonly at: string;
  readonly answer: Answer;
}

/**
 * The latest fresh answer of every person to every question, as of the end of a day; the newest first where several people answered.
 * Where two people's answers differ they disagree.
 */
export async function standingAnswers(
  session: Session,
  questions: readonly AssessmentPlan[],
  day: string,
): Promise<readonly StandingAnswer[]> {
  const answers: StandingAnswer[] = [];
  for (const question of questions) {
    const rows = await session.rows(latest(question, bind('DATE', day)));
    for (const row of rows) {
      const answer = row['answer'];
      if (answer === null || answer === undefined) continue;
      answers.push({
        question: question.name,
        company: Number(row['company']),
        deal: row['deal'] === null ? null : String(row['deal']),
        by: row['by'] === null ? null : String(row['by']),
        at: String(row['at']),
        answer,
      });
    }
  }
  return answers;
}

function latest({ name: column, fresh }: AssessmentPlan, day: Fragment): Fragment {
  const end = sql`(CAST(${day} AS DATE) + 1)`;
  return sql`SELECT _company AS company, deal, "by", CAST(CAST("at" AS DATE) AS VARCHAR) AS at, ${name(column)} AS answer
    FROM ${name('data', assessmentTable)}
    WHERE _company IS NOT NULL AND ${name(column)} IS NOT NULL AND "at" < ${end} AND "at" >= ${end} - ${intervalOf(fresh)}
    QUALIFY row_number() OVER (PARTITION BY _company, deal, "by" ORDER BY "at" DESC, _row DESC) = 1
    ORDER BY _company, deal, "at" DESC, _row DESC, "by"`;
}

/** `12 months` as the engine spells it; the schema lets nothing else through. */
function intervalOf(span: string): Fragment {
  if (!/^\d+ [a-z]+$/u.test(span)) throw new RangeError('a span of time');
  return verbatim(`INTERVAL '${span}'`);
}

/** Companies (and deals) two people answered the same question about in different words. */
export interface Disagreement {
  readonly question: string;
  readonly company: number;
  readonly deal: string | null;
  /** Newest first. */
  readonly answers: readonly StandingAnswer[];
}

/** Standing answers to one question that differ between people. Notes in own words are no votes. */
export function disagreements(
  standing: readonly StandingAnswer[],
  questions: readonly AssessmentPlan[],
): readonly Disagreement[] {
  const notes = new Set(questions.filter(({ answers }) => answers.kind === 'text').map((each) => each.name));
  return [...grouped(standing).values()].flatMap((answers) => {
    const [first] = answers;
    if (first === undefined || notes.has(first.question)) return [];
    const differ = answers.some((each) => each.answer !== first.answer);
    return differ ? [{ question: first.question, company: first.company, deal: first.deal, answers }] : [];
  });
}

/** Standing answers by question, company and deal, in their order. */
export function grouped(standing: readonly StandingAnswer[]): ReadonlyMap<string, readonly StandingAnswer[]> {
  const groups = new Map<string, StandingAnswer[]>();
  for (const each of standing) {
    const key = answerKey(each.question, each.company, each.deal);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

export const answerKey = (question: string, company: number, deal: string | null): string =>
  JSON.stringify([question, company, deal]);

/** Deals lost within the time their review is asked for, the largest first. */
export interface LostDeal {
  readonly company: number;
  readonly id: string;
  readonly name: string | null;
  readonly amount: number | null;
  /** ISO date. */
  readonly closed: string;
}

/** @param columns what the table of deals has: `deal_id`, `status` and `closed_at` must be among them */
export async function lostDeals(
  session: Session,
  columns: ReadonlySet<string>,
  span: string,
  day: string,
): Promise<readonly LostDeal[]> {
  if (!['deal_id', 'status', 'closed_at'].every((column) => columns.has(column))) return [];
  const end = sql`(CAST(${bind('DATE', day)} AS DATE) + 1)`;
  const optional = (column: string): Fragment => (columns.has(column) ? name(column) : verbatim('NULL'));
  const shown = join([sql`${optional('name')} AS name`, sql`${optional('amount')} AS amount`], ', ');
  const rows =
    await session.rows(sql`SELECT _company AS company, deal_id AS id, ${shown}, CAST(CAST(closed_at AS DATE) AS VARCHAR) AS closed
    FROM data.deals WHERE _company IS NOT NULL AND deal_id IS NOT NULL AND status = 'lost' AND closed_at < ${end}
    AND closed_at >= ${end} - ${intervalOf(span)} ORDER BY amount DESC NULLS LAST, closed DESC, deal_id`);
  return rows.map((row) => ({
    company: Number(row['company']),
    id: String(row['id']),
    name: row['name'] === null ? null : String(row['name']),
    amount: row['amount'] === null ? null : Number(row['amount']),
    closed: String(row['closed']),
  }));
}
