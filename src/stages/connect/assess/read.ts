import { fail } from '../../../diagnostics/diagnostic.ts';
import type { AssessmentPlan } from '../../../model/assessment.ts';
import type { StagedFile } from '../incoming/staging.ts';
import { textSheets, type TextSheet } from '../read/text-sheets.ts';
import { byHeader, dealHeader, idHeader, wordingMark } from './grid.ts';
import { columnLetters } from './workbook.ts';

/** A filled cell of a questionnaire: what somebody answered, still as it was written. */
export interface WrittenAnswer {
  /** `Kari!F7`; in CSV `F7`. */
  readonly cell: string;
  readonly question: AssessmentPlan;
  /** The company's public id. */
  readonly id: string;
  readonly deal: string | null;
  /** Null: the row does not say. */
  readonly by: string | null;
  readonly text: string;
}

/** A row that answers something about no company. */
export interface StrayRow {
  readonly cell: string;
}

/**
 * The answers in a questionnaire people filled in: every sheet whose header has the id column. Rows may be sorted, deleted and moved, and
 * columns left out.
 * @throws InputError `assess/no-sheet` when no sheet is one of a questionnaire
 */
export async function readAnswerSheets(
  staged: StagedFile,
  questions: readonly AssessmentPlan[],
): Promise<{ readonly answers: readonly WrittenAnswer[]; readonly stray: readonly StrayRow[] }> {
  const sheets = await textSheets(staged);
  const found = sheets.map((sheet) => answersIn(sheet, questions)).filter((each) => each !== undefined);
  if (found.length === 0)
    fail(
      'assess/no-sheet',
      { file: staged.name, header: idHeader, questions: questions.map(({ label }) => label) },
      { file: staged.name },
    );
  return { answers: found.flatMap((each) => each.answers), stray: found.flatMap((each) => each.stray) };
}

function answersIn(
  { name, rows }: TextSheet,
  questions: readonly AssessmentPlan[],
): { readonly answers: readonly WrittenAnswer[]; readonly stray: readonly StrayRow[] } | undefined {
  const at = rows.findIndex((row) => row.some((cell) => plain(cell) === plain(idHeader)));
  const headers = (rows[at] ?? []).map(plain);
  const asked = questions.flatMap((question) => {
    const index = headers.findIndex((each) => each === plain(question.label) || each === plain(question.name));
    return index < 0 ? [] : [{ question, index }];
  });
  if (at < 0 || asked.length === 0) return undefined;
  const position = (header: string): number => headers.indexOf(plain(header));
  const [id, deal, by] = [position(idHeader), position(dealHeader), position(byHeader)];
  const answers: WrittenAnswer[] = [];
  const stray: StrayRow[] = [];
  rows.slice(at + 1).forEach((row, offset) => {
    const cell = (index: number): string => (row[index] ?? '').trim();
    if (plain(cell(id)) === plain(wordingMark)) return;
    const reference = (index: number): string => {
      const place = `${columnLetters(index)}${at + offset + 2}`;
      return name === null ? place : `${name}!${place}`;
    };
    for (const { question, index } of asked) {
      const text = cell(index);
      if (text === '') continue;
      if (cell(id) === '') stray.push({ cell: reference(index) });
      else
        answers.push({
          cell: reference(index),
          question,
          id: cell(id),
          deal: deal < 0 || cell(deal) === '' ? null : cell(deal),
          by: by < 0 || cell(by) === '' ? null : cell(by),
          text,
        });
    }
  });
  return { answers, stray };
}

const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC');
