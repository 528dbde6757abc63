import { Button, Chip, Fieldset, Group, NumberInput, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { ClusterPreparation } from '../../../../src/contract/clusters/lab.ts';
import { askJob } from '../../api/jobs.ts';
import { useClusterEstimate } from '../../api/clusters.ts';
import { useChange, useSession } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { timeOf } from './time.ts';
import type { Question } from './question.ts';

interface StartProps {
  readonly preparation: ClusterPreparation;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

const usual = 8;

/** What is compared, how long that takes, and the button that begins it. */
export function Start({ preparation, question, onChange }: StartProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [, setSearch] = useSearchParams();
  const mayAsk = useSession().data?.permissions.includes('model') === true;
  const isReady =
    preparation.methods.length > 0 &&
    preparation.advice.every(
      (each) => each.about !== 'too-few' && each.about !== 'too-many-values' && each.about !== 'unknown',
    );
  const estimate = useClusterEstimate(question, isReady && mayAsk);
  const ask = useChange(() => askJob('clusters', question), 'jobs');
  const [least, most] = [question.ks?.[0] ?? 2, question.ks?.at(-1) ?? Math.min(usual, preparation.most_k)];
  const range = (from: number, to: number): void => {
    const ks = Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at);
    onChange({ ...question, ks });
  };
  if (!mayAsk) return <Text c="dimmed">{say('clusters.mayNot')}</Text>;
  return (
    <section aria-labelledby="compare">
      <Title order={2} id="compare" mb="xs">
        {say('clusters.compare')}
      </Title>
      <Group align="flex-end" gap="lg" mb="sm">
        <Fieldset variant="unstyled" legend={say('clusters.methods')}>
          <Chip.Group
            multiple
            value={[...(question.methods ?? preparation.methods)]}
            onChange={(methods) => {
              const chosen = preparation.methods.filter((each) => methods.includes(each));
              if (chosen.length > 0) onChange({ ...question, methods: chosen });
            }}
          >
            <Group gap={6}>
              {preparation.methods.map((method) => (
                <Chip key={method} value={method} size="xs">
                  {say(`clusters.method.${method}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Fieldset>
        <Group gap="xs" align="flex-end">
          <NumberInput
            label={say('clusters.kFrom')}
            w={110}
            min={2}
            max={most}
            value={least}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 2 && value <= most) range(value, most);
            }}
          />
          <NumberInput
            label={say('clusters.kTo')}
            w={110}
            min={least}
            max={preparation.most_k}
            value={most}
            onChange={(value) => {
              if (typeof value === 'number' && value >= least && value <= preparation.most_k) range(least, value);
            }}
          />
        </Group>
      </Group>
      <Group>
        <Button
          disabled={!isReady}
          loading={ask.isPending}
          onClick={() => ask.mutate(undefined, { onSuccess: (job) => setSearch({ job: job.id }) })}
        >
          {say('clusters.look')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {!isReady
            ? say('clusters.notReady')
            : estimate.data === undefined
              ? estimate.isError
                ? ''
                : say('clusters.estimating')
              : say('clusters.takes', { time: timeOf(estimate.data.seconds, speech) })}
        </Text>
      </Group>
      {ask.isError ? <Failure error={ask.error} /> : null}
      {estimate.isError ? <Failure error={estimate.error} /> : null}
    </section>
  );
}
