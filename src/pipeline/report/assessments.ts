import { column, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { assessmentTable } from '../../model/assessment.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { Section } from '../../report/document.ts';
import { shownAnswer } from '../../stages/connect/assess/answers.ts';
import { disagreements, grouped, standingAnswers } from '../../stages/connect/assess/standing.ts';
import { assessmentSection } from '../../stages/segment/sections/assessments.ts';
import type { SectionContext } from '../../stages/segment/sections/reference.ts';
import type { Question } from '../ask/question.ts';

/** What people answered, by the segments of the main scheme, as of the run; nothing where the model asks nothing or nobody answered. */
export async function assessmentPart(
  { session, bound, run }: Question,
  main: SchemePlan | undefined,
  context: SectionContext,
): Promise<Section | undefined> {
  const { assessments = [] } = bound.plan;
  if (assessments.length === 0) return undefined;
  const standing = await standingAnswers(session, assessments, run.asOf);
  const disputed = disagreements(standing, assessments);
  const segments = new Map<number, string | null>();
  if (main?.exclusive === true && run.columns.includes(main.id)) {
    const judged = select({ columns: [{ value: column('_company') }], from: table(['data', assessmentTable]) });
    const query = select({
      columns: [{ value: column('_company') }, { value: column(main.id), as: 'segment' }],
      from: table(run.profile),
      where: { kind: 'in-query', operand: column('_company'), query: judged },
    });
    for (const row of await session.rows(print(query, session.dialect)))
      segments.set(Number(row['_company']), row['segment'] === null ? null : String(row['segment']));
  }
  // The newest stands first of what is said about one company or deal.
  const newest = [...grouped(standing).values()].flatMap((answers) => answers.slice(0, 1));
  return assessmentSection(
    assessments.map(({ name, label, question, answers }) => ({
      label,
      question,
      kind: answers.kind,
      answers: newest
        .filter((each) => each.question === name && (segments.size === 0 || segments.has(each.company)))
        .map(({ company, answer }) => ({ segment: segments.get(company) ?? null, answer: shownAnswer(answer) })),
      disputed: disputed.filter((each) => each.question === name).length,
    })),
    context,
  );
}
