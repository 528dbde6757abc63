import type { AnswerShape, Voice } from '../../../../src/contract/companies/my-assessments.ts';
import type { Speech } from '../../words/words.tsx';

export type Answer = Voice['answer'];

/** The answers of a question that fit on buttons; none for those that must be typed. */
export function buttonsOf(shape: AnswerShape): readonly Answer[] {
  switch (shape.kind) {
    case 'choice':
      return shape.values;
    case 'yes or no':
      return [true, false];
    case 'number': {
      const whole = Math.floor(shape.to) - Math.ceil(shape.from) + 1;
      return whole > 11 ? [] : Array.from({ length: whole }, (_, index) => Math.ceil(shape.from) + index);
    }
    case 'text':
      return [];
  }
}

/** An answer as the reader's language writes it. */
export function shownAnswer(answer: Answer, { say, number }: Speech): string {
  if (typeof answer === 'boolean') return say(answer ? 'company.yes' : 'company.no');
  return typeof answer === 'number' ? number(answer) : answer;
}

/** What typing a letter into a cell means: the next answer that begins so; undefined: nothing does. */
export function answerTyped(
  key: string,
  shape: AnswerShape,
  now: Answer | undefined,
  speech: Speech,
): Answer | undefined {
  const fitting = buttonsOf(shape).filter((each) =>
    shownAnswer(each, speech).toLowerCase().startsWith(key.toLowerCase()),
  );
  const at = fitting.findIndex((each) => each === now);
  return fitting[(at + 1) % Math.max(1, fitting.length)];
}
