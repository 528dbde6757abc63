import { Alert, Anchor, Button, Card, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { WeekAnswer } from '../../../../src/contract/companies/week.ts';
import { useWeek } from '../../api/mine.ts';
import { Answered } from '../../parts/page.tsx';
import { FirstFew } from '../../parts/first-few.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { CallCard } from './call-card.tsx';

/** Whom to call first and why; what moved; what nobody knows. */
export function Week({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const [calls, setCalls] = useState<number>();
  const week = useWeek(calls);
  if (about.run === null) return <NoRun />;
  return (
    <Answered of={week}>
      {(answer) => (
        <Told
          about={about}
          answer={answer}
          onMore={() => setCalls(Math.min(mostAsked, answer.calls.length + answer.room))}
        />
      )}
    </Answered>
  );
}

function NoRun(): ReactNode {
  const { say } = useSpeech();
  return (
    <Alert color="gray" variant="light">
      {say('mine.noRun')}
    </Alert>
  );
}

interface ToldProps {
  readonly about: OverviewAnswer;
  readonly answer: WeekAnswer;
  readonly onMore: () => void;
}

function Told({ about, answer, onMore }: ToldProps): ReactNode {
  const speech = useSpeech();
  const { say, date, number } = speech;
  const { calls, companies, to_call: total } = answer;
  if (companies === 0)
    return (
      <Alert color="gray" variant="light" title={say('mine.none')}>
        {say('mine.noneWhy', { owner: answer.owner })}
      </Alert>
    );
  return (
    <Stack gap="xl">
      <section>
        <Title order={2}>
          {total === 0 ? say('week.nobody') : counted(speech, 'week.toCall', Math.min(total, answer.room))}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {say('week.order', { n: number(companies), date: date(answer.as_of) })}
        </Text>
        {answer.model_changed || answer.data_changed ? (
          <Text size="sm" c="dimmed" mb="sm">
            {say('week.stale')}
          </Text>
        ) : null}
        <SimpleGrid cols={{ base: 1, lg: 2 }} component="ol" className="plain-list">
          {calls.map((each, index) => (
            <CallCard key={each.id} place={index + 1} of={each} about={about} currency={answer.currency} />
          ))}
        </SimpleGrid>
        {total > calls.length ? (
          <Group mt="sm" gap="sm">
            <Text c="dimmed">{counted(speech, 'week.more', total - calls.length)}</Text>
            {calls.length < mostAsked ? (
              <Button variant="default" onClick={onMore}>
                {say('week.showMore')}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </section>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Moved answer={answer} />
        <Gaps answer={answer} />
      </SimpleGrid>
    </Stack>
  );
}

/** The server tells no more at once. */
const mostAsked = 200;

const page = (id: string): string => `/companies/${encodeURIComponent(id)}`;

function Moved({ answer }: { readonly answer: WeekAnswer }): ReactNode {
  const { say, date } = useSpeech();
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('week.moved')}
      </Title>
      {answer.moved.length === 0 ? (
        <Text>{say('week.movedNone', { date: date(answer.as_of) })}</Text>
      ) : (
        <FirstFew>
          {answer.moved.map((each) => (
            <List.Item key={`${each.id} ${each.scheme}`}>
              <Anchor component={Link} href={page(each.id)} inherit fw={500}>
                {each.name ?? each.id}
              </Anchor>{' '}
              {say('company.moved', {
                from: each.from ?? say('company.nowhere'),
                to: each.to ?? say('company.nowhere'),
              })}
              <Text span size="sm" c="dimmed">
                {' '}
                {each.scheme_name}
              </Text>
            </List.Item>
          ))}
        </FirstFew>
      )}
    </Card>
  );
}

function Gaps({ answer }: { readonly answer: WeekAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const asks = answer.gaps.some((each) => each.unanswered > 0);
  return (
    <Card withBorder component="section">
      <Title order={2} mb={4}>
        {say('week.gaps')}
      </Title>
      {answer.gaps.length === 0 ? (
        <Text>{say('week.gapsNone')}</Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {say('week.gapsWhy', { n: number(answer.with_gaps) })}
            {asks ? (
              <>
                {' '}
                <Anchor component={Link} href="/mine?view=assess" inherit underline="always">
                  {say('week.answer')}
                </Anchor>
              </>
            ) : null}
          </Text>
          <FirstFew>
            {answer.gaps.map((each) => (
              <List.Item key={each.id}>
                <Anchor component={Link} href={page(each.id)} inherit fw={500}>
                  {each.name ?? each.id}
                </Anchor>
                {each.schemes.map((gap) => (
                  <Text key={gap.scheme} size="sm" c="dimmed">
                    {gap.name}: {gap.unknown.map(({ label }) => label).join(', ')}
                  </Text>
                ))}
                {each.unanswered > 0 ? (
                  <Text size="sm" c="dimmed">
                    {counted(speech, 'week.questions', each.unanswered)}
                  </Text>
                ) : null}
              </List.Item>
            ))}
          </FirstFew>
        </>
      )}
    </Card>
  );
}
