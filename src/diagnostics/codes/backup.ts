import type { Wording } from '../wording.ts';

export const backupCodes = {
  'backup/missing': (p: { file: string }): Wording => ({
    message: `There is no backup ${p.file}.`,
    expected: 'a file that `firmament backup` wrote',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
