import type { Wording } from '../wording.ts';

const kinds: Readonly<Record<string, string>> = {
  number: 'numbers',
  money: 'money',
  date: 'dates',
  instant: 'points in time',
  boolean: 'yes or no',
  code: 'codes',
};

export const assessCodes = {
  'assess/none': (p: { questionnaire: string; known: readonly string[] }): Wording => ({
    message:
      p.known.length === 0 ? 'The model asks people nothing.' : `The model has no questionnaire '${p.questionnaire}'.`,
    ...(p.known.length === 0
      ? { mend: 'Add questions under `assessments` in the model; docs/model-reference.md shows how.' }
      : { expected: `one of ${p.known.join(', ')}` }),
  }),
  'assess/column-type': (p: { name: string; found: string; wanted: string }): Wording => ({
    message: `The column assessments.${p.name} holds ${kinds[p.found] ?? p.found}; answers to '${p.name}' are ${kinds[p.wanted] ?? p.wanted}.`,
    mend: 'Give the question another name, or the kind of answers the column has.',
  }),
  'assess/no-sheet': (p: { file: string; header: string; questions: readonly string[] }): Wording => ({
    message: `${p.file} has no sheet with a column '${p.header}' and one of the questions: ${p.questions.slice(0, 8).join(', ')}.`,
    mend: 'Write a new one with `firmament assess --out`, or name the questionnaire it belongs to.',
  }),
  'assess/person': (): Wording => ({
    message: 'A sole proprietor is a natural person, whom nobody is asked to judge. Nothing was saved.',
    mend: 'Where there is a lawful basis, ask by workbook: `firmament assess --out FILE --include-sole-proprietors`.',
  }),
  'assess/nobody': (p: { what: string }): Wording => ({
    message: `Nobody is asked: ${p.what}.`,
  }),
  'assess/unknown-answer': (p: {
    cell: string;
    answer: string;
    question: string;
    expected: string;
    nearest?: string;
  }): Wording => ({
    message: `${p.cell}: '${p.answer}' is no answer to ${p.question}.`,
    expected: p.expected,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'assess/unknown-company': (p: { cell: string; id: string }): Wording => ({
    message: `${p.cell}: no company has the id '${p.id}'.`,
    mend: 'Restore the row’s id from the workbook as it was written.',
  }),
  'assess/unknown-deal': (p: { cell: string; deal: string }): Wording => ({
    message: `${p.cell}: the company has no deal '${p.deal}'.`,
  }),
  'assess/no-company': (p: { cell: string }): Wording => ({
    message: `${p.cell}: the row names no company.`,
    mend: 'Restore the row’s id from the workbook as it was written.',
  }),
  'assess/nobody-said': (p: { cell: string }): Wording => ({
    message: `${p.cell}: nothing tells who said it.`,
    mend: 'Fill in ‘Answered by’, or name the person with `--by`.',
  }),
  'assess/no-such-company': (p: { id: string }): Wording => ({
    message: `No company has the id '${p.id}'.`,
  }),
  'assess/unknown-question': (p: { question: string; known: string; nearest?: string }): Wording => ({
    message: `The model does not ask '${p.question}' about companies.`,
    expected: p.known,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'assess/meanwhile': (p: { question: string; answer: string; by: string; at: string }): Wording => ({
    message: `${p.question}: ${p.by} answered '${p.answer}' on ${p.at}, after you opened the page. Nothing was written.`,
    mend: 'Look at that answer, and give yours again if it still holds: the newest counts.',
  }),
  'assess/disagreement': (p: { company: string; question: string; answers: string }): Wording => ({
    message: `${p.company}: people disagree on ${p.question}: ${p.answers}. The newest answer counts.`,
  }),
} satisfies Record<string, (parameters: never) => Wording>;
