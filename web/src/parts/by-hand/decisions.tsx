import type { UnpinAnswer } from '../../../../src/contract/commands.ts';
import { Button, Card, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { at, call } from '../../api/client.ts';
import { pinned, useUndoDeed } from '../../api/pins.ts';
import { useChange, useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { segmentName } from '../shown-value.ts';
import { deed } from '../deed.ts';
import { Failure } from '../failure.tsx';

/** What people decided by hand about a company: what, why, who and when; each can be taken back. What stood before is told below. */
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
  const undoDeed = useUndoDeed();
  const unpin = useChange((scheme: string) => call<UnpinAnswer>('DELETE', at`/api/pins/${id}/${scheme}`), ...pinned);
  if (answer.pins.length === 0 && answer.past_pins.length === 0) return null;
  const nameOf = (scheme: string): string => about.schemes.find((each) => each.id === scheme)?.name ?? scheme;
  const lineOf = (pin: ShowAnswer['pins'][number]): string =>
    say(pin.effect === 'include' ? 'hand.lineIn' : 'hand.lineOut', {
      segment: segmentName(about, pin.scheme, pin.segment),
      scheme: nameOf(pin.scheme),
      why: pin.why,
    });
  const takeBack = (scheme: string): void =>
    unpin.mutate(scheme, {
      onSuccess: (done) =>
        deed({
          said: say('hand.back', { scheme: nameOf(scheme), company: name ?? id }),
          undo: () => undoDeed(done.deed),
        }),
    });
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('hand.decided')}
      </Title>
      {unpin.isError ? <Failure error={unpin.error} /> : null}
      {answer.pins.map((pin) => (
        <Group key={`${pin.scheme} ${pin.segment} ${pin.effect}`} justify="space-between" align="flex-start">
          <Text className="wrap" maw="46rem">
            {lineOf(pin)}
            <Text span size="sm" c="dimmed">
              {' '}
              {say('hand.by', { who: pin.who, when: date(pin.when) })}
            </Text>
          </Text>
          {mayRun ? (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => takeBack(pin.scheme)}>
              {say('hand.takeBack')}
            </Button>
          ) : null}
        </Group>
      ))}
      {answer.past_pins.length === 0 ? null : (
        <details>
          <summary>{say('hand.past', { n: answer.past_pins.length })}</summary>
          {answer.past_pins.map((pin) => (
            <Text
              key={`${pin.scheme} ${pin.segment} ${pin.effect} ${pin.when} ${pin.deed ?? ''}`}
              size="sm"
              className="wrap"
              mt={4}
            >
              {lineOf(pin)}
              <Text span size="sm" c="dimmed">
                {' '}
                {say('hand.by', { who: pin.who, when: date(pin.when) })}
                {pin.ended === null
                  ? ''
                  : ` · ${say('hand.ended', { who: pin.ended.who, when: date(pin.ended.when) })}`}
              </Text>
            </Text>
          ))}
        </details>
      )}
    </Card>
  );
}
