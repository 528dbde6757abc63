import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useEditDraft, type DraftAnswer } from '../../api/draft.ts';
import { call, Refused } from '../../api/client.ts';
import { useSession } from '../../api/queries.ts';

/** What was typed and has not reached the server: kept by the browser through a reload, a lost session and a lost server. */
const place = 'firmament-model';
const pauseMilliseconds = 500;
const againMilliseconds = 3000;

interface Typed {
  readonly text: string;
  readonly madeFrom: string;
}

export interface Typing {
  readonly text: string;
  /** What is shown is what the server has. */
  readonly isInStep: boolean;
  readonly type: (text: string) => void;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Makes what was typed the draft though the text it was made from is gone. */
  readonly overwrite: () => void;
  /** Goes back to what the server has. */
  readonly drop: () => void;
}

/** A text that is typed here and kept on the server once typing pauses. */
export function useTyped(kept: string, madeFrom: string): Typing {
  const client = useQueryClient();
  const { write } = useEditDraft();
  const [typed, setTyped] = useState<Typed | undefined>(readTyped);
  const [error, setError] = useState<Error | null>(null);
  const writing = useRef(write);
  useEffect(() => {
    writing.current = write;
  });
  const send = useCallback(async (text: string) => {
    try {
      await writing.current(text);
      setError(null);
      setTyped((now) => (now?.text === text ? undefined : now));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  }, []);
  useEffect(() => {
    if (typed === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(typed));
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => void send(typed.text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, send]);
  const isSignedOut = useSession().data?.ended === true;
  // A server that did not answer is tried again by itself, and so is one that asked to sign in, once that is done.
  useEffect(() => {
    if (typed === undefined || isSignedOut || !(error instanceof Refused)) return undefined;
    if (error.status !== 0 && error.status !== 401) return undefined;
    const timer = setTimeout(() => void send(typed.text), againMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, error, send, isSignedOut]);
  return {
    text: typed?.text ?? kept,
    isInStep: typed === undefined,
    type: (text) => setTyped({ text, madeFrom: typed?.madeFrom ?? madeFrom }),
    error,
    retry: () => void (typed === undefined ? undefined : send(typed.text)),
    overwrite() {
      void call<DraftAnswer>('GET', '/api/draft').then((now) => {
        client.setQueryData(['draft'], now);
        return typed === undefined ? undefined : send(typed.text);
      }, setError);
    },
    drop() {
      setError(null);
      setTyped(undefined);
      void client.invalidateQueries({ queryKey: ['draft'] });
    },
  };
}

function readTyped(): Typed | undefined {
  const text = sessionStorage.getItem(place);
  if (text === null) return undefined;
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null || !('text' in found) || !('madeFrom' in found)) return undefined;
  const { text: typed, madeFrom } = found;
  return typeof typed === 'string' && typeof madeFrom === 'string' ? { text: typed, madeFrom } : undefined;
}
