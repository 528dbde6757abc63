import { nearest } from '../../../diagnostics/nearest.ts';
import type { AnswerPlan } from '../../../model/assessment.ts';
import { booleanSpellings } from '../columns/convert.ts';

/** An answer as it is kept. */
export type Answer = string | number | boolean;

/** What a cell says: an answer, or what is wrong with it. */
export type ReadAnswer = { readonly answer: Answer } | { readonly expected: string; readonly nearest?: string };

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'ja', 'j', 'true', '1', 'x', 'sann', 'sant']);
const longestNote = 2000;

/** Reads one cell as an answer to a question; case, blanks around it and a decimal comma are no fault. */
export function readAnswer(written: string, answers: AnswerPlan): ReadAnswer {
  const text = written.trim().normalize('NFC');
  switch (answers.kind) {
    case 'choice': {
      const found = answers.values.find((value) => plain(value) === plain(text));
      return found === undefined ? strange(text, answers.values) : { answer: found };
    }
    case 'yes or no':
      return booleanSpellings.includes(plain(text)) ? { answer: yes.has(plain(text)) } : strange(text, ['yes', 'no']);
    case 'number': {
      const { from, to } = answers;
      const number = /^[-+]?\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
      return number >= from && number <= to ? { answer: number } : { expected: `a number from ${from} to ${to}` };
    }
    case 'text':
      return text.length <= longestNote ? { answer: text } : { expected: `at most ${longestNote} characters` };
  }
}

/** An answer as people read it. */
export const shownAnswer = (answer: Answer): string =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);

/** What can be answered, in words for the person who answers. */
export function shownAnswers(answers: AnswerPlan): string {
  switch (answers.kind) {
    case 'choice':
      return answers.values.join(', ');
    case 'yes or no':
      return 'yes or no';
    case 'number':
      return `a number from ${answers.from} to ${answers.to}`;
    case 'text':
      return 'a short note in your own words, about the company and not about persons';
  }
}

const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC');

function strange(text: string, known: readonly string[]): ReadAnswer {
  const near = nearest(text, known);
  return { expected: known.join(', '), ...(near === undefined ? {} : { nearest: near }) };
}
