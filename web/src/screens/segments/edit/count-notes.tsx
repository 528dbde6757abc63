import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { RulesShape } from '../../../../../src/contract/model/shape.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';

interface CountNotesProps {
  readonly scheme: Pick<OutlineScheme, 'within'>;
  readonly counts: Pick<RulesShape, 'excluded' | 'by_hand'> | undefined;
  readonly isStale: boolean;
  /** The draft cannot be counted as it stands. */
  readonly isUncounted: boolean;
}

/** What the counts beside segments rest on: whom exclusions leave out, the scheme it is within, and what was decided by hand. */
export function CountNotes({ scheme: { within }, counts, isStale, isUncounted }: CountNotesProps): ReactNode {
  const { say, number } = useSpeech();
  const overview = useOverview();
  const other = overview.data?.schemes.find((each) => each.id === within?.scheme)?.name ?? within?.scheme ?? '';
  const notes = [
    ...(isUncounted ? [say('shape.uncounted')] : []),
    ...(within === null ? [] : [say('shape.within', { segments: within.segments.join(', '), scheme: other })]),
    ...(counts?.excluded ? [say('shape.excludedOut', { n: number(counts.excluded) })] : []),
    ...(counts?.by_hand.counted || counts?.by_hand.waiting
      ? [say('shape.byHand', { n: number(counts.by_hand.counted) })]
      : []),
    ...(counts?.by_hand.waiting ? [say('shape.waiting', { n: number(counts.by_hand.waiting) })] : []),
  ];
  return notes.length === 0 ? null : (
    <Stack gap={2} mb="xs" data-stale={isStale || undefined}>
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
