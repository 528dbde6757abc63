import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PartsAnswer } from '../../../../src/contract/model/builder.ts';
import { useSpeech } from '../../words/words.tsx';

/** Whom the whole condition holds for, of how many, and for how many it cannot be told. */
export function Total({
  parts,
  isStale,
}: {
  readonly parts: PartsAnswer | undefined;
  readonly isStale: boolean;
}): ReactNode {
  const { say, number, share } = useSpeech();
  return (
    <div className="rule-total" aria-live="polite" aria-atomic="true" data-stale={isStale || undefined}>
      {parts === undefined ? (
        <Text c="dimmed">{say('rule.counting')}</Text>
      ) : (
        <>
          <Text size="lg" fw={600}>
            {say('rule.total', { n: number(parts.count) })}
            <Text span size="sm" fw={400} c="dimmed">
              {' '}
              ·{' '}
              {say('rule.ofAll', {
                share: share(parts.companies === 0 ? 0 : parts.count / parts.companies),
                n: number(parts.companies),
              })}
            </Text>
          </Text>
          {parts.undecided === 0 ? null : (
            <Text size="sm" c="dimmed">
              {say('rule.undecided', { n: number(parts.undecided) })}
            </Text>
          )}
        </>
      )}
    </div>
  );
}
