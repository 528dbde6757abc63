import type { Speech } from '../words/words.tsx';

const roles = ['decides', 'budget', 'recommends', 'uses'] as const;

/** What a person does in a purchase, in the reader's words; a role of another name as the data has it. */
export function roleWord(role: string | null, { say }: Speech): string {
  const known = roles.find((each) => each === role);
  return known === undefined ? (role ?? '') : say(`people.${known}`);
}
