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
  const [written] = useDebouncedValue(text.trim(), 60);
  const where = written === '' ? everybody : written;
  const count = useCount(where);
  // The number comes first; what takes longer follows once it stands.
  const [settled] = useDebouncedValue(where, 600);
  const { data: decided } = useCount(settled, true);
  const undecided = settled === where ? (decided?.undecided ?? 0) : 0;
  const [listed, setListed] = useState(where);
  if (count.isSuccess && !count.isPlaceholderData && listed !== where) setListed(where);
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
            {undecided > 0 ? (
              <Text span size="sm" fw={400} c="dimmed">
                {' '}
                · {say('companies.undecided', { n: number(undecided) })}
              </Text>
            ) : null}
          </Text>
        ) : null}
      </div>
      {count.isError ? null : <CompanyList about={about} where={listed} />}
    </>
  );
}

/** The condition that leaves nobody out. */
const everybody = 'true';
