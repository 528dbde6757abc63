import { Anchor, Badge, Card, Group, List, Text, Title } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { CallRow, ContactRow } from '../../../../src/contract/companies/week.ts';
import { roleWord } from '../../parts/role.ts';
import { useSpeech } from '../../words/words.tsx';
import { reasonSentence } from './reason.ts';

interface CallCardProps {
  readonly place: number;
  readonly of: CallRow;
  readonly about: OverviewAnswer;
  readonly currency: string;
}

/** One company to call: why, what to say, and to whom. */
export function CallCard({ place, of, about, currency }: CallCardProps): ReactNode {
  const speech = useSpeech();
  const { say, money } = speech;
  const { say: words } = of;
  const colour = about.schemes
    .find((each) => each.id === words?.scheme)
    ?.segments.find((each) => each.id === words?.segment)?.colour;
  const told =
    words === null
      ? []
      : (['message', 'offer', 'need', 'channel'] as const).flatMap((each) => {
          const text = words[each];
          return text === null ? [] : [{ each, text }];
        });
  return (
    <Card withBorder component="li" padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} className="wrap">
          {place}.{' '}
          <Anchor component={Link} href={`/companies/${encodeURIComponent(of.id)}`} inherit>
            {of.name ?? of.id}
          </Anchor>
        </Title>
        <Badge variant="light" color="gray" tt="none" style={{ flexShrink: 0 }}>
          {say('week.points', { n: of.points })}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {words === null ? null : (
          <>
            <span className="dot" style={{ background: colour }} aria-hidden="true" />
            {words.name}
          </>
        )}
        {of.turnover === null ? null : ` · ${money(of.turnover, currency)}`}
      </Text>
      <List my="xs" spacing={2}>
        {of.reasons.map((each) => (
          <List.Item key={JSON.stringify(each)}>{reasonSentence(each, speech)}</List.Item>
        ))}
      </List>
      {told.map(({ each, text }) => (
        <Text key={each} size="sm" {...(each === 'message' ? { fw: 600 } : {})} className="wrap">
          {each === 'message' ? say('week.message', { text }) : `${say(`week.${each}`)}: ${text}`}
        </Text>
      ))}
      {of.person === null ? (
        words?.talk_to == null ? null : (
          <Text size="sm">{`${say('week.talkTo')}: ${words.talk_to}`}</Text>
        )
      ) : (
        <Person of={of.person} />
      )}
    </Card>
  );
}

/** Whom to call, with a link that dials. */
function Person({ of }: { readonly of: ContactRow }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const role = roleWord(of.role, speech);
  return (
    <Group mt="xs" gap="xs" className="wrap">
      <Text size="sm" fw={500}>
        {[of.name ?? say('people.unnamed'), of.title, role].filter((each) => each !== null && each !== '').join(', ')}
      </Text>
      {of.phone === null ? null : (
        <Anchor href={`tel:${of.phone.replaceAll(/[^\d+]/gu, '')}`} size="sm" className="reach">
          <IconPhone size={16} aria-hidden /> {of.phone}
        </Anchor>
      )}
      {of.email === null || of.consent === false ? null : (
        <Anchor href={`mailto:${of.email}`} size="sm" className="reach">
          <IconMail size={16} aria-hidden /> {of.email}
        </Anchor>
      )}
    </Group>
  );
}
