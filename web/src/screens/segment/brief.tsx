import { Anchor, Card, Code, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../api/queries.ts';
import { RuleInWords } from '../../parts/rule/rule-in-words.tsx';
import { useSpeech } from '../../words/words.tsx';
import type { SegmentPageProps } from './props.ts';

const parts = ['need', 'talk_to', 'offer', 'message', 'channel', 'owner', 'note'] as const;

/** What to say to them, as people wrote it; and who is in it, by which rule. */
export function Brief({ about, scheme, sheet }: SegmentPageProps): ReactNode {
  const { say } = useSpeech();
  const mayWrite = useSession().data?.permissions.includes('model') === true;
  const written = parts.flatMap((key) => {
    const value = sheet[key];
    return value === null ? [] : [{ key, value }];
  });
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Card withBorder component="section">
        <Title order={2} mb="xs">
          {say('segment.work')}
        </Title>
        {written.length === 0 ? (
          <Text c="dimmed">
            {say('segment.noBrief')}{' '}
            {mayWrite ? (
              <Anchor component={Link} underline="always" href="/model">
                {say('segment.writeBrief')}
              </Anchor>
            ) : null}
          </Text>
        ) : (
          <Stack gap={6}>
            {written.map(({ key, value }) => (
              <Text key={key}>
                <strong>{say(`segment.${key}`)}:</strong> {value}
              </Text>
            ))}
          </Stack>
        )}
      </Card>
      <Card withBorder component="section">
        <Title order={2} mb="xs">
          {say('segment.rules')}
        </Title>
        {sheet.rules.length === 0 ? (
          <Text>{say('segment.noRules', { method: scheme.method })}</Text>
        ) : (
          <Stack gap="xs">
            {sheet.rules.map((rule) => (
              <div key={rule}>
                <RuleInWords text={rule} about={about} />
                <details className="several">
                  <Text component="summary" size="sm" c="dimmed">
                    {say('segment.asWritten')}
                  </Text>
                  <Code block className="wrap">
                    {rule}
                  </Code>
                </details>
              </div>
            ))}
          </Stack>
        )}
      </Card>
    </SimpleGrid>
  );
}
