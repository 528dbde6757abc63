import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { BarColumn } from '../../api/explore.ts';
import { useSpeech } from '../../words/words.tsx';

export interface Named {
  readonly colour: string;
  /** Empty: in no segment. */
  readonly name: string;
}

const outside = '#9aa3ad';

/** The segments bars are parted by, in the order of their column, each in its own colour. */
export function legendOf(about: OverviewAnswer, by: BarColumn | null): readonly Named[] {
  const binning = by?.head.binning ?? null;
  const scheme = about.schemes.find((each) => each.id === binning?.name);
  return (binning?.bins ?? []).map(({ bin }) => {
    const segment = bin.kind === 'value' ? scheme?.segments.find((each) => each.id === bin.value) : undefined;
    return { colour: segment?.colour ?? outside, name: segment?.name ?? '' };
  });
}

export function Legend({ of }: { readonly of: readonly Named[] }): ReactNode {
  const { say } = useSpeech();
  if (of.length === 0) return null;
  return (
    <Group gap="md">
      {of.map(({ colour, name }) => (
        <Text key={name} size="sm">
          <span className="dot" style={{ background: colour }} aria-hidden="true" />
          {name === '' ? say('company.nowhere') : name}
        </Text>
      ))}
    </Group>
  );
}
