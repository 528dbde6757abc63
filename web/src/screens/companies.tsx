import { Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { OverviewAnswer } from '../../../src/contract/overview.ts';
import { useCompanies, useCount, useOverview } from '../api/queries.ts';
import { CompaniesTable } from '../parts/companies-table.tsx';
import { Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

const size = 25;

/** A condition, whom it holds for as it is written, and how many. The condition stands in the address. */
export default function Companies(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Page title={say('companies.title')}>
      <Answered of={overview}>{(about) => <Search about={about} />}</Answered>
    </Page>
  );
}

function Search({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('where') ?? '');
  const [where] = useDebouncedValue(text.trim(), 200);
  const [page, setPage] = useState({ of: '', offset: 0 });
  const offset = page.of === where ? page.offset : 0;
  const columns = [
    ...(about.turnover === null ? [] : [about.turnover.name]),
    ...about.schemes.filter((each) => each.exclusive).map((each) => each.id),
  ].slice(0, 5);
  const count = useCount(where);
  const companies = useCompanies({ where, columns, limit: size, offset });
  const names = about.names
    .filter((each) => each.kind !== 'score')
    .slice(0, 12)
    .map((each) => each.name)
    .join(', ');
  return (
    <>
      <Textarea
        label={say('companies.where')}
        description={say('companies.hint', { names })}
        placeholder={say('companies.placeholder')}
        autosize
        minRows={2}
        classNames={{ input: 'code' }}
        value={text}
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setSearch(currentTarget.value.trim() === '' ? {} : { where: currentTarget.value.trim() }, { replace: true });
        }}
      />
      <div aria-live="polite">
        {where === '' ? <Text>{say('companies.start')}</Text> : null}
        {where !== '' && count.isError ? <Failure error={count.error} /> : null}
        {where !== '' && count.data !== undefined && !count.isError ? (
          <Text size="lg" fw={600} opacity={count.isPlaceholderData ? 0.5 : 1}>
            {say('companies.count', { n: number(count.data.count), date: date(count.data.as_of) })}
            {(count.data.undecided ?? 0) > 0 ? (
              <Text span size="sm" fw={400} c="dimmed">
                {' '}
                · {say('companies.undecided', { n: number(count.data.undecided ?? 0) })}
              </Text>
            ) : null}
          </Text>
        ) : null}
      </div>
      {where !== '' && !count.isError && companies.data !== undefined ? (
        <CompaniesTable
          answer={companies.data}
          overview={about}
          columns={columns}
          offset={offset}
          size={size}
          onPage={(next) => setPage({ of: where, offset: next })}
        />
      ) : null}
    </>
  );
}
