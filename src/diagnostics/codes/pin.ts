import type { Wording } from '../wording.ts';

export const pinCodes = {
  'pin/not-one': (p: { reference: string; found: number }): Wording => ({
    message:
      p.found === 0
        ? `No company answers to '${p.reference}'; nobody was included or excluded by it.`
        : `${p.found} companies answer to '${p.reference}'; none was included or excluded by it.`,
    expected: 'an organisation number, a domain, an id or a name that one company has',
  }),
  'pin/no-segment': (p: { segment: string; companies: number }): Wording => ({
    message: `${p.companies} ${p.companies === 1 ? 'company was' : 'companies were'} put in or out of ${p.segment} by hand, which the model no longer has.`,
    mend: 'Take the decision back with `firmament unpin`, or give the segment its id again.',
  }),
  'pin/none': (p: { company: string; scheme: string }): Wording => ({
    message: `Nobody has put ${p.company} in or out of a segment of ${p.scheme} with \`firmament pin\`.`,
    mend: 'Names in the model’s own lists are removed from the model.',
  }),
  'pin/file': (p: { file: string; reason: string }): Wording => ({
    message: `The list ${p.file} was not used: ${p.reason}.`,
    expected: 'a CSV file in the model’s folder with a column of companies',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
