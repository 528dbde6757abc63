import { Group, NumberInput, Slider } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../../../words/words.tsx';

interface LimitProps {
  readonly label: string;
  readonly value: number;
  /** Where it may be moved to. */
  readonly least: number;
  readonly most: number;
  readonly busy?: boolean;
  readonly onChange: (value: number) => void;
}

/** A limit that is dragged, moved with the arrow keys, or typed. Told when it is let go. */
export function Limit({ label, value, least, most, onChange }: LimitProps): ReactNode {
  const { number } = useSpeech();
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number }>();
  const shown = moved?.from === value ? moved.to : value;
  const whole = [value, least, most].every((each) => Number.isInteger(each));
  const step = whole ? 1 : stepOf(most - least);
  const change = (to: number): void => {
    setMoved({ from: value, to });
    if (to !== value) onChange(to);
  };
  return (
    <Group wrap="nowrap" gap="sm" align="center">
      <Slider
        flex={1}
        size="sm"
        thumbLabel={label}
        label={number}
        min={Math.min(least, value)}
        max={Math.max(most, value)}
        step={step}
        value={shown}
        onChange={(to) => setMoved({ from: value, to })}
        onChangeEnd={change}
      />
      <NumberInput
        aria-label={label}
        size="xs"
        w={110}
        hideControls
        value={shown}
        onChange={(to) => {
          if (typeof to === 'number') setMoved({ from: value, to });
        }}
        onBlur={() => change(shown)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') change(shown);
        }}
      />
    </Group>
  );
}

/** About a hundred steps over a range, each a round number. */
const stepOf = (width: number): number => 10 ** Math.floor(Math.log10(Math.max(width, 1e-9) / 100));
