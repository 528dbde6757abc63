import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { SearchAnswer } from '../../../../src/contract/companies/search.ts';
import type { Permission } from '../../../../src/contract/server.ts';
import { at, call } from '../../api/client.ts';
import { useOverview } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { companiesFound, pagesFound, segmentsFound, variablesFound, type Found } from './found.ts';

const useFound = (text: string) =>
  useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => call<SearchAnswer>('GET', at`/api/search?text=${text}&limit=5`, undefined, signal),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  });

/** One box for everything that has a name: companies, segments, variables and pages. */
export default function Search({ permissions }: { readonly permissions: readonly Permission[] }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const overview = useOverview();
  const companies = useFound(text);
  // It is loaded when it is first asked for, and then opens.
  useEffect(() => spotlight.open(), []);
  const about = permissions.includes('ask') && text !== '' ? overview.data : undefined;
  const groups: readonly (readonly [string, readonly Found[]])[] = [
    [say('nav.companies'), text === '' || companies.data === undefined ? [] : companiesFound(companies.data)],
    [say('nav.segments'), about === undefined ? [] : segmentsFound(text, about)],
    [say('search.variables'), about === undefined ? [] : variablesFound(text, about, speech)],
    [say('nav.label'), pagesFound(text, speech, permissions)],
  ];
  const none = groups.every(([, found]) => found.length === 0) && !companies.isFetching;
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      maxHeight={420}
      scrollable
      // A page that is blurred is blurred anew for every letter, which takes longer than finding.
      overlayProps={{ backgroundOpacity: 0.5, blur: 0 }}
    >
      <Spotlight.Search placeholder={say('search.hint')} aria-label={say('search.open')} />
      <Spotlight.ActionsList>
        {groups.map(([label, found]) =>
          found.length === 0 ? null : (
            <Spotlight.ActionsGroup key={label} label={label}>
              {found.map((each) => (
                <Spotlight.Action
                  key={each.key}
                  label={each.label}
                  description={each.about}
                  dimmedSections={false}
                  onClick={() => go(each.href)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ),
        )}
        {none ? <Spotlight.Empty>{say('search.none')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

export const openSearch = (): void => spotlight.open();
