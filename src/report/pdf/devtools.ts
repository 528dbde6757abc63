import type { Readable, Writable } from 'node:stream';

type Message = Readonly<Record<string, unknown>>;

/** A browser listening on its pipe: commands are sent, answers awaited by number, events by name. */
export interface Devtools {
  readonly send: (method: string, parameters?: Message, session?: string) => Promise<Message>;
  /** Resolves when the event comes next. */
  readonly event: (name: string) => Promise<Message>;
  /** Rejects everything that waits, as when the browser has ended. */
  readonly fail: (error: Error) => void;
}

interface Waiting {
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks the Chrome DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL. */
export function devtoolsOver(input: Writable, output: Readable): Devtools {
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  let last = 0;
  let pending = '';
  const take = (message: Message): void => {
    const { id, method, error } = message;
    const waiting = typeof id === 'number' ? answers.get(id) : events.get(String(method));
    if (typeof id === 'number') answers.delete(id);
    else events.delete(String(method));
    if (isMessage(error)) waiting?.reject(new Error(String(error['message'])));
    else waiting?.resolve(partOf(message, typeof id === 'number' ? 'result' : 'params'));
  };
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = (pending + chunk).split('\0');
    pending = parts.pop() ?? '';
    for (const part of parts) {
      const message = parse(part);
      if (isMessage(message)) take(message);
    }
  });
  const waitIn = <K>(waiting: Map<K, Waiting>, key: K): Promise<Message> =>
    new Promise((resolve, reject) => waiting.set(key, { resolve, reject }));
  return {
    send: (method, params = {}, sessionId) => {
      last += 1;
      const answer = waitIn(answers, last);
      input.write(
        `${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
      );
      return answer;
    },
    event: (name) => waitIn(events, name),
    fail: (error) => {
      for (const waiting of [...answers.values(), ...events.values()]) waiting.reject(error);
      answers.clear();
      events.clear();
    },
  };
}

/** What is no JSON is no answer to anything that waits. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function partOf(message: Message, key: string): Message {
  const part = message[key];
  return isMessage(part) ? part : {};
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null;
}
