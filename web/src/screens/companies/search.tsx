import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/overview.ts';
import { useCount } from '../../api/queries.ts';
import { CompanyList } from '../../parts/company-list.tsx';
import { ConditionBox } from '../../parts/condition/index.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

/** A condition, how many companies it holds for as it is written, and which. Without one, all of them. */
export function Search({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('where') ?? '');
  const [written] = useDebouncedValue(text.trim(), 200);
  const where = written === '' ? everybody : written;
  const count = useCount(where);
  return (
    <>
      <ConditionBox
        label={say('companies.where')}
        about={about}
        value={text}
        onChange={(next) => {
          setText(next);
          setSearch(
            (before) => {
              const after = new URLSearchParams(before);
              if (next.trim() === '') after.delete('where');
              else after.set('where', next.trim());
              return after;
            },
            { replace: true },
          );
        }}
      />
      <div aria-live="polite">
        {count.isError ? <Failure error={count.error} /> : null}
        {count.data !== undefined && !count.isError ? (
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
      {count.isError ? null : <CompanyList about={about} where={where} />}
    </>
  );
}

/** The condition that leaves nobody out. */
const everybody = 'true';
