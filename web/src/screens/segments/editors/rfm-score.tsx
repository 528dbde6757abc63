import { Group, NumberInput, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RfmShape } from '../../../../../src/contract/model/shape.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';

interface RfmScoreProps {
  readonly of: RfmShape['scores'][number];
  readonly busy: boolean;
  readonly onEdit: (...edits: readonly ModelEdit[]) => void;
}

/** One of the three scores: whose limits they are, where they stand, and how many companies have each score. */
export function RfmScore({ of, busy, onEdit }: RfmScoreProps): ReactNode {
  const { say, number } = useSpeech();
  const name = say(`rfm.${of.part}`);
  const { cuts } = of;
  return (
    <section aria-label={say('rfm.limits', { name })}>
      <Title order={3} mb="xs">
        {name}
      </Title>
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={say('rfm.limits', { name })}
          disabled={busy || cuts === null}
          data={[
            { value: 'found', label: say('rfm.found') },
            { value: 'fixed', label: say('rfm.fixed') },
          ]}
          value={of.published ? 'fixed' : 'found'}
          onChange={(wanted) =>
            onEdit(
              wanted === 'fixed'
                ? { do: 'set', path: [...of.path], value: rounded(cuts ?? []) }
                : { do: 'remove', path: [...of.path] },
            )
          }
        />
        {of.published ? (
          <Group gap={4} wrap="nowrap">
            {(cuts ?? []).map((cut, index) => (
              <NumberInput
                // oxlint-disable-next-line react/no-array-index-key -- a limit is known by its number
                key={index}
                aria-label={say('rfm.cut', { name, n: index + 1 })}
                size="xs"
                hideControls
                value={cut}
                onBlur={({ currentTarget }) => {
                  const to = Number(currentTarget.value);
                  if (Number.isFinite(to) && currentTarget.value !== '' && to !== cut)
                    onEdit({ do: 'set', path: [...of.path, index], value: to });
                }}
              />
            ))}
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {say('rfm.foundHelp')}
            {cuts === null
              ? ''
              : ` ${cuts.map((cut) => number(Math.abs(cut) >= 100 ? Math.round(cut) : cut)).join(' · ')}`}
          </Text>
        )}
        {of.bands.toReversed().map((band) => (
          <Group key={band.name} justify="space-between">
            <Text size="sm">{say('rfm.score', { n: band.name })}</Text>
            <Text size="sm">{band.companies === null ? '–' : number(band.companies)}</Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

/** Limits as people write them: strictly ascending, since ties in the data may have made some of them equal. */
function rounded(cuts: readonly number[]): number[] {
  const limits: number[] = [];
  for (let index = 0; index < 4; index += 1) {
    const last = limits.at(-1);
    const wanted = Math.round(cuts[index] ?? (last ?? 0) + 1);
    limits.push(last !== undefined && wanted <= last ? last + 1 : wanted);
  }
  return limits;
}
