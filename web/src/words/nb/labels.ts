import type { Called } from '../tongue.ts';
import { sayer } from '../patterns.ts';

/** Standard columns, where no source or model calls them otherwise. */
const columns: Readonly<Record<string, string>> = {
  org_number: 'Organisasjonsnummer',
  name: 'Navn',
  domain: 'Domene',
  website: 'Nettsted',
  email: 'E-post',
  phone: 'Telefon',
  address: 'Adresse',
  postal_code: 'Postnummer',
  mail_postal_code: 'Postnummer for post',
  city: 'Poststed',
  municipality: 'Kommune',
  country: 'Land',
  legal_form: 'Organisasjonsform',
  sector: 'Sektor',
  industry: 'Næring',
  employees: 'Ansatte',
  employees_registered: 'Ansatte registrert',
  employee_class: 'Størrelsesklasse',
  founded: 'Stiftet',
  revenue: 'Omsetning',
  parent: 'Morselskap',
  owner: 'Ansvarlig',
  bankrupt: 'Konkurs',
  sole_proprietor: 'Enkeltpersonforetak',
  deleted: 'Slettet',
};

/** What the model makes of a variable, an assessment or a scheme beside it. */
const made = sayer({
  '{what}: days since it was answered': '{what}: dager siden det ble besvart',
  '{what}: days since the last purchase': '{what}: dager siden siste kjøp',
  '{what}: days since the last': '{what}: dager siden sist',
  '{what}: days overdue': '{what}: dager på overtid',
  '{what}: number of purchases': '{what}: antall kjøp',
  '{what}: sum of purchases': '{what}: sum av kjøp',
  '{what}: recency score': '{what}: poeng for sist',
  '{what}: frequency score': '{what}: poeng for hyppighet',
  '{what}: monetary score': '{what}: poeng for penger',
});

const expected = sayer({
  '{what} on average': '{what} i gjennomsnitt',
  '{what}% yes': '{what} % ja',
});

/** What is to be expected of a target in a segment, its number written as the language does. */
export const expectedInNorwegian = (text: string): string =>
  expected(text.replaceAll(/(?<=\d),(?=\d{3}\b)/gu, '\u{a0}'));

const inWords = (name: string): string => name.replaceAll('_', ' ').toLowerCase();

/** What a name is called: in Norwegian where the program called it, else as somebody has. */
export function labelInNorwegian({ name, label }: Called): string {
  const own = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (own !== undefined && label.toLowerCase() === inWords(name))
    return /^\p{Ll}/u.test(label) ? own.toLowerCase() : own;
  if (name.endsWith('_score')) return label.replace(/ score$/u, ': poengsum');
  return made(label);
}
