import { Anchor, Card, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CompareAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useSpeech } from '../../words/words.tsx';
import { isIn } from '../../parts/doors.ts';
import { RuleSentence } from '../../parts/rule/rule-in-words.tsx';

type Scheme = OverviewAnswer['schemes'][number];

interface ReasonsProps {
  readonly answer: CompareAnswer;
  readonly left: Scheme;
  readonly right: Scheme;
}

/** The rules that tell those who differ from those who do not: in all, and for the largest flows between segments that are no counterparts. */
export function Reasons({ answer, left, right }: ReasonsProps): ReactNode {
  const { say, number, share } = useSpeech();
  const told = answer.reasons.filter((each) => each.rules.length > 0);
  const nameIn = (scheme: Scheme, id: string | null): string =>
    scheme.segments.find((each) => each.id === id)?.name ?? id ?? '';
  return (
    <section>
      <Title order={2} mb="xs">
        {say('compare.why')}
      </Title>
      {told.length === 0 ? (
        <Text>{say('compare.noReason')}</Text>
      ) : (
        <Stack gap="sm">
          {told.map((reason) => {
            const pair =
              reason.left === null || reason.right === null
                ? ''
                : ` and ${isIn(left.id, reason.left)} and ${isIn(right.id, reason.right)}`;
            return (
              <Card key={`${reason.left}/${reason.right}`} withBorder padding="sm">
                <Text fw={600}>
                  {pair === ''
                    ? say('compare.whyAll', { n: number(reason.differ), of: number(reason.companies) })
                    : say('compare.whyPair', {
                        left: nameIn(left, reason.left),
                        right: nameIn(right, reason.right),
                        n: number(reason.differ),
                      })}
                </Text>
                <List size="sm" spacing={4}>
                  {reason.rules.map((rule) => (
                    <List.Item key={rule.when}>
                      <RuleSentence text={rule.when} />
                      {': '}
                      <Text span size="sm">
                        {say('compare.rule', {
                          n: number(rule.companies),
                          precision: share(rule.precision),
                          recall: share(rule.recall),
                        })}{' '}
                        <Anchor
                          component={Link}
                          href={`/companies?where=${encodeURIComponent(`(${rule.when})${pair}`)}`}
                        >
                          {say('scorecard.whoTheyAre')}
                        </Anchor>
                      </Text>
                    </List.Item>
                  ))}
                </List>
              </Card>
            );
          })}
        </Stack>
      )}
    </section>
  );
}
