import { Badge, Group, Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClusterCandidate } from '../../../../src/contract/clusters/cluster.ts';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { useSpeech } from '../../words/words.tsx';
import { divisionName } from './sentence.ts';
import { KindSign } from './verdict.tsx';

interface GridProps {
  readonly answer: ClusterAnswer;
  /** The division that is told of below. */
  readonly method: string | null;
  readonly k: number;
  readonly onOpen: (candidate: ClusterCandidate) => void;
}

/** A row a number of segments, a column a method; each cell opens its division. */
export function CandidateGrid({ answer, method, k, onOpen }: GridProps): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const { candidates } = answer;
  const methods = [...new Set(candidates.map((each) => each.method))];
  const ks = [...new Set(candidates.map((each) => each.k))].toSorted((a, b) => a - b);
  const best = answer.recommended ?? answer.division;
  return (
    <Table.ScrollContainer minWidth={160 + 150 * methods.length}>
      <Table verticalSpacing={2} withTableBorder withColumnBorders w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('clusters.numberOf')}</Table.Th>
            {methods.map((each) => (
              <Table.Th key={each} scope="col">
                {say(`clusters.method.${each}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ks.map((row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row">{number(row)}</Table.Th>
              {methods.map((column) => {
                const each = candidates.find((one) => one.method === column && one.k === row);
                if (each === undefined) return <Table.Td key={column} />;
                const isShown = column === method && row === k;
                return (
                  <Table.Td key={column} {...(isShown ? { bg: 'var(--mantine-primary-color-light)' } : {})}>
                    <UnstyledButton w="100%" aria-pressed={isShown} onClick={() => onOpen(each)}>
                      <VisuallyHidden>
                        {say('clusters.openDivision', {
                          division: divisionName(each, speech),
                          kind: say(`clusters.kind.${each.kind}`),
                        })}
                      </VisuallyHidden>
                      <Group gap={8} wrap="nowrap">
                        <KindSign kind={each.kind} />
                        <Text size="sm" fw={isShown ? 700 : 400}>
                          {number(each.stability.mean)}
                        </Text>
                        {each.explained === null ? null : (
                          <Text size="xs">{say('clusters.explains', { share: share(each.explained.share) })}</Text>
                        )}
                        <Text size="xs" c="dimmed">
                          {say('clusters.smallestIs', { share: share(Math.round(each.smallest_share * 100) / 100) })}
                        </Text>
                        {each.method === best?.method && each.k === best.k ? (
                          <Badge tt="none" size="sm" style={{ flexShrink: 0 }}>
                            {say(answer.recommended === null ? 'clusters.steadiest' : 'clusters.recommended')}
                          </Badge>
                        ) : null}
                      </Group>
                    </UnstyledButton>
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
