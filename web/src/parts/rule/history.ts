/** What somebody is editing, with the way back and forth. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last edit was about: further edits of the same thing are one step. */
  readonly about?: string;
}

/** Steps that are remembered. */
const most = 200;

export const begin = <T>(present: T): History<T> => ({ present, past: [], future: [] });

/** An edit; one `about` the same thing as the last is the same step. */
export function edit<T>(history: History<T>, present: T, about?: string): History<T> {
  const isSameStep = about !== undefined && about === history.about;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-most);
  return { present, past, future: [], ...(about === undefined ? {} : { about }) };
}

export function undo<T>({ present, past, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { present, past, future }
    : { present: before, past: past.slice(0, -1), future: [present, ...future] };
}

export function redo<T>({ present, past, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  return after === undefined ? { present, past, future } : { present: after, past: [...past, present], future: rest };
}
