import type { AssessedCompany, AssessmentsAnswer, Voice } from '../../contract/companies/my-assessments.ts';
import type { Session } from '../../engine/engine.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import { answerKey, grouped, standingAnswers, type StandingAnswer } from '../../stages/connect/assess/standing.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { namesOf } from '../ask/names.ts';
import { groundOf } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import { numberIn, profileOf } from '../week/profile.ts';
import { askedOf, personsAmong } from './ask-of.ts';
import { askedQuestionOf } from './questions.ts';

/** Questions about companies, not about single deals. */
export const companyQuestions = ({ model }: Project): readonly AssessmentPlan[] =>
  (model.plan.assessments ?? []).filter((each) => each.about === 'companies');

/** What people are asked of some companies, and the answers that stand today; those first whose missing answers weigh most. */
export async function askAssessments(
  project: Project,
  companies: readonly number[],
  by: string,
): Promise<AssessmentsAnswer> {
  const { workspace, model } = project;
  const session = workspace.engine;
  const day = today(workspace.clock(), model.plan.timeZone);
  const questions = companyQuestions(project);
  const ground = await groundOf(project);
  const persons = await personsAmong(session, ground, companies);
  const asked = await askedOf(session, ground, questions, companies);
  const standing = await standingOf(session, questions, day);
  const turnover = turnoverName(ground.bound);
  const names = await namesOf(session, ground.bound.catalogue, companies);
  const profile =
    ground.run === undefined || turnover === undefined
      ? new Map()
      : await profileOf(session, ground.run, [turnover], companies);
  const rows = companies.map((company) => {
    const about = questions.filter(({ name }) => asked.get(name)?.has(company));
    const row: AssessedCompany = {
      id: names.get(company)?.id ?? '',
      name: names.get(company)?.name ?? null,
      turnover: turnover === undefined ? null : numberIn(profile.get(company)?.[turnover]),
      asked: about.map(({ name }) => name),
      answers: Object.fromEntries(about.map(({ name }) => [name, voicesOf(standing, name, company)])),
    };
    const missing = about.filter(({ name }) => row.answers[name]?.length === 0).length;
    return { row, missing, weight: missing * (row.turnover ?? 0) };
  });
  return {
    day,
    currency: model.plan.currency,
    by,
    sole_proprietors: persons.size,
    questions: questions.map(askedQuestionOf),
    companies: rows
      .filter(({ row }) => row.asked.length > 0)
      .toSorted(
        (left, right) =>
          right.weight - left.weight ||
          right.missing - left.missing ||
          (right.row.turnover ?? 0) - (left.row.turnover ?? 0),
      )
      .map(({ row }) => row),
  };
}

/** Standing answers by question and company. */
export const standingOf = async (session: Session, questions: readonly AssessmentPlan[], day: string) =>
  grouped(await standingAnswers(session, questions, day));

/** Everybody's standing answer to one question about one company, the newest first. */
export const voicesOf = (
  standing: ReadonlyMap<string, readonly StandingAnswer[]>,
  question: string,
  company: number,
): Voice[] =>
  (standing.get(answerKey(question, company, null)) ?? []).map(({ answer, by, at }) => ({ answer, by, at }));
