import type { AssessedAnswer, AssessmentsRequest, Voice } from '../../contract/companies/my-assessments.ts';
import { diagnose, fail, InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, join, sql } from '../../engine/raw.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import { readAnswer, shownAnswer } from '../../stages/connect/assess/answers.ts';
import { storeAnswers, type NewAnswer } from '../../stages/connect/assess/store.ts';
import { giveAnswerBack, takeAnswerBack, type OwnCell } from '../../stages/connect/assess/take-back.ts';
import { groundOf } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import { personsAmong } from './ask-of.ts';
import { companyQuestions, standingOf, voicesOf } from './grid.ts';
import { entryOfTheDay } from './record.ts';

type Cell = AssessmentsRequest['cells'][number];

/** A cell of the request with the company and question it means. */
interface Meant {
  readonly cell: Cell;
  readonly company: number;
  readonly question: AssessmentPlan;
}

/**
 * Writes one person's answers to questions about companies, dated today, whole or not at all. A null takes that person's newest answer
 * back; `restore` gives the one taken back last its place again. An answer that stands already is not written again. It is no import:
 * answers given by hand use up none of those that can be undone.
 * @param may refuses companies the person may not speak of
 * @throws InputError `assess/none`, `assess/unknown-question`, `assess/unknown-company`, `assess/unknown-answer`, `assess/person` about a sole proprietor, and `assess/meanwhile`
 *   where another answer counts by now than the one a cell was filled over
 */
export async function recordAnswers(
  project: Project,
  { cells }: AssessmentsRequest,
  by: string,
  may: (companies: readonly number[]) => Promise<void>,
): Promise<AssessedAnswer> {
  const { workspace, model } = project;
  const { engine } = workspace;
  const questions = companyQuestions(project);
  if (questions.length === 0) fail('assess/none', { questionnaire: '', known: [] });
  const day = today(workspace.clock(), model.plan.timeZone);
  const meant = await understood(engine, cells, questions);
  await may([...new Set(meant.map(({ company }) => company))]);
  const judged = [
    ...new Set(meant.filter(({ cell }) => 'restore' in cell || cell.answer !== null).map(({ company }) => company)),
  ];
  if ((await personsAmong(engine, await groundOf(project), judged)).size > 0) fail('assess/person', {});
  return engine.transaction(async (session) => {
    const before = await standingOf(session, questions, day);
    const voices = ({ company, question }: Meant): readonly Voice[] => voicesOf(before, question.name, company);
    refuse(meant.flatMap((each) => overtaken(each, voices(each)[0], by)));
    const said = meant.flatMap((each): readonly NewAnswer[] => answerIn(each, by));
    const fresh = said.filter(
      ({ question, company, answer }) =>
        voicesOf(before, question, company).find((voice) => voice.by === by)?.answer !== answer,
    );
    const own = (each: Meant): boolean => voices(each).some((voice) => voice.by === by);
    const back = meant.filter((each) => !('restore' in each.cell) && each.cell.answer === null && own(each));
    const again = meant.filter(({ cell }) => 'restore' in cell);
    let restored = 0;
    if (fresh.length + back.length + again.length > 0) {
      const entry = await entryOfTheDay(session, workspace, day);
      const cellOf = ({ company, question }: Meant): OwnCell => ({ company, question: question.name, by });
      for (const each of back) await takeAnswerBack(session, cellOf(each), workspace.clock());
      for (const each of again) if (await giveAnswerBack(session, cellOf(each), entry)) restored += 1;
      if (fresh.length > 0) await storeAnswers(session, fresh, day, entry);
    }
    const after = await standingOf(session, questions, day);
    return {
      day,
      recorded: fresh.length,
      unchanged: said.length - fresh.length,
      taken_back: back.length,
      restored,
      cells: meant.map(({ cell, company, question }) => ({
        company: cell.company,
        question: question.name,
        answers: voicesOf(after, question.name, company),
      })),
    };
  });
}

async function understood(
  session: Session,
  cells: readonly Cell[],
  questions: readonly AssessmentPlan[],
): Promise<readonly Meant[]> {
  const ids = join(
    cells.map(({ company }) => bind('VARCHAR', company)),
    ', ',
  );
  const rows = await session.rows(sql`SELECT company, id FROM data.company WHERE id IN (${ids})`);
  const known = new Map(rows.map((row) => [String(row['id']), Number(row['company'])]));
  const problems: Diagnostic[] = [];
  const meant = cells.flatMap((cell): readonly Meant[] => {
    const company = known.get(cell.company);
    const question = questions.find(({ name }) => name === cell.question);
    if (company === undefined) problems.push(diagnose('assess/no-such-company', { id: cell.company }));
    if (question === undefined) {
      const names = questions.map(({ name }) => name);
      const near = nearest(cell.question, names);
      const found = { question: cell.question, known: names.join(', ') };
      problems.push(diagnose('assess/unknown-question', near === undefined ? found : { ...found, nearest: near }));
    }
    return company === undefined || question === undefined ? [] : [{ cell, company, question }];
  });
  refuse(problems);
  return meant;
}

function answerIn({ cell, company, question }: Meant, by: string): readonly NewAnswer[] {
  if ('restore' in cell || cell.answer === null) return [];
  const text = shownAnswer(cell.answer);
  const read = readAnswer(text, question.answers);
  if ('expected' in read)
    return fail('assess/unknown-answer', { cell: cell.company, answer: text, question: question.label, ...read });
  return [{ question: question.name, company, deal: null, by, answer: read.answer }];
}

/** Somebody else answered since the page was drawn: what he said is shown before it is spoken over. */
function overtaken({ cell, question }: Meant, now: Voice | undefined, by: string): readonly Diagnostic[] {
  if ('restore' in cell || cell.was === undefined || cell.answer === null) return [];
  if (now === undefined || now.by === by) return [];
  if (cell.was !== null && cell.was.by === now.by && cell.was.answer === now.answer) return [];
  return [
    diagnose('assess/meanwhile', {
      question: question.label,
      answer: shownAnswer(now.answer),
      by: now.by ?? 'somebody',
      at: now.at,
    }),
  ];
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new InputError(problems);
}
