import type { Wording } from '../wording.ts';

export const demoCodes = {
  'demo/folder-in-use': (p: { folder: string }): Wording => ({
    message: `${p.folder} holds something that is not a demo; nothing was changed.`,
    mend: 'Name an empty folder with --workspace.',
  }),
  'demo/out-of-range': (p: { reason: string }): Wording => ({ message: `The market cannot be made: ${p.reason}.` }),
} satisfies Record<string, (parameters: never) => Wording>;
