import { Badge, Button, Card, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { WhyAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useWhy } from '../../api/queries.ts';
import { Answered } from '../../parts/page.tsx';
import { RuleInWords } from '../../parts/rule/rule-in-words.tsx';
import { shownValue } from '../../parts/shown-value.ts';
import { useSpeech } from '../../words/words.tsx';

interface WhyProps {
  readonly about: OverviewAnswer;
  readonly company: string;
  readonly scheme: string;
  readonly name: string;
}

/** Why a company is where it is in a scheme, on a click. */
export function Why({ about, company, scheme, name }: WhyProps): ReactNode {
  const { say } = useSpeech();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={open} aria-label={`${say('company.why')} ${name}`}>
        {say('company.why')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={name}
        size="lg"
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        {opened ? <Reasons about={about} company={company} scheme={scheme} /> : null}
      </Modal>
    </>
  );
}

function Reasons({ about, company, scheme }: Omit<WhyProps, 'name'>): ReactNode {
  const { say } = useSpeech();
  const why = useWhy(company, scheme);
  return (
    <Answered of={why}>
      {(answer) => (
        <Stack>
          <Text fw={600}>
            {answer.segment_name === null ? say('why.nowhere') : say('why.title', { segment: answer.segment_name })}
          </Text>
          <Text>{say(`why.by.${answer.decided_by}`)}</Text>
          {answer.decided_by === 'rule' && answer.rules.length > 0 ? null : <Text c="dimmed">{answer.reason}</Text>}
          {answer.rules.map((rule, index) => (
            <Rule
              key={`${rule.segment}${rule.text}`}
              rule={rule}
              decides={
                answer.decided_by === 'rule' && index === answer.rules.findIndex((each) => each.outcome === true)
              }
              about={about}
            />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

const marks = { true: '✓', false: '✗', null: '?' } as const;
const mark = (outcome: boolean | null): string => marks[`${outcome}`];

function Rule({
  rule,
  decides,
  about,
}: {
  readonly rule: WhyAnswer['rules'][number];
  readonly decides: boolean;
  readonly about: OverviewAnswer;
}): ReactNode {
  const speech = useSpeech();
  return (
    <Card withBorder padding="sm">
      <Group gap="xs">
        <Badge variant="light" color={rule.outcome === true ? 'green' : 'gray'}>
          {mark(rule.outcome)}
        </Badge>
        <Text fw={decides ? 650 : 500}>{rule.name}</Text>
        {decides ? <Badge variant="light">{speech.say('why.decides')}</Badge> : null}
      </Group>
      <List listStyleType="none" size="sm">
        {rule.conditions.map((each) => (
          <List.Item key={each.text}>
            {mark(each.outcome)} <RuleInWords text={each.text} about={about} />{' '}
            {Object.entries(each.values).map(([name, value]) => {
              const sheet = about.names.find((one) => one.name === name);
              return (
                <Text key={name} span size="sm" c="dimmed">
                  {sheet?.label ?? <RuleInWords text={name} about={about} />}:{' '}
                  {shownValue(value, sheet, about, speech)}{' '}
                </Text>
              );
            })}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
