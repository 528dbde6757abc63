import { Badge, Group, Text } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { ClusterCandidate } from '../../../../src/contract/clusters/cluster.ts';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import type { Column } from '../../parts/table/index.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { CandidateGrid } from './candidate-grid.tsx';
import { divisionName } from './sentence.ts';
import { stabilityOption } from './stability-option.ts';
import { KindBadge, KindSign } from './verdict.tsx';

/** Methods and numbers of segments side by side: how surely each comes back, how far apart its segments are, how small, and what they are good for. */
export function TradeOffs({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [search, setSearch] = useSearchParams();
  const { candidates, shown } = answer;
  const option = useCallback((palette: Palette) => stabilityOption(candidates, palette, speech), [candidates, speech]);
  const open = ({ method, k }: ClusterCandidate): void =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('by', method);
        next.set('k', String(k));
        return next;
      },
      { replace: true },
    );
  return (
    <div>
      <Chart
        title={say('clusters.tradeOffs')}
        subtitle={say('clusters.tradeOffsText')}
        option={option}
        table={{ columns: columnsOf(answer, speech), rows: candidates, rowKey: (each) => `${each.method}${each.k}` }}
        height={300}
        file="comparison"
      />
      <Text size="sm" c="dimmed" my="xs">
        {say('clusters.openOne')}
      </Text>
      <Group gap="md" mb="xs" aria-hidden="true">
        {[...new Set(candidates.map((each) => each.kind))].map((kind) => (
          <Group key={kind} gap={4}>
            <KindSign kind={kind} />
            <Text size="xs">{say(`clusters.kind.${kind}`)}</Text>
          </Group>
        ))}
      </Group>
      <CandidateGrid
        answer={answer}
        method={search.get('by') ?? shown?.method ?? null}
        k={Number(search.get('k') ?? shown?.k ?? 0)}
        onOpen={open}
      />
    </div>
  );
}

function columnsOf(answer: ClusterAnswer, speech: Speech): readonly Column<ClusterCandidate>[] {
  const { say } = speech;
  const best = answer.recommended ?? answer.division;
  const word = say(answer.recommended === null ? 'clusters.steadiest' : 'clusters.recommended');
  const isBest = (each: ClusterCandidate): boolean => each.method === best?.method && each.k === best.k;
  return [
    {
      id: 'division',
      header: say('clusters.division'),
      kind: 'text',
      value: (each) => divisionName(each, speech),
      cell: (each) => (
        <>
          {divisionName(each, speech)} {isBest(each) ? <Badge tt="none">{word}</Badge> : null}
        </>
      ),
    },
    {
      id: 'kind',
      header: say('clusters.whatItIs'),
      kind: 'text',
      value: (each) => say(`clusters.kind.${each.kind}`),
      cell: (each) => <KindBadge kind={each.kind} />,
    },
    ...(answer.target === null
      ? []
      : [
          {
            id: 'explained',
            header: say('clusters.explained'),
            kind: 'share' as const,
            value: (each: ClusterCandidate) => each.explained?.share ?? null,
          },
        ]),
    { id: 'stability', header: say('clusters.agreement'), kind: 'number', value: (each) => each.stability.mean },
    { id: 'border', header: say('clusters.border'), kind: 'number', value: (each) => each.border },
    { id: 'smallest', header: say('clusters.smallest'), kind: 'share', value: (each) => each.smallest_share },
    { id: 'usefulness', header: say('clusters.usefulness'), kind: 'number', value: (each) => each.usefulness },
    { id: 'silhouette', header: say('clusters.silhouette'), kind: 'number', value: (each) => each.silhouette },
    { id: 'bic', header: 'BIC', kind: 'number', value: (each) => each.bic, hidden: true },
  ];
}
