import { Badge, Card, Group, List, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ClusterCandidate } from '../../../../src/contract/clusters/cluster.ts';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { Diagnostics } from '../../parts/failure.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';

type Kind = ClusterCandidate['kind'];

const icons = {
  natural: IconCircleCheck,
  reproducible: IconCircleDashed,
  constructive: IconPencil,
  nothing: IconCircleX,
} as const;
const colours = { natural: 'green', reproducible: 'sky', constructive: 'orange', nothing: 'gray' } as const;

/** The sign alone, where the word stands beside or in its label. */
export function KindSign({ kind }: { readonly kind: Kind }): ReactNode {
  const Icon = icons[kind];
  return (
    <Icon size={16} color={`var(--mantine-color-${colours[kind]}-filled)`} aria-hidden style={{ flexShrink: 0 }} />
  );
}

/** What segments are, in a word with its sign: never by colour alone. */
export function KindBadge({ kind }: { readonly kind: Kind }): ReactNode {
  const { say } = useSpeech();
  return (
    <Badge variant="default" tt="none" style={{ flexShrink: 0 }} leftSection={<KindSign kind={kind} />}>
      {say(`clusters.kind.${kind}`)}
    </Badge>
  );
}

/** What the comparison found, in a sentence; whether that is natural, reproducible, merely constructive, or nothing; and what to make of it. */
export function Verdict({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number, date, share } = speech;
  const { companies, on, test } = answer;
  return (
    <Card withBorder component="section" aria-labelledby="verdict">
      <Group mb="xs">
        <KindBadge kind={answer.verdict} />
        <Text size="sm" c="dimmed">
          {say('head.asOf', { date: date(answer.as_of) })}
        </Text>
      </Group>
      <Title order={2} id="verdict" maw="52rem" mb={6}>
        {findingOf(answer, speech)}
      </Title>
      <Text maw="52rem">{adviceOf(answer, speech)}</Text>
      <List size="sm" mt="sm" c="dimmed">
        <List.Item>
          {say(answer.target === null ? 'clusters.byWhat' : 'clusters.byAsking', {
            variables: on.map((each) => each.label).join(', '),
            used: number(companies.used),
          })}
          {companies.used < companies.among ? ` ${say('clusters.ofAll', { among: number(companies.among) })}` : ''}
        </List.Item>
        <List.Item>
          {say(answer.target === null ? 'clusters.tested' : 'clusters.testedTree', {
            compared: number(companies.compared),
            references: number(test.references),
            chance: share(test.p_value),
            target: answer.target?.label ?? '',
          })}
        </List.Item>
      </List>
      {answer.notes.length === 0 ? null : (
        <details>
          <Text component="summary" size="sm" mt="xs" style={{ cursor: 'pointer' }}>
            {say('clusters.notes', { n: number(answer.notes.length) })}
          </Text>
          <Diagnostics of={answer.notes} />
        </details>
      )}
    </Card>
  );
}

function findingOf(answer: ClusterAnswer, { say, number, share }: Speech): string {
  const best = candidateOf(answer, answer.recommended);
  if (answer.target !== null)
    return say(best === undefined ? 'clusters.tells.nothing' : 'clusters.tells.found', {
      k: best?.k ?? 0,
      target: answer.target.label,
      share: share(Math.round(100 * Math.max(0, best?.explained?.share ?? 0)) / 100),
      companies: number(answer.companies.compared),
    });
  return say(`clusters.found.${answer.verdict}`, {
    k: best?.k ?? 0,
    method: best === undefined ? '' : say(`clusters.method.${best.method}`),
    agreement: best === undefined ? '' : number(best.stability.mean),
    companies: number(answer.companies.compared),
  });
}

function adviceOf(answer: ClusterAnswer, { say, number }: Speech): string {
  if (answer.target !== null)
    return say(
      `clusters.use.${answer.recommended === null ? 'nothing' : answer.verdict === 'constructive' ? 'rough' : 'found'}`,
      {
        target: answer.target.label,
      },
    );
  const means = say(`clusters.means.${answer.verdict}`);
  const division = candidateOf(answer, answer.division);
  if (answer.verdict !== 'nothing' || division === undefined) return means;
  return `${means} ${say(division.stability.mean >= 0.7 ? 'clusters.mustSteady' : 'clusters.mustShaky', {
    k: division.k,
    method: say(`clusters.method.${division.method}`),
    agreement: number(division.stability.mean),
  })}`;
}

const candidateOf = (answer: ClusterAnswer, choice: ClusterAnswer['recommended']): ClusterCandidate | undefined =>
  choice === null ? undefined : answer.candidates.find(({ method, k }) => method === choice.method && k === choice.k);
