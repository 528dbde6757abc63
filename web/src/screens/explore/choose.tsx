import { Button, Checkbox, Group, NativeSelect, Popover, ScrollArea, Stack } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';

interface ChooseProps {
  readonly label: string;
  readonly bars: readonly string[];
  /** The first bar is the unknown, beside the range. */
  readonly isRange: boolean;
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** What drawing over bars does, without a pointer: a range from one bar to another, or a tick a value. */
export const Choose = memo(function Choose({ label, bars, isRange, chosen, onChoose }: ChooseProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Group gap={6} mb={4}>
      <Popover position="bottom-start" withinPortal trapFocus shadow="md">
        <Popover.Target>
          <Button
            size="compact-xs"
            variant={chosen.length > 0 ? 'light' : 'default'}
            aria-label={`${say('explore.choose')}: ${label}`}
          >
            {say('explore.choose')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          {isRange ? (
            <Range bars={bars} chosen={chosen} onChoose={onChoose} />
          ) : (
            <Ticks bars={bars} chosen={chosen} onChoose={onChoose} />
          )}
        </Popover.Dropdown>
      </Popover>
      {chosen.length > 0 ? (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${say('explore.all')}: ${label}`}
          onClick={() => onChoose([])}
        >
          {say('explore.all')}
        </Button>
      ) : null}
    </Group>
  );
});

type Part = Pick<ChooseProps, 'bars' | 'chosen' | 'onChoose'>;

function Ticks({ bars, chosen, onChoose }: Part): ReactNode {
  return (
    <ScrollArea.Autosize mah={320} type="auto">
      <Stack gap={6}>
        {bars.map((each, index) => (
          <Checkbox
            key={each}
            size="xs"
            label={each}
            checked={chosen.includes(index)}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, index] : chosen.filter((other) => other !== index))
            }
          />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}

function Range({ bars, chosen, onChoose }: Part): ReactNode {
  const { say } = useSpeech();
  const known = chosen.filter((each) => each > 0);
  const from = known.length === 0 ? 1 : Math.min(...known);
  const to = known.length === 0 ? bars.length - 1 : Math.max(...known);
  const withUnknown = chosen.includes(0);
  const put = (first: number, last: number, unknown: boolean): void =>
    onChoose([
      ...(unknown ? [0] : []),
      ...Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
    ]);
  const data = bars.slice(1).map((label, index) => ({ value: String(index + 1), label }));
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={say('kit.from')}
        data={data}
        value={String(from)}
        onChange={({ currentTarget }) =>
          put(Number(currentTarget.value), Math.max(to, Number(currentTarget.value)), withUnknown)
        }
      />
      <NativeSelect
        size="xs"
        label={say('kit.to')}
        data={data}
        value={String(to)}
        onChange={({ currentTarget }) =>
          put(Math.min(from, Number(currentTarget.value)), Number(currentTarget.value), withUnknown)
        }
      />
      <Checkbox
        size="xs"
        label={bars[0] ?? ''}
        checked={withUnknown}
        onChange={({ currentTarget }) =>
          known.length === 0 ? onChoose(currentTarget.checked ? [0] : []) : put(from, to, currentTarget.checked)
        }
      />
    </Stack>
  );
}
