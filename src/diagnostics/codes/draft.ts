import type { Wording } from '../wording.ts';

export const draftCodes = {
  'draft/none': (): Wording => ({
    message: 'There is no draft of yours: nothing differs from the model.',
  }),
  'draft/conflict': (p: { file: string }): Wording => ({
    message: `${p.file} has been changed since your draft was begun: nothing was overwritten.`,
    mend: 'Look at both sides, and make your changes on the newer text.',
  }),
  'draft/moved-on': (): Wording => ({
    message: 'Your draft has been changed elsewhere, in another window perhaps: nothing was overwritten.',
    mend: 'Read the draft again, and make your change on it.',
  }),
  'draft/overlap': (p: { file: string }): Wording => ({
    message: `Your draft and ${p.file} change the same lines.`,
    mend: 'Decide line by line: edit your draft until it says what both should.',
  }),
  'draft/no-version': (p: { version: string; known: number }): Wording => ({
    message: `The model has no version ${p.version}.`,
    expected: p.known === 0 ? 'a version: the first comes with the first run' : `a number from 1 to ${p.known}`,
  }),
} satisfies Record<string, (parameters: never) => Wording>;
