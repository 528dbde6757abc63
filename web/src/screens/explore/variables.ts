import type { NameSheet, OverviewAnswer } from '../../../../src/contract/segments/overview.ts';

/** What says nothing of a company by itself: names, keys and ways to reach it. */
const keys = new Set([
  'name',
  'org_number',
  'parent_org_number',
  'domain',
  'website',
  'phone',
  'email',
  'address',
  'lei',
  'vat_number',
]);

const isOffered = ({ name, personal }: NameSheet): boolean => !personal && !keys.has(name);

/** The variables that can be explored, by what they are called. */
export const offered = (about: OverviewAnswer): readonly { readonly value: string; readonly label: string }[] => {
  const found = about.names.filter(isOffered);
  const twice = new Set(found.filter((each) => found.some((other) => other !== each && other.label === each.label)));
  return found
    .map((each) => ({ value: each.name, label: twice.has(each) ? `${each.label} (${each.name})` : each.label }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
};

/** What a first look is taken at: money, size, industry, how long, where, and the scheme people work by. */
export function usualVariables(about: OverviewAnswer): readonly string[] {
  const wanted = [
    about.turnover?.name ?? '',
    'employees',
    'industry',
    about.schemes.find((each) => each.id === 'main')?.id ?? about.schemes.find((each) => each.exclusive)?.id ?? '',
    'founded',
    'municipality',
    'legal_form',
    'status',
  ];
  const known = wanted.filter((name) => about.names.some((each) => each.name === name && isOffered(each)));
  const others = about.names.filter(
    (each) => isOffered(each) && each.kind === 'variable' && !known.includes(each.name),
  );
  return [...known, ...others.map((each) => each.name)].slice(0, 6);
}
