import { Anchor } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { AskedQuestion, AssessedCompany } from '../../../../src/contract/companies/my-assessments.ts';
import { useSpeech } from '../../words/words.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { answerTyped, shownAnswer, type Answer } from './answers.ts';
import { Trouble } from './trouble.tsx';
import { cellKey, type Answering } from './use-answers.ts';

interface AnswerGridProps {
  readonly label: string;
  readonly companies: readonly AssessedCompany[];
  readonly questions: readonly AskedQuestion[];
  readonly answering: Answering;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Companies a row, questions a column, filled in as a spreadsheet is: arrows move, typing answers, Enter opens, Delete takes back. */
export function AnswerGrid({ label, companies, questions, answering }: AnswerGridProps): ReactNode {
  const speech = useSpeech();
  const { say, date } = speech;
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<string>();
  const grid = useRef<HTMLTableElement>(null);
  const focus = (spot: Spot): void => {
    const to = {
      row: Math.max(0, Math.min(companies.length - 1, spot.row)),
      column: Math.max(0, Math.min(questions.length - 1, spot.column)),
    };
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus();
  };
  const close = (spot: Spot): void => {
    setOpened(undefined);
    // The cell is a button again only when it has been drawn.
    requestAnimationFrame(() => focus(spot));
  };
  const onKey = (event: KeyboardEvent, spot: Spot, company: AssessedCompany, question: AskedQuestion): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const isAsked = company.asked.includes(question.name);
    if (step !== undefined) {
      event.preventDefault();
      focus({ row: spot.row + step.row, column: spot.column + step.column });
    } else if (!isAsked) return;
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setOpened(cellKey(company.id, question.name));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      answering.give(company, question, null);
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      const typed = answerTyped(event.key, question.answers, nowOf(company, question, answering), speech);
      if (typed === undefined) setOpened(cellKey(company.id, question.name));
      else answering.give(company, question, typed);
    }
  };
  return (
    <div className="table-scroll">
      <table className="table answer-grid" aria-label={label} ref={grid}>
        <thead>
          <tr>
            <th scope="col">{say('table.company')}</th>
            {questions.map((each) => (
              <th key={each.name} scope="col" title={each.question}>
                {each.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {companies.map((company, row) => (
            <tr key={company.id}>
              <th scope="row">
                <Anchor component={Link} href={`/companies/${encodeURIComponent(company.id)}`} inherit>
                  {company.name ?? company.id}
                </Anchor>
              </th>
              {questions.map((question, column) => {
                const spot = { row, column };
                const key = cellKey(company.id, question.name);
                const isAsked = company.asked.includes(question.name);
                const now = nowOf(company, question, answering);
                const [voice] = company.answers[question.name] ?? [];
                const isOpen = opened === key;
                return (
                  <td
                    key={question.name}
                    className={!isAsked ? 'outside' : now === undefined ? 'cell-open' : 'cell-said'}
                  >
                    {isOpen ? (
                      <AnswerEditor
                        question={question}
                        now={now}
                        onGive={(answer) => {
                          answering.give(company, question, answer);
                          close({ row: row + 1, column });
                        }}
                        onClose={() => close(spot)}
                        onLeave={(answer) => {
                          setOpened(undefined);
                          if (answer !== undefined) answering.give(company, question, answer);
                        }}
                      />
                    ) : (
                      <button
                        type="button"
                        className="cell"
                        data-cell={`${row} ${column}`}
                        tabIndex={at.row === row && at.column === column ? 0 : -1}
                        aria-disabled={!isAsked}
                        aria-label={`${company.name ?? company.id}, ${question.label}: ${now === undefined ? say('assess.not') : shownAnswer(now, speech)}`}
                        title={
                          voice === undefined
                            ? undefined
                            : say('assess.by', { by: voice.by ?? '–', date: date(voice.at) })
                        }
                        onFocus={() => setAt(spot)}
                        onKeyDown={(event) => onKey(event, spot, company, question)}
                        onClick={() => {
                          if (isAsked) setOpened(key);
                        }}
                      >
                        {now === undefined ? '\u00A0' : shownAnswer(now, speech)}
                      </button>
                    )}
                    <Trouble of={company} question={question} answering={answering} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nowOf(company: AssessedCompany, { name }: AskedQuestion, { pending }: Answering): Answer | undefined {
  const given = pending.get(cellKey(company.id, name));
  return given === undefined ? company.answers[name]?.[0]?.answer : (given.answer ?? undefined);
}
