import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../src/contract/segments/scorecard.ts';
import { useSpeech } from '../../words/words.tsx';

const signs = {
  pass: IconCircleCheck,
  watch: IconAlertTriangle,
  fail: IconCircleX,
  'not enough data': IconHelpCircle,
} as const;
const colours = { pass: 'green', watch: 'orange', fail: 'red', 'not enough data': 'gray' } as const;

/** A verdict by its sign and its word: the colour is only a help. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict | null }): ReactNode {
  const { say } = useSpeech();
  const Sign = verdict === null ? IconMinus : signs[verdict];
  const colour = verdict === null ? 'gray' : colours[verdict];
  return (
    <Group gap={5} wrap="nowrap">
      <Sign size={18} color={`var(--mantine-color-${colour}-filled)`} aria-hidden style={{ flexShrink: 0 }} />
      <Text span size="sm">
        {verdict === null ? say('scorecard.notJudged') : say(`verdict.${verdict}`)}
      </Text>
    </Group>
  );
}
