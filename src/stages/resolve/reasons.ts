import type { LinkReason } from '../../contract/data/links.ts';

const sentences: Readonly<Record<LinkReason, (by: string) => string>> = {
  several: (by) => `several companies of the register share its ${by}`,
  'other-number': (by) => `its ${by} is that of a company with another organisation number`,
  'since-then': (by) => `its ${by} is that of one company, but it was read before that could be seen`,
  'local-unit': () => 'its organisation number is that of a local unit, not of the company above it',
  'bad-number': () => 'its organisation number fails the check digit',
  'unknown-number': () => 'its organisation number is not in the register',
  'not-found': () => 'no company of the register has its name and postal code, or its domain',
  nothing: () => 'it has neither organisation number, nor domain, nor name with postal code',
};

const spoken: Readonly<Record<string, string>> = {
  org_number: 'organisation number',
  domain: 'domain',
  name: 'name',
  'name + postal_code': 'name and postal code',
};

/** What people call an identifier records are linked by. */
const identifierWords = (kind: string): string => spoken[kind] ?? kind;

/** Why a record has no company of the register, as the end of a sentence about it. */
export const whyNot = (reason: LinkReason, kind: string | undefined): string =>
  sentences[reason](identifierWords(kind ?? 'identifier'));

/** A reason as the database spelled it. */
export function reasonFrom(cell: unknown): LinkReason {
  const reasons = Object.keys(sentences) as LinkReason[];
  return reasons.find((each) => each === cell) ?? 'nothing';
}
