import { codeTable } from '../../../../model/codes/tables.ts';
import type { CodeScheme } from '../../../../model/types.ts';
import type { ColumnFacts } from '../open/profile-table.ts';
import { isLei, registerOf, registers, type RegisterCountry } from './check-digits.ts';
import type { Content, ContentKind } from './content.ts';
import { companyWords, countryCodes2, countryCodes3, countryNames } from './words.data.ts';

const emailForm = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/;
const websiteForm = /^(?:https?:\/\/\S+|www\.[^\s/]+\.[a-z]{2,}\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S*)$/i;
const domainForm = /^(?:[a-z0-9æøåöäü](?:[a-z0-9æøåöäü-]*[a-z0-9æøåöäü])?\.)+[a-z]{2,}$/i;
const phoneForm = /^(?:\+|00)?[\d\s()./-]{7,20}$/;
const naceForm = /^(?:[A-U]\s?)?\d{2}\.\d{1,3}$/;

const countries = new Set([
  ...countryCodes2.split(' '),
  ...countryCodes3.split(' '),
  ...countryNames.split(', ').map((name) => name.toUpperCase()),
]);
const words = new Set(companyWords.split(' '));

/** Share of the distinct values a test holds for. */
export const shareOf = (facts: ColumnFacts, fits: (value: string) => boolean): number =>
  facts.some.length === 0 ? 0 : facts.some.filter(({ value }) => fits(value)).length / facts.some.length;

const told = (facts: ColumnFacts, share: number, what: string): string =>
  `${Math.round(share * facts.some.length)} of ${facts.some.length} values ${what}`;

/** Contents that have a form of their own: identifiers, addresses on the net, codes, countries, names. Only those most values fit. */
export function formsOf(facts: ColumnFacts): readonly Content[] {
  const found: Content[] = [];
  const add = (
    kind: ContentKind,
    fits: (value: string) => boolean,
    least: number,
    what: string,
    more: Partial<Content> = {},
  ): void => {
    const share = shareOf(facts, fits);
    if (share >= least) found.push({ kind, share, because: told(facts, share, what), ...more });
  };
  found.push(...organisationNumbers(facts));
  add('lei', (value) => isLei(value.toUpperCase()), 0.8, 'are LEI codes by their check digits');
  add('email', (value) => emailForm.test(value), 0.8, 'are e-mail addresses');
  add('website', (value) => websiteForm.test(value), 0.7, 'are web addresses');
  add('domain', (value) => domainForm.test(value) && !/^\d/.test(value), 0.8, 'are domains');
  found.push(...codes(facts));
  add('country', (value) => countries.has(value.toUpperCase()), 0.8, 'are countries');
  add(
    'phone',
    (value) => phoneForm.test(value) && digitsIn(value) >= 7 && digitsIn(value) <= 15,
    0.8,
    'have the form of phone numbers',
  );
  add('postal_code', isPostal, 0.9, 'have the form of postal codes');
  found.push(...names(facts));
  return found;
}

const digitsIn = (value: string): number => value.replaceAll(/\D/g, '').length;

function isPostal(value: string): boolean {
  return (
    /^\d{4}$/.test(value) ||
    /^\d{5}(?:-\d{4})?$/.test(value) ||
    /^\d{3} \d{2}$/.test(value) ||
    /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(value)
  );
}

/** A check digit fits one number in eleven by chance, so a column needs nearly all of them, and more than a handful. */
function organisationNumbers(facts: ColumnFacts): readonly Content[] {
  const byRegister = new Map<RegisterCountry, number>();
  for (const { value } of facts.some) {
    const country = registerOf(value);
    if (country !== undefined) byRegister.set(country, (byRegister.get(country) ?? 0) + 1);
  }
  const [best] = [...byRegister].sort((left, right) => right[1] - left[1]);
  const total = [...byRegister.values()].reduce((sum, count) => sum + count, 0);
  const share = facts.some.length === 0 ? 0 : total / facts.some.length;
  if (best === undefined || share < 0.6) return [];
  const what = byRegister.size === 1 ? registers[best[0]] : 'organisation numbers of Nordic registers';
  const because = `${total} of ${facts.some.length} values pass the check digit of ${what}`;
  const strays = facts.some.filter(({ value }) => registerOf(value) === undefined).map(({ value }) => value);
  return [{ kind: 'org_number', share, because, ...(strays.length === 0 ? {} : { strays: strays.slice(0, 5) }) }];
}

function codes(facts: ColumnFacts): readonly Content[] {
  const found: Content[] = [];
  const listed = (scheme: CodeScheme, form: (value: string) => string): number => {
    const names = codeTable(scheme)?.names;
    return names === undefined ? 0 : shareOf(facts, (value) => names.has(form(value)));
  };
  const bare = (value: string): string => value.replace(/^[A-U]\s?(?=\d)/, '').replace(/^(\d\d)(\d{2,3})$/, '$1.$2');
  if (shareOf(facts, (value) => naceForm.test(value) || /^\d{5}$/.test(value)) >= 0.8) {
    const [norwegian, rev2, rev21] = [listed('sn2007', bare), listed('nace-2', bare), listed('nace-2.1', bare)];
    const share = Math.max(norwegian, rev2, rev21);
    const scheme = norwegian === share ? 'sn2007' : rev2 === share ? 'nace-2' : 'nace-2.1';
    if (share >= 0.8)
      found.push({
        kind: 'industry_code',
        share,
        scheme,
        because: told(facts, share, `are codes of ${schemeNames[scheme]}`),
      });
  }
  if (shareOf(facts, (value) => /^\d{4}$/.test(value)) >= 0.9) {
    const share = listed('region-no', (value) => value);
    if (share >= 0.8)
      found.push({
        kind: 'municipality',
        share,
        because: told(facts, share, 'are numbers of Norwegian municipalities'),
      });
  }
  return found;
}

const schemeNames = { sn2007: 'SN2007', 'nace-2': 'NACE Rev. 2', 'nace-2.1': 'NACE Rev. 2.1' } as const;

/** Names are told by what companies' have and people's have not; which of the two the header and the kind of file decide where neither shows. */
function names(facts: ColumnFacts): readonly Content[] {
  const found: Content[] = [];
  const texts = shareOf(facts, (value) => /\p{L}{2}/u.test(value) && value.length <= 120);
  if (texts < 0.9 || facts.some.length < 3) return found;
  const companies = shareOf(facts, (value) =>
    value
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => words.has(word)),
  );
  if (companies >= 0.25)
    found.push({
      kind: 'company_name',
      share: companies,
      because: told(facts, companies, 'hold words of company names'),
    });
  const people = shareOf(facts, (value) =>
    /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|af|der))* \p{Lu}[\p{L}'’-]+$/u.test(value),
  );
  if (people >= 0.8 && companies < 0.1)
    found.push({ kind: 'person_name', share: people, because: told(facts, people, 'have the form of people’s names') });
  return found;
}
