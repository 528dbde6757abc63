import type { Wording } from '../diagnostic.ts';

export const pinCodes = {
  'pin/not-one': (p: { reference: string; found: number }): Wording => ({
    message:
      p.found === 0
        ? `No company answers to '${p.reference}'; nobody was included or excluded by it.`
        : `${p.found} companies answer to '${p.reference}'; none was included or excluded by it.`,
    expected: 'an organisation number, a domain, an id or a name that one company has',
  }),
  'pin/file': (p: { file: string; reason: string }): Wording => ({
    message: `The list ${p.file} was not used: ${p.reason}.`,
    expected: 'a CSV file in the model’s folder with a column of companies',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
