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
  'pin/no-company': (): Wording => ({
    message: 'Whose decisions are meant?',
    mend: '`firmament pins COMPANY`, or `firmament pins --undo DEED`.',
  }),
  'pin/no-deed': (p: { deed: number }): Wording => ({
    message: `There is no deed ${p.deed} among the decisions by hand.`,
    mend: '`firmament pins COMPANY` tells the numbers of what was decided about a company.',
  }),
  'pin/decided-since': (p: { deed: number; companies: number }): Wording => ({
    message: `Deed ${p.deed} cannot be undone: something newer was decided by hand about ${p.companies} of its companies.`,
    mend: 'Undo the newer deed first, or take single decisions back.',
  }),
  'pin/file': (p: { file: string; reason: string }): Wording => ({
    message: `The list ${p.file} was not used: ${p.reason}.`,
    expected: 'a CSV file in the model’s folder with a column of companies',
  }),
} satisfies Record<string, (parameters: never) => Wording>;
