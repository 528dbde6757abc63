import { Button, Card, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { at, call } from '../../api/client.ts';
import { useChange, useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { segmentName } from '../shown-value.ts';
import { deed } from '../deed.ts';
import { Failure } from '../failure.tsx';

/** What people decided by hand about a company: what, why, who and when; each can be taken back. */
export function Decisions({
  about,
  answer,
}: {
  readonly about: OverviewAnswer;
  readonly answer: ShowAnswer;
}): ReactNode {
  const { say, date } = useSpeech();
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const { id, name } = answer.company;
  const unpin = useChange((scheme: string) => call('DELETE', at`/api/pins/${id}/${scheme}`), 'company', 'overview');
  if (answer.pins.length === 0) return null;
  const nameOf = (scheme: string): string => about.schemes.find((each) => each.id === scheme)?.name ?? scheme;
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('hand.decided')}
      </Title>
      {unpin.isError ? <Failure error={unpin.error} /> : null}
      {answer.pins.map((pin) => (
        <Group key={`${pin.scheme} ${pin.segment} ${pin.effect}`} justify="space-between" align="flex-start">
          <Text className="wrap" maw="46rem">
            {say('hand.line', {
              effect: say(pin.effect === 'include' ? 'hand.in' : 'hand.out'),
              segment: segmentName(about, pin.scheme, pin.segment),
              scheme: nameOf(pin.scheme),
              why: pin.why,
            })}
            <Text span size="sm" c="dimmed">
              {' '}
              {say('hand.by', { who: pin.who, when: date(pin.when) })}
            </Text>
          </Text>
          {mayRun ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() =>
                unpin.mutate(pin.scheme, {
                  onSuccess: () =>
                    deed({ said: say('hand.back', { scheme: nameOf(pin.scheme), company: name ?? id }) }),
                })
              }
            >
              {say('hand.takeBack')}
            </Button>
          ) : null}
        </Group>
      ))}
    </Card>
  );
}
