import path from 'node:path';
import type { AssessInAnswer } from '../../contract/companies/assess.ts';
import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, join, sql } from '../../engine/raw.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import { readAnswer, shownAnswer } from '../../stages/connect/assess/answers.ts';
import { readAnswerSheets, type WrittenAnswer } from '../../stages/connect/assess/read.ts';
import {
  answerKey,
  disagreements,
  standingAnswers,
  type StandingAnswer,
} from '../../stages/connect/assess/standing.ts';
import type { NewAnswer } from '../../stages/connect/assess/store.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { stageFile, unstage, type StagedFile } from '../../stages/connect/incoming/staging.ts';
import { namesOf } from '../ask/names.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import type { Work } from '../work.ts';
import { importAnswers } from './record.ts';

export interface AssessInOptions {
  /** Who said all of it, whatever the rows say. */
  readonly by?: string;
  /** Reads and tells, and writes nothing. */
  readonly dryRun?: boolean;
  /** What people know the file as; by default its path from the model's folder. */
  readonly called?: string;
}

/**
 * Reads a filled-in questionnaire back: every answer dated today and with who said it, usable in rules at once. What cannot be taken is
 * told cell by cell, and the rest stands. An answer that stands already is not written again, so that the same file changes nothing.
 *
 * @param file Path of the workbook.
 * @throws InputError `assess/none`, `assess/no-sheet`
 */
export async function readAssessments(
  project: Project,
  file: string,
  options: AssessInOptions = {},
  work: Work = {},
): Promise<AssessInAnswer> {
  const { workspace, model } = project;
  const questions = model.plan.assessments ?? [];
  if (questions.length === 0) fail('assess/none', { questionnaire: '', known: [] });
  work.onStep?.(`Reading ${path.basename(file)}`);
  const found = await stageFile(path.resolve(file), path.dirname(model.file), workspace.staging);
  const staged = options.called === undefined ? found : { ...found, name: options.called };
  try {
    const { answers, stray } = await readAnswerSheets(staged, questions);
    await staged.verify();
    const strays = stray.map(({ cell }) => complaint(staged, diagnose('assess/no-company', { cell })));
    return await takeAnswers(project, staged, answers, strays, options);
  } finally {
    await unstage(staged, workspace.staging);
  }
}

const complaint = ({ name }: StagedFile, found: Diagnostic): Diagnostic => ({
  ...found,
  severity: 'warning',
  place: { file: name },
});

async function takeAnswers(
  project: Project,
  staged: StagedFile,
  written: readonly WrittenAnswer[],
  strays: readonly Diagnostic[],
  options: AssessInOptions,
): Promise<AssessInAnswer> {
  const { workspace, model } = project;
  const { engine } = workspace;
  const questions = model.plan.assessments ?? [];
  const day = today(workspace.clock(), model.plan.timeZone);
  const known = await subjectsOf(engine, written);
  const { taken, problems } = sorted(written, known, options.by);
  const before = new Map((await standingAnswers(engine, questions, day)).map((each) => [personKey(each), each.answer]));
  const fresh = lastOfEach(taken).filter((each) => before.get(personKey(each)) !== each.answer);
  const dryRun = new Error('dry run');
  let standing: readonly StandingAnswer[] = [];
  let number: number | null = null;
  try {
    await engine.transaction(async (session) => {
      if (fresh.length > 0) {
        const { name: file, sha256, bytes } = staged;
        number = await importAnswers(session, fresh, { workspace, day, origin: { file, sha256, bytes } });
      }
      standing = await standingAnswers(session, questions, day);
      if (options.dryRun === true) throw dryRun;
    });
  } catch (error) {
    if (error !== dryRun) throw error;
    number = null;
  }
  return {
    file: staged.name,
    day,
    dry_run: options.dryRun === true,
    import: number,
    answers: taken.length,
    recorded: fresh.length,
    unchanged: taken.length - fresh.length,
    problems: [...strays, ...problems.map((each) => complaint(staged, each))],
    disagreements: await disputes(project, questions, standing, taken),
  };
}

interface Subjects {
  /** Company by public id. */
  readonly companies: ReadonlyMap<string, number>;
  /** `company deal` for every deal there is among those named. */
  readonly deals: ReadonlySet<string>;
}

