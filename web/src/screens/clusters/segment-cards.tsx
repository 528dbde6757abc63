import { Anchor, Card, Group, List, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ClusterSegment } from '../../../../src/contract/clusters/cluster.ts';
import { usePalette } from '../../parts/chart/colours.ts';
import { CompanyAside } from '../../parts/company-aside.tsx';
import { differenceWords } from '../../parts/difference-words.ts';
import { useSpeech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

interface CardsProps {
  readonly shown: Shown;
  readonly onName: (segment: number, name: string) => void;
}

/** Each segment in words: its name to be edited, how many, what sets it apart, who is typical and who lies at its border. */
export function SegmentCards({ shown, onName }: CardsProps): ReactNode {
  const [company, setCompany] = useState<string>();
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
        {shown.division.segments.map((segment, at) => (
          <SegmentCard
            // Segments without an id have no name of their own but their place.
            key={segment.id ?? `${shown.division.method}${shown.division.k}${String(at)}`}
            segment={segment}
            name={shown.names[at] ?? segment.name}
            colour={shown.colours[at]}
            at={at}
            onName={(name) => onName(at, name)}
            onOpen={setCompany}
          />
        ))}
      </SimpleGrid>
      <CompanyAside company={company} onClose={() => setCompany(undefined)} />
    </>
  );
}

interface CardProps {
  readonly segment: ClusterSegment;
  readonly name: string;
  readonly colour: string | undefined;
  readonly at: number;
  readonly onName: (name: string) => void;
  readonly onOpen: (company: string) => void;
}

function SegmentCard({ segment, name, colour, at, onName, onOpen }: CardProps): ReactNode {
  const speech = useSpeech();
  const { say, share, number, told } = speech;
  const palette = usePalette();
  const own = colour ?? palette.series[at % palette.series.length];
  return (
    <Card withBorder component="section" aria-label={name}>
      <TextInput
        aria-label={say('clusters.nameOf', { name: segment.name })}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
        leftSection={<span className="dot" style={{ background: own, margin: 0 }} aria-hidden="true" />}
        fw={600}
        mb="xs"
      />
      <Text size="sm" c="dimmed" mb="xs">
        {say('clusters.size', { share: share(segment.share), n: number(segment.companies) })}
        {segment.unsure > 0 ? ` · ${say('clusters.unsure', { n: number(segment.unsure) })}` : ''}
      </Text>
      {segment.expected === null ? null : (
        <Text fw={600} mb="xs">
          {told.expected(segment.expected)}
        </Text>
      )}
      {segment.differences.length === 0 ? (
        <Text size="sm">{say('clusters.likeTheRest')}</Text>
      ) : (
        <List size="sm" spacing={2}>
          {segment.differences.slice(0, 5).map((each) => (
            <List.Item key={`${each.variable}${each.value ?? ''}`}>{differenceWords(each, speech)}</List.Item>
          ))}
        </List>
      )}
      <Members title={say('clusters.typical')} members={segment.typical} onOpen={onOpen} />
      <Members title={say('clusters.borderline')} members={segment.borderline} onOpen={onOpen} withNext />
    </Card>
  );
}

interface MembersProps {
  readonly title: string;
  readonly members: ClusterSegment['typical'];
  readonly onOpen: (company: string) => void;
  readonly withNext?: boolean;
}

function Members({ title, members, onOpen, withNext = false }: MembersProps): ReactNode {
  const { say, share } = useSpeech();
  if (members.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="sm">
        {title}
      </Text>
      {members.map((each) => (
        <Group key={each.id} gap={6} justify="space-between" wrap="nowrap">
          <Anchor component="button" type="button" size="sm" ta="start" mih={24} onClick={() => onOpen(each.id)}>
            {each.name ?? each.id}
          </Anchor>
          {withNext ? (
            <Text size="xs" c="dimmed" ta="end">
              {say('clusters.next', { share: share(Math.round(each.probability * 100) / 100), next: each.next })}
            </Text>
          ) : null}
        </Group>
      ))}
    </>
  );
}
