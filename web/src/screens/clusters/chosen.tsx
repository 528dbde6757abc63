import { NativeSelect, SegmentedControl, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClusterPreparation, ClusterTransform } from '../../../../src/contract/clusters/lab.ts';
import { Spark } from '../../parts/spark.tsx';
import { useSpeech } from '../../words/words.tsx';
import type { Question } from './question.ts';

interface ChosenProps {
  readonly preparation: ClusterPreparation;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

const choices: readonly ClusterTransform[] = ['none', 'log', 'log1p', 'asinh', 'rank'];

/** The variables chosen as they are used: their shape, what they become, and what happens to companies with a gap. */
export function Chosen({ preparation, question, onChange }: ChosenProps): ReactNode {
  const { say, share, number } = useSpeech();
  const { variables, companies, missing } = preparation;
  const take = (variable: string, as: string): void => {
    const kind = choices.find((each) => each === as);
    const { [variable]: _before, ...others } = question.transform ?? {};
    const transform = kind === undefined ? others : { ...others, [variable]: kind };
    const { transform: _all, ...rest } = question;
    onChange(Object.keys(transform).length === 0 ? rest : { ...rest, transform });
  };
  return (
    <>
      <Text size="sm" mb="xs">
        {say('clusters.used', { used: number(companies.used), among: number(companies.read) })}
      </Text>
      <Table.ScrollContainer minWidth={460}>
        <Table verticalSpacing={4} maw={820}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('clusters.variable')}</Table.Th>
              <Table.Th scope="col">{say('clusters.shape')}</Table.Th>
              <Table.Th scope="col" className="number">
                {say('clusters.known')}
              </Table.Th>
              <Table.Th scope="col">{say('clusters.takenAs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {variables.map((each) => (
              <Table.Tr key={each.variable}>
                <Table.Th scope="row" fw={500}>
                  {each.label}
                </Table.Th>
                <Table.Td>
                  <Spark values={each.shape} />
                </Table.Td>
                <Table.Td className="number">{share(each.known)}</Table.Td>
                <Table.Td>
                  {each.transform === null || each.type === 'boolean' || question.target !== undefined ? (
                    <Text size="sm" c="dimmed">
                      {say(
                        question.target !== undefined
                          ? 'clusters.transform.none'
                          : each.transform === null && each.type !== 'category'
                            ? 'clusters.notUsed'
                            : 'clusters.asAnswers',
                      )}
                    </Text>
                  ) : (
                    <NativeSelect
                      size="xs"
                      maw={230}
                      aria-label={`${say('clusters.takenAs')}: ${each.label}`}
                      value={question.transform?.[each.variable] ?? 'propose'}
                      data={[
                        {
                          value: 'propose',
                          label: say('clusters.proposed', { as: say(`clusters.transform.${each.transform}`) }),
                        },
                        ...choices.map((kind) => ({ value: kind, label: say(`clusters.transform.${kind}`) })),
                      ]}
                      onChange={(event) => take(each.variable, event.currentTarget.value)}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {question.target === undefined && variables.some((each) => each.known < 1) ? (
        <Group gap="sm" mt="xs">
          <Text size="sm">{say('clusters.gapsAre')}</Text>
          <SegmentedControl
            size="xs"
            aria-label={say('clusters.gapsAre')}
            value={missing}
            data={[
              { value: 'leave-out', label: say('clusters.gapsOut') },
              { value: 'fill', label: say('clusters.gapsFill') },
            ]}
            onChange={(value) => {
              const { missing: _before, ...rest } = question;
              onChange(value === 'fill' ? { ...rest, missing: 'fill' } : rest);
            }}
          />
        </Group>
      ) : null}
    </>
  );
}
