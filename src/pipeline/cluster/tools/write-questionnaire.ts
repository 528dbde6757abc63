import fs from 'node:fs/promises';
import path from 'node:path';
import type { TypingAnswer } from '../../../contract/clusters/tools.ts';
import type { Questionnaire } from '../../../report/questionnaire.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';

/**
 * Writes the questions that are enough as a questionnaire: an Excel workbook that computes the segment (`.xlsx`) or Markdown to print (`.md`).
 *
 * @throws InputError when the file is to be of another kind
 */
export async function writeQuestionnaire(answer: TypingAnswer, file: string, title: string): Promise<string> {
  const bytes = await questionnaire(answer, path.extname(file).toLowerCase(), title);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.part`, bytes);
  await fs.rename(`${file}.part`, file);
  return file;
}

/**
 * The same as the bytes or the text of a file.
 *
 * @param extension `.xlsx` or `.md`
 */
export const questionnaire = (answer: TypingAnswer, extension: string, title: string): Promise<string | Uint8Array> =>
  render(questionnaireOf(answer, title), extension);

async function render(questionnaire: Questionnaire, extension: string): Promise<string | Uint8Array> {
  switch (extension) {
    case '.xlsx':
      return (await import('../../../report/excel/questionnaire.ts')).excelQuestionnaire(questionnaire);
    case '.md':
      return (await import('../../../report/markdown/questionnaire.ts')).markdownQuestionnaire(questionnaire);
    default:
      return fail('discover/questionnaire-format', { extension });
  }
}

function questionnaireOf(
  { segments, base, questions, accuracy, enough, companies }: TypingAnswer,
  title: string,
): Questionnaire {
  const right = Math.round(100 * (accuracy[enough] ?? 0));
  const without = Math.round(100 * (accuracy[0] ?? 0));
  return {
    title,
    segments,
    base,
    questions: questions.slice(0, enough).map(({ label, answers }) => ({ text: label, answers })),
    note: `${enough} of ${questions.length} questions place ${right} of 100 companies as all that is known of them does, where ${without} would be without asking (tried on ${companies.toLocaleString('en')} companies, each by points learned without it).`,
  };
}
