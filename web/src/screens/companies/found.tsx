import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { memo, useState, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useCount } from '../../api/queries.ts';
import { CompanyList } from '../../parts/company-list.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

interface FoundProps {
  readonly about: OverviewAnswer;
  /** The condition as it stands in the box now. */
  readonly where: string;
}

/** How many companies a condition holds for, and which. The number comes first; what takes longer follows once it has stood for a while and nobody writes on. */
export const Found = memo(function Found({ about, where: writing }: FoundProps): ReactNode {
  const { say, number, date } = useSpeech();
  const [where] = useDebouncedValue(writing, 10);
  const count = useCount(where);
  const [counted, setCounted] = useState(where);
  if (count.isSuccess && !count.isPlaceholderData && counted !== where) setCounted(where);
  const current = counted === where ? where : undefined;
  const [standing] = useDebouncedValue(current, 250);
  const [listed, setListed] = useState(where);
  if (standing !== undefined && standing !== listed) setListed(standing);
  const [settled] = useDebouncedValue(current, 600);
  const { data: decided } = useCount(settled ?? '', true);
  const undecided = settled === where ? (decided?.undecided ?? 0) : 0;
  return (
    <>
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
      {count.isError ? null : <CompanyList about={about} where={listed} meant={writing} />}
    </>
  );
});
