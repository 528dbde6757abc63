import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { assessmentTable } from '../../../model/assessment.ts';
import type { Answer } from './answers.ts';

/** A new answer of one person, to be written down. */
export interface NewAnswer {
  readonly question: string;
  readonly company: number;
  readonly deal: string | null;
  readonly by: string;
  readonly answer: Answer;
}

const rowsAtOnce = 500;

/** Writes answers as of a day, one row a person and company (or deal) with what was answered; `importNumber` tells them apart for undo. */
export async function storeAnswers(
  session: Session,
  answers: readonly NewAnswer[],
  day: string,
  importNumber: number,
): Promise<number> {
  const questions = [...new Set(answers.map(({ question }) => question))];
  const rows = rowsOf(answers);
  const [last] = await session.rows(sql`SELECT coalesce(max(_row), 0) AS row FROM ${name('data', assessmentTable)}`);
  // Equal dates go by the row's number, so that what was read later counts as later.
  const first = Number(last?.['row']) + 1;
  const columns = ['_company', '_import', '_row', 'at', 'by', 'deal', ...questions].map((each) => name(each));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const values = rows.slice(start, start + rowsAtOnce).map(({ company, by, deal, said }, index) => {
      const cells = [
        bind('INTEGER', company),
        bind('INTEGER', importNumber),
        bind('BIGINT', first + start + index),
        bind('DATE', day),
        bind('VARCHAR', by),
        bind('VARCHAR', deal),
        ...questions.map((question) => bound(said.get(question))),
      ];
      return sql`(${join(cells, ', ')})`;
    });
    await session.run(
      sql`INSERT INTO ${name('data', assessmentTable)} (${join(columns, ', ')}) VALUES ${join(values, ', ')}`,
    );
  }
  return rows.length;
}

interface AnswerRow {
  readonly company: number;
  readonly deal: string | null;
  readonly by: string;
  readonly said: Map<string, Answer>;
}

function rowsOf(answers: readonly NewAnswer[]): readonly AnswerRow[] {
  const rows = new Map<string, AnswerRow>();
  for (const { question, company, deal, by, answer } of answers) {
    const key = JSON.stringify([company, deal, by]);
    const row = rows.get(key) ?? { company, deal, by, said: new Map<string, Answer>() };
    rows.set(key, row);
    row.said.set(question, answer);
  }
  return [...rows.values()];
}

function bound(answer: Answer | undefined): Fragment {
  if (typeof answer === 'string') return bind('VARCHAR', answer);
  if (typeof answer === 'number') return bind('DOUBLE', answer);
  return answer === undefined ? verbatim('NULL') : bind('BOOLEAN', answer);
}
