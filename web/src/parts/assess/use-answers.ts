import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  AskedQuestion,
  AssessedCompany,
  AssessmentsAnswer,
  Voice,
} from '../../../../src/contract/companies/my-assessments.ts';
import { Refused } from '../../api/client.ts';
import { assessmentsKey, sendAnswers } from '../../api/mine.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { deed } from '../deed.ts';
import { shownAnswer, type Answer } from './answers.ts';

/** An answer on its way, or one that could not be saved and is kept here. */
export interface Pending {
  readonly answer: Answer | null;
  readonly how: How;
  /** Absent while it is being sent. */
  readonly failed?: { readonly why: string; readonly isConflict: boolean };
}

export interface Answering {
  readonly pending: ReadonlyMap<string, Pending>;
  readonly give: (company: AssessedCompany, question: AskedQuestion, answer: Answer | null) => void;
  /** Sends what could not be saved again; `anyway`: over what somebody else has said. */
  readonly retry: (company: AssessedCompany, question: AskedQuestion, anyway?: boolean) => void;
  readonly drop: (company: AssessedCompany, question: AskedQuestion) => void;
}

/** Held against what counted when it was given; over whatever counts; or what was taken back is to stand again. */
type How = 'checked' | 'anyway' | 'restore';

type Send = (of: AssessedCompany, question: AskedQuestion, answer: Answer | null, how?: How) => void;

export const cellKey = (company: string, question: string): string => `${company} ${question}`;

const retryMilliseconds = 5000;

/** Gives answers one by one: shown at once, saved at once, told with an undo; one that cannot be saved is kept, told and tried again. */
export function useAnswers(company?: string): Answering {
  const client = useQueryClient();
  const speech = useSpeech();
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  // One after the other, so that the newest answer of a cell is the last to arrive.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(new Map<string, number>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((each) => clearTimeout(each));
  }, []);
  const again = useRef<Send>(() => undefined);
  const mark = useCallback((key: string, value: Pending | undefined) => {
    setPending((before) => {
      const after = new Map(before);
      if (value === undefined) after.delete(key);
      else after.set(key, value);
      return after;
    });
  }, []);
  const send = useCallback<Send>(
    (of, question, answer, how = 'checked') => {
      const key = cellKey(of.id, question.name);
      const turn = (latest.current.get(key) ?? 0) + 1;
      latest.current.set(key, turn);
      const isNewest = (): boolean => latest.current.get(key) === turn;
      mark(key, { answer, how });
      const was = how === 'anyway' ? {} : { was: of.answers[question.name]?.[0] ?? null };
      const cell = { company: of.id, question: question.name };
      const deliver = async (): Promise<void> => {
        if (!isNewest()) return;
        try {
          const saved = await sendAnswers([
            how === 'restore' ? { ...cell, restore: true } : { ...cell, answer, ...was },
          ]);
          const voices = saved.cells[0]?.answers ?? [];
          client.setQueryData<AssessmentsAnswer>(assessmentsKey(company), (before) =>
            before === undefined ? before : withVoices(before, of.id, question.name, voices),
          );
          if (!isNewest()) return;
          mark(key, undefined);
          void client.invalidateQueries({ queryKey: ['week'] });
          void client.invalidateQueries({ queryKey: ['company', of.id] });
          if (saved.recorded + saved.taken_back + saved.restored === 0) return;
          if (how === 'restore') return;
          const values = { company: of.name ?? of.id, question: question.label };
          deed(
            answer === null
              ? {
                  said: speech.say('assess.takenBack', values),
                  undo: () => again.current(of, question, null, 'restore'),
                }
              : {
                  said: speech.say('assess.said', { ...values, answer: shownAnswer(answer, speech) }),
                  undo: () => again.current(of, question, null, 'anyway'),
                },
          );
        } catch (error) {
          if (!isNewest()) return;
          const { why, isConflict, mayPass } = understood(error, speech);
          mark(key, { answer, how, failed: { why, isConflict } });
          if (isConflict) void client.invalidateQueries({ queryKey: assessmentsKey(company) });
          if (mayPass) {
            const timer = setTimeout(() => {
              timers.current.delete(timer);
              if (isNewest()) again.current(of, question, answer, how);
            }, retryMilliseconds);
            timers.current.add(timer);
          }
        }
      };
      queue.current = queue.current.then(deliver);
    },
    [client, company, mark, speech],
  );
  useEffect(() => {
    again.current = send;
  }, [send]);
  return {
    pending,
    give: send,
    retry: (of, question, anyway) => {
      const kept = pending.get(cellKey(of.id, question.name));
      if (kept !== undefined) send(of, question, kept.answer, anyway === true ? 'anyway' : kept.how);
    },
    drop: (of, question) => {
      const key = cellKey(of.id, question.name);
      latest.current.set(key, (latest.current.get(key) ?? 0) + 1);
      mark(key, undefined);
    },
  };
}

function withVoices(before: AssessmentsAnswer, id: string, question: string, voices: Voice[]): AssessmentsAnswer {
  return {
    ...before,
    companies: before.companies.map((each) =>
      each.id === id ? { ...each, answers: { ...each.answers, [question]: voices } } : each,
    ),
  };
}

/** What went wrong in words, and whether trying again by itself may help: the network, or a server that is not itself. */
function understood(error: unknown, { say, told }: Speech) {
  const offline = say('error.offline');
  const refused = error instanceof Refused ? error : undefined;
  const status = refused?.status ?? 0;
  return {
    why:
      refused === undefined || refused.message === ''
        ? offline
        : (refused.diagnostics.map(told.diagnostic)[0]?.message ?? refused.message),
    isConflict: refused?.diagnostics.some((each) => each.code === 'assess/meanwhile') === true,
    mayPass: status === 0 || status === 401 || status >= 500 || status === 429,
  };
}
