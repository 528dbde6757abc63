import { answerKey, standingAnswers } from '../../stages/connect/assess/standing.ts';
import { groundOf } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import { askedOf } from './ask-of.ts';
import { companyQuestions } from './grid.ts';

/** How many questions of the model nobody has answered, or not for too long, about each of some companies; none: left out. */
export async function unansweredOf(
  project: Project,
  companies: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const questions = companyQuestions(project);
  if (questions.length === 0) return new Map();
  const { engine, clock } = project.workspace;
  const day = today(clock(), project.model.plan.timeZone);
  const asked = await askedOf(engine, await groundOf(project), questions, companies);
  const answered = new Set(
    (await standingAnswers(engine, questions, day)).map((each) => answerKey(each.question, each.company, each.deal)),
  );
  const open = new Map<number, number>();
  for (const { name } of questions)
    for (const company of asked.get(name) ?? [])
      if (!answered.has(answerKey(name, company, null))) open.set(company, (open.get(company) ?? 0) + 1);
  return open;
}
