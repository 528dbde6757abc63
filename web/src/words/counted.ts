import type { Word } from './en.ts';
import type { Speech } from './words.tsx';

/** Words that say how many there are in three ways: none, one and more. Without a word for none, none is a number like others. */
type Counted = {
  [W in Word]: W extends `${infer Stem}.other` ? (`${Stem}.one` extends Word ? Stem : never) : never;
}[Word];

/** `1 change`, `3 changes`: the word that fits a number, with the number in it. */
export function counted(
  { say, number }: Speech,
  stem: Counted,
  n: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const none = `${stem}.none`;
  if (n === 0 && isWord(none)) return say(none);
  return say(n === 1 ? `${stem}.one` : `${stem}.other`, { ...values, n: number(n) });
}

const withNone: ReadonlySet<string> = new Set(['draft.moves.none', 'draft.companies.none', 'draft.published.none']);
const isWord = (key: string): key is Word => withNone.has(key);
