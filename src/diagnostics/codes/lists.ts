import type { Wording } from '../wording.ts';

export const listCodes = {
  'lists/unknown': (p: { list: string; known: string; nearest?: string }): Wording => ({
    message: `There is no list '${p.list}'.`,
    expected: p.known === '' ? 'a list that was saved: there is none yet' : p.known,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
  'lists/taken': (p: { name: string }): Wording => ({
    message: `A list is called '${p.name}' already.`,
    mend: 'Give it another name, or change the one that is there.',
  }),
  'lists/which': (): Wording => ({
    message: 'A list is of one thing: a segment, a condition or a saved list.',
    mend: '`firmament export SEGMENT`, `firmament export --where CONDITION` or `firmament export --list NAME`.',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
