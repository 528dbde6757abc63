import { useState, type ReactNode } from 'react';
import type { AskedQuestion } from '../../../../src/contract/companies/my-assessments.ts';
import { useSpeech } from '../../words/words.tsx';
import { buttonsOf, shownAnswer, type Answer } from './answers.ts';

interface AnswerEditorProps {
  readonly question: AskedQuestion;
  readonly now: Answer | undefined;
  readonly onGive: (answer: Answer) => void;
  readonly onClose: () => void;
  /** The focus has gone elsewhere, and stays there; with what was typed, if it is new. */
  readonly onLeave: (answer?: Answer) => void;
}

/** A cell that is open: a list to choose from, or a field to type into. Enter gives the answer, Escape leaves it as it was. */
export function AnswerEditor({ question, now, onGive, onClose, onLeave }: AnswerEditorProps): ReactNode {
  const speech = useSpeech();
  const { answers, label } = question;
  const buttons = buttonsOf(answers);
  const [text, setText] = useState(now === undefined ? '' : String(now));
  if (buttons.length > 0)
    return (
      <select
        className="cell-editor"
        aria-label={label}
        ref={(element) => element?.focus()}
        value={now === undefined ? '' : String(now)}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => {
          const chosen = buttons.find((each) => String(each) === event.currentTarget.value);
          if (chosen !== undefined) onGive(chosen);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' || event.key === 'Enter') onClose();
        }}
        onBlur={() => onLeave()}
      >
        <option value="" disabled>
          {speech.say('assess.choose')}
        </option>
        {buttons.map((each) => (
          <option key={String(each)} value={String(each)}>
            {shownAnswer(each, speech)}
          </option>
        ))}
      </select>
    );
  const typed = text.trim();
  const isNew = typed !== '' && typed !== String(now ?? '');
  const answer = answers.kind === 'number' ? Number(typed.replace(',', '.')) : typed;
  return (
    <input
      className="cell-editor"
      aria-label={label}
      ref={(element) => element?.focus()}
      value={text}
      maxLength={2000}
      inputMode={answers.kind === 'number' ? 'decimal' : 'text'}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          if (isNew) onGive(answer);
          else onClose();
        }
        if (event.key === 'Escape') onClose();
      }}
      onBlur={() => onLeave(isNew ? answer : undefined)}
    />
  );
}
