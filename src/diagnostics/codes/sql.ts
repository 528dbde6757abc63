import type { Wording } from '../wording.ts';

export const sqlCodes = {
  'sql/unprintable-name': (p: { why: string }): Wording => ({
    message: `A table or column name cannot be written in SQL: ${p.why}.`,
    mend: 'Rename the column in the file or in the mapping.',
  }),
  'sql/unprintable-value': (p: { type: string; why: string }): Wording => ({
    message: `A value cannot be written as ${p.type}: ${p.why}.`,
  }),
} satisfies Record<string, (parameters: never) => Wording>;
