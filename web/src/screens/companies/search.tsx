import { Group, Skeleton, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useCount } from '../../api/queries.ts';
import { CompanyList } from '../../parts/company-list.tsx';
import { ConditionBox } from '../../parts/condition/index.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

const RuleEditor = lazy(() => import('../../parts/rule/rule-editor.tsx'));

/** A condition, how many companies it holds for as it is written, and which. Without one, all of them. */
export function Search({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('where') ?? '');
  const [written] = useDebouncedValue(text.trim(), 10);
  const where = written === '' ? everybody : written;
  const count = useCount(where);
  // The number comes first; what takes longer follows once it has stood for a while and nobody writes on.
  const [counted, setCounted] = useState(where);
  if (count.isSuccess && !count.isPlaceholderData && counted !== where) setCounted(where);
  const current = counted === where ? where : undefined;
  const [standing] = useDebouncedValue(current, 250);
  const [listed, setListed] = useState(where);
  if (standing !== undefined && standing !== listed) setListed(standing);
  const [settled] = useDebouncedValue(current, 600);
  const { data: decided } = useCount(settled ?? '', true);
  const undecided = settled === where ? (decided?.undecided ?? 0) : 0;
  const isBuilt = search.get('build') === '1';
  const keep = (key: string, value: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(key);
        else after.set(key, value);
        return after;
      },
      { replace: true },
    );
  const write = (next: string): void => {
    setText(next);
    keep('where', next.trim());
  };
  return (
    <>
      <Group justify="flex-end">
        <Switch
          label={say('companies.build')}
          checked={isBuilt}
          onChange={({ currentTarget }) => keep('build', currentTarget.checked ? '1' : '')}
        />
      </Group>
      {isBuilt ? (
        <Suspense fallback={<Skeleton height={200} />}>
          <RuleEditor initial={text} isPartial onChange={write} />
        </Suspense>
      ) : (
        <ConditionBox label={say('companies.where')} about={about} value={text} onChange={write} />
      )}
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
      {count.isError ? null : <CompanyList about={about} where={listed} meant={where} />}
    </>
  );
}

/** The condition that leaves nobody out. */
const everybody = 'true';
