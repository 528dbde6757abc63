import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShapeAnswer } from '../../../../../src/contract/model/shape.ts';
import { useSpeech } from '../../../words/words.tsx';

/** How many companies a scheme of the draft places, as far as it can be told. */
export function Placed({ of }: { readonly of: ShapeAnswer }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <Text aria-live="polite">
      {of.placed === null || of.outside === null
        ? say('shape.unknown')
        : say('shape.placed', { n: number(of.placed), outside: number(of.outside) })}
    </Text>
  );
}
