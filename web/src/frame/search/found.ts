import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { SearchAnswer } from '../../../../src/contract/companies/search.ts';
import type { Permission } from '../../../../src/contract/server.ts';
import { mayOpen, places } from '../../pages.tsx';
import type { Speech } from '../../words/words.tsx';

/** Something one can go to. */
export interface Found {
  readonly key: string;
  readonly label: string;
  readonly about: string;
  readonly href: string;
}

/** Small letters without accents, as the server compares names too. */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'a').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Of each kind, so that the others stay in sight. */
const most = 4;

/** Pages that somebody may open, whose name the text is part of; all of them while nothing is typed. */
export const pagesFound = (text: string, { say }: Speech, permissions: readonly Permission[]): readonly Found[] =>
  places
    .filter((each) => mayOpen(each, permissions))
    .flatMap(({ path, word }) =>
      word === undefined ? [] : [{ key: `page ${path}`, label: say(word), about: say('search.page'), href: path }],
    )
    .filter((each) => plain(each.label).includes(plain(text)));

export const segmentsFound = (text: string, overview: OverviewAnswer): readonly Found[] =>
  overview.schemes
    .flatMap((scheme) =>
      scheme.segments.map((segment) => ({
        key: `segment ${scheme.id}/${segment.id}`,
        label: segment.name,
        about: scheme.name,
        href: `/segments/${encodeURIComponent(scheme.id)}/${encodeURIComponent(segment.id)}`,
      })),
    )
    .filter((each) => plain(`${each.label} ${each.about}`).includes(plain(text)))
    .slice(0, most);

/** Variables and columns; each leads to where it can be looked at. */
export const variablesFound = (text: string, overview: OverviewAnswer, { say }: Speech): readonly Found[] =>
  overview.names
    .filter((each) => each.kind !== 'scheme' && plain(`${each.label} ${each.name}`).includes(plain(text)))
    .slice(0, most)
    .map((each) => ({
      key: `variable ${each.name}`,
      label: each.label,
      about: each.label === each.name ? say('search.variable') : `${say('search.variable')} · ${each.name}`,
      href: `/explore?show=${encodeURIComponent(each.name)}`,
    }));

export const companiesFound = ({ companies }: SearchAnswer): readonly Found[] =>
  companies.map((each) => ({
    key: `company ${each.id}`,
    label: each.name ?? each.org_number ?? each.id,
    about: each.org_number ?? each.id,
    href: `/companies/${encodeURIComponent(each.id)}`,
  }));
