import { Button, Group, SimpleGrid, Stack, TextInput, Textarea, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineScheme, SegmentKey } from '../../../../../src/contract/outline.ts';
import { useSpeech } from '../../../words/words.tsx';
import { DraftedRule } from './drafted-rule.tsx';

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

const short = ['talk_to', 'offer', 'channel', 'owner'] as const;
const long = ['need', 'message', 'note'] as const;

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
      <section>
        <Title order={2} mb="xs">
          {say('segment.work')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {short.map((key) => (
            <Written
              key={key}
              label={say(`segment.${key}`)}
              text={rule.about[key] ?? ''}
              onKeep={(text) => onAbout(key, text)}
            />
          ))}
          {long.map((key) => (
            <Written
              key={key}
              isLong
              label={say(`segment.${key}`)}
              text={rule.about[key] ?? ''}
              onKeep={(text) => onAbout(key, text)}
            />
          ))}
        </SimpleGrid>
      </section>
    </Stack>
  );
}

/** A text of the draft, kept when the reader leaves it or presses Enter. */
export function Written({
  label,
  text,
  description,
  isLong = false,
  onKeep,
}: {
  readonly label: string;
  readonly text: string;
  readonly description?: string;
  readonly isLong?: boolean;
  readonly onKeep: (text: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const keep = (): void => {
    const wanted = (typed ?? text).trim();
    setTyped(undefined);
    if (wanted !== text) onKeep(wanted);
  };
  const shared = {
    label,
    ...(description === undefined ? {} : { description }),
    value: typed ?? text,
    onBlur: keep,
  };
  return isLong ? (
    <Textarea {...shared} autosize minRows={2} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
  ) : (
    <TextInput
      {...shared}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
    />
  );
}
