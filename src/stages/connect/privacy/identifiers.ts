/** What a person is known by. A contact's own id counts within its source. */
const identifierKinds = ['email', 'phone', 'org_number', 'contact_id'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** In the form it is compared in. */
  readonly value: string;
}

const phoneDigits = 8;

/** An identifier in the form it is compared in; undefined where the text holds none. Of telephone numbers the last eight digits count. */
export function identifier(kind: IdentifierKind, text: string): Identifier | undefined {
  const plain = text.trim().toLowerCase();
  const digits = plain.replaceAll(/\D/gu, '');
  switch (kind) {
    case 'email':
      return plain.includes('@') ? { kind, value: plain } : undefined;
    case 'phone':
      return digits.length < phoneDigits ? undefined : { kind, value: digits.slice(-phoneDigits) };
    case 'org_number':
      return digits === '' ? undefined : { kind, value: digits };
    case 'contact_id':
      return plain === '' ? undefined : { kind, value: plain };
  }
}

export const subjectOf = ({ kind, value }: Identifier): string => `${kind}:${value}`;

const organisationNumber = /^\d{9}$/u;

/** Whom a text means: a subject as it was listed, an e-mail address, an organisation number or a telephone number. */
export function readSubject(text: string): Identifier | undefined {
  const at = text.indexOf(':');
  const kind = identifierKinds.find((each) => each === text.slice(0, at));
  if (kind !== undefined) return identifier(kind, text.slice(at + 1));
  if (text.includes('@')) return identifier('email', text);
  const digits = text.replaceAll(/[\s+().-]/gu, '');
  if (!/^\d+$/u.test(digits)) return undefined;
  return organisationNumber.test(digits) ? identifier('org_number', digits) : identifier('phone', digits);
}
