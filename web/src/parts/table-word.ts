import type { Word } from '../words/en.ts';
import type { Speech } from '../words/words.tsx';
import { imports } from '../words/en/import.ts';

/** A table in the reader's words where it is called by what its rows are; another as the model calls it. */
export function tableWord(table: string, { say }: Speech): string {
  const word = `kindOf.${table}`;
  return isKind(word) ? say(word) : table;
}

const isKind = (word: string): word is Extract<Word, `kindOf.${string}`> => word in imports;
