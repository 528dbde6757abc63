import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FlowRow } from '../../../../src/contract/ask.ts';
import type { Moving } from '../../parts/doors.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';

interface AskedProps {
  readonly moving: Moving;
  /** How many are named below, of how many. */
  readonly named: number;
  readonly all: number;
  readonly nameOf: (segment: string | null) => string;
  readonly onEveryone: () => void;
}

/** Which of those who moved stand below, and the way back to all of them. */
export function Asked({ moving, named, all, nameOf, onEveryone }: AskedProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const { segment, leaving, entering } = moving;
  const isNarrow = segment !== undefined || leaving !== undefined || entering !== undefined;
  return (
    <Group gap="sm" my="xs" align="center" aria-live="polite">
      <Text fw={600}>
        {counted(speech, 'home.movedFinding', all)}
        {segment === undefined ? '' : ` ${say('flows.touching', { segment: nameOf(segment) })}`}
        {leaving === undefined ? '' : ` ${say('flows.leaving', { segment: nameOf(leaving) })}`}
        {entering === undefined ? '' : ` ${say('flows.entering', { segment: nameOf(entering) })}`}
        {named < all ? `, ${say('flows.named', { n: number(named) })}` : ''}
      </Text>
      {isNarrow ? (
        <Button size="compact-sm" variant="default" rightSection={<IconX size={14} aria-hidden />} onClick={onEveryone}>
          {say('flows.everyone')}
        </Button>
      ) : null}
    </Group>
  );
}

/** Whether a flow is one of those asked for. */
export const isAsked = ({ segment, leaving, entering }: Moving, { from, to }: FlowRow): boolean =>
  (segment === undefined || from === segment || to === segment) &&
  (leaving === undefined || from === leaving) &&
  (entering === undefined || to === entering);
