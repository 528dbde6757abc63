import { Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import { countsOf, useBuilding } from './context.ts';
import type { Query, Rule } from './query.ts';

/** How many companies a part holds for by itself, as a number and a thin bar; for how many it cannot be decided. */
export function PartCount({ part }: { readonly part: Query | Rule }): ReactNode {
  const { say, number } = useSpeech();
  const building = useBuilding();
  const counts = countsOf(part, building);
  if (counts === undefined) return <span className="part-count" aria-hidden="true" />;
  const all = building.parts?.companies ?? 0;
  const unsure = counts.undecided === 0 ? '' : say('rule.unsure', { n: number(counts.undecided) });
  return (
    <Tooltip
      label={[say('rule.countOf', { n: number(counts.count) }), unsure].filter((each) => each !== '').join(' · ')}
    >
      <span className="part-count" data-stale={building.isStale || undefined}>
        <Text span size="sm" fw={500}>
          {number(counts.count)}
        </Text>
        {unsure === '' ? null : (
          <Text span size="xs" c="dimmed">
            {unsure}
          </Text>
        )}
        <span className="part-bar" aria-hidden="true">
          <span style={{ width: `${all === 0 ? 0 : (100 * counts.count) / all}%` }} />
        </span>
      </span>
    </Tooltip>
  );
}
