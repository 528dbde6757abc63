import type { AssessOutAnswer } from '../../contract/companies/assess.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import { shownAnswers } from '../../stages/connect/assess/answers.ts';
import { writeAssessmentWorkbook } from '../../stages/connect/assess/workbook.ts';
import { writeAssessmentCsv } from '../../stages/connect/assess/write-csv.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { askedOf, type Asked, type AskedOptions } from './asked.ts';
import { questionsOf } from './questions.ts';

export interface AssessOutOptions extends AskedOptions {
  readonly questionnaire?: string;
  readonly format: 'xlsx' | 'csv';
}

export interface AssessOut {
  readonly content: string | Uint8Array;
  readonly answer: AssessOutAnswer;
}

/**
 * A questionnaire for people to fill in: a sheet an account manager, their companies by what is missing and what it is worth.
 * @throws InputError `assess/none` without such questions, `assess/nobody` where nobody is asked anything
 */
export async function writeAssessments(
  project: Project,
  options: AssessOutOptions,
  work: Work = {},
): Promise<AssessOut> {
  const questions = questionsOf(project.model.plan, options.questionnaire);
  const asked = await askedOf(project, questions, options, work);
  if (asked.sheets.every(({ rows }) => rows.length === 0)) fail('assess/nobody', { what: nobody(questions, options) });
  const plan = { questions, facts: asked.facts };
  const content =
    options.format === 'csv'
      ? writeAssessmentCsv(asked.sheets, plan)
      : await writeAssessmentWorkbook(asked.sheets, plan, instructionsFor(project, questions, asked.day));
  return {
    content,
    answer: outAnswer(questions, asked),
  };
}

/** Who is asked how much, without the questionnaire itself: nobody, where nobody is. @throws InputError `assess/none` */
export async function askWhomToAsk(
  project: Project,
  options: AskedOptions & { readonly questionnaire: string },
  work: Work = {},
): Promise<AssessOutAnswer> {
  const questions = questionsOf(project.model.plan, options.questionnaire);
  return outAnswer(questions, await askedOf(project, questions, options, work));
}

const outAnswer = (
  questions: readonly AssessmentPlan[],
  { day, sheets, left, soleProprietors }: Asked,
): AssessOutAnswer => ({
  questionnaire: questions[0]?.questionnaire ?? '',
  day,
  questions: questions.map(({ name, label, question, answers }) => ({
    name,
    label,
    question,
    answers: shownAnswers(answers),
  })),
  sheets: sheets.map(({ owner, rows }) => ({
    owner,
    rows: rows.length,
    missing: rows.reduce((sum, each) => sum + each.missing, 0),
  })),
  left,
  sole_proprietors: soleProprietors,
});

function nobody(questions: readonly AssessmentPlan[], { owner, segment }: AssessOutOptions): string {
  if (owner !== undefined) return `no company of ${owner} is asked about`;
  if (segment !== undefined) return `no company of ${segment} is asked about`;
  return questions.some((each) => each.about === 'lost deals')
    ? 'no deal was lost within the time the review asks about'
    : 'no company fits `ask` of any question';
}

function instructionsFor(project: Project, questions: readonly AssessmentPlan[], day: string): readonly string[] {
  const what = questions.some((each) => each.about === 'lost deals') ? 'deals we lost' : 'your companies';
  return [
    `${project.model.plan.name}: what do you know about ${what}?`,
    'Your sheet bears your name. Fill in the yellow cells you have an opinion about, and leave the others empty: no answer is better than a guess.',
    'Choose an answer from the list in the cell. The column beside it shows what stands today, who said it and when.',
    'Those come first where an answer is missing or too old, and worth most.',
    'If somebody else answers, write the name under ‘Answered by’. Rows you have no use for may be deleted; the id of a row must stay as it is.',
    'Write about the company and not about persons: what you write can be asked for by those it is about.',
    `Written on ${day}. Send the workbook back to whoever sent it to you.`,
  ];
}
