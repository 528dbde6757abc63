import type { NameSheet, OverviewAnswer } from './segments/overview.ts';

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

/** Whether companies are explored by a name. */
export const isExplored = ({ name, personal }: NameSheet): boolean => !personal && !keys.has(name);

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
  const known = wanted.filter((name) => about.names.some((each) => each.name === name && isExplored(each)));
  const others = about.names.filter(
    (each) => isExplored(each) && each.kind === 'variable' && !known.includes(each.name),
  );
  return [...known, ...others.map((each) => each.name)].slice(0, 6);
}

/** How many of those a comparison tells apart it names, as pages ask. */
export const mostCompared = 200;

/** Schemes to compare until somebody chooses two: those of fewest segments first, which are the quickest to read against each other. */
export const comparedFirst = <S extends { readonly exclusive: boolean; readonly segments: readonly unknown[] }>(
  schemes: readonly S[],
): readonly S[] =>
  schemes
    .filter((each) => each.exclusive && each.segments.length > 1)
    .toSorted((a, b) => a.segments.length - b.segments.length);