async function subjectsOf(session: Session, written: readonly WrittenAnswer[]): Promise<Subjects> {
  const ids = [...new Set(written.map(({ id }) => id))];
  const found = await session.rows(
    sql`SELECT company, id FROM data.company WHERE id IN (${join([...ids.map((id) => bind('VARCHAR', id)), bind('VARCHAR', null)], ', ')})`,
  );
  const named = [...new Set(written.flatMap(({ deal }) => (deal === null ? [] : [deal])))];
  const { tables } = await readCatalogue(session);
  const hasDeals = tables.some((each) => each.name === 'deals' && each.columns.some(({ name }) => name === 'deal_id'));
  const deals =
    named.length === 0 || !hasDeals
      ? []
      : await session.rows(
          sql`SELECT DISTINCT _company AS company, deal_id AS deal FROM data.deals WHERE _company IS NOT NULL
            AND deal_id IN (${join(
              named.map((deal) => bind('VARCHAR', deal)),
              ', ',
            )})`,
        );
  return {
    companies: new Map(found.map((row) => [String(row['id']), Number(row['company'])])),
    deals: new Set(deals.map((row) => `${Number(row['company'])} ${String(row['deal'])}`)),
  };
}

/** Answers that can be taken, and what is wrong with the others. */
function sorted(
  written: readonly WrittenAnswer[],
  { companies, deals }: Subjects,
  speaker: string | undefined,
): { readonly taken: readonly NewAnswer[]; readonly problems: readonly Diagnostic[] } {
  const taken: NewAnswer[] = [];
  const problems: Diagnostic[] = [];
  for (const { cell, question, id, deal: named, by: said, text } of written) {
    const company = companies.get(id);
    const by = speaker ?? said;
    const deal = question.about === 'lost deals' ? named : null;
    const read = readAnswer(text, question.answers);
    if (company === undefined) problems.push(diagnose('assess/unknown-company', { cell, id }));
    else if (question.about === 'lost deals' && (deal === null || !deals.has(`${company} ${deal}`)))
      problems.push(diagnose('assess/unknown-deal', { cell, deal: deal ?? '' }));
    else if (by === null) problems.push(diagnose('assess/nobody-said', { cell }));
    else if ('expected' in read)
      problems.push(diagnose('assess/unknown-answer', { cell, answer: text, question: question.label, ...read }));
    else taken.push({ question: question.name, company, deal, by, answer: read.answer });
  }
  return { taken, problems };
}

const personKey = (each: Pick<NewAnswer, 'question' | 'company' | 'deal'> & { readonly by: string | null }): string =>
  `${answerKey(each.question, each.company, each.deal)} ${each.by ?? ''}`;

/** Where one person answers a question twice in a file, the last counts. */
const lastOfEach = (answers: readonly NewAnswer[]): readonly NewAnswer[] => [
  ...new Map(answers.map((each) => [personKey(each), each])).values(),
];

/** Disagreements about what the file speaks of. */
async function disputes(
  { workspace }: Project,
  questions: readonly AssessmentPlan[],
  standing: readonly StandingAnswer[],
  taken: readonly NewAnswer[],
): Promise<AssessInAnswer['disagreements']> {
  const spoken = new Set(taken.map(({ question, company, deal }) => answerKey(question, company, deal)));
  const found = disagreements(standing, questions).filter(({ question, company, deal }) =>
    spoken.has(answerKey(question, company, deal)),
  );
  const catalogue = await readCatalogue(workspace.engine);
  const names = await namesOf(workspace.engine, catalogue, [...new Set(found.map(({ company }) => company))]);
  return found.map(({ question, company, deal, answers }) => ({
    company: { id: names.get(company)?.id ?? '', name: names.get(company)?.name ?? null },
    deal,
    question: questions.find(({ name }) => name === question)?.label ?? question,
    answers: answers.map(({ by, at, answer }) => ({ by, at, answer })),
  }));
}

/** `low (Ola, 2025-02-01)`, for people to read. */
export const shownVoice = ({ answer, by, at }: AssessInAnswer['disagreements'][number]['answers'][number]): string =>
  `${shownAnswer(answer)} (${by === null ? at : `${by}, ${at}`})`;
