import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineScheme, SegmentKey } from '../../../../../src/contract/model/outline.ts';
import { useSpeech } from '../../../words/words.tsx';
import { DraftedRule } from './drafted-rule.tsx';
import { WorkWith } from './work-with.tsx';
import { Written } from './written.tsx';

interface SegmentDetailsProps {
  readonly scheme: string;
  readonly rule: OutlineScheme['rules'][number];
  readonly busy: boolean;
  readonly canRemove: boolean;
  readonly onRename: (name: string) => void;
  readonly onRule: (text: string) => void;
  readonly onAbout: (key: SegmentKey, text: string) => void;
  readonly onRemove: () => void;
}

/** What a segment's rule is kept by. */
export const placeOf = (scheme: string, segment: string): string => `${scheme}/${segment}`;

/** One segment of the draft: its name, who is in it, and how to work with it. */
export function SegmentDetails(props: SegmentDetailsProps): ReactNode {
  const { scheme, rule, busy, canRemove, onRename, onRule, onAbout, onRemove } = props;
  const { say } = useSpeech();
  return (
    <Stack gap="lg" miw={0}>
      <Group align="flex-end" justify="space-between">
        <Written
          label={say('scheme.segmentName')}
          text={rule.name}
          onKeep={(text) => {
            if (text !== '') onRename(text);
          }}
        />
        <Button variant="default" disabled={!canRemove} onClick={onRemove}>
          {say('scheme.removeSegment')}
        </Button>
      </Group>
      <DraftedRule
        key={placeOf(scheme, rule.name)}
        place={placeOf(scheme, rule.name)}
        when={rule.when}
        scheme={scheme}
        busy={busy}
        onKeep={onRule}
      />
      <WorkWith about={rule.about} onAbout={onAbout} />
    </Stack>
  );
}
