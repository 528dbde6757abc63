import { List, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SegmentSheet } from '../../../../../src/contract/segments/overview.ts';
import type { RfmShape } from '../../../../../src/contract/model/shape.ts';
import { useSpeech } from '../../../words/words.tsx';

const scores = [5, 4, 3, 2, 1] as const;
const values = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;

/** Recency down, the mean of frequency and money across: how many companies, and whose segment the place is. */
export function RfmGrid({
  shape,
  colours,
}: {
  readonly shape: RfmShape;
  readonly colours: readonly SegmentSheet[];
}): ReactNode {
  const { say, number } = useSpeech();
  const colourOf = (id: string): string =>
    colours.find((each) => each.id === id)?.colour ?? 'var(--mantine-color-dimmed)';
  const { grid } = shape;
  return (
    <Stack>
      {grid === null ? null : (
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={say('rfm.grid')} withTableBorder withColumnBorders verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{`${say('rfm.recent')} · ${say('rfm.value')}`}</Table.Th>
                {values.map((value) => (
                  <Table.Th key={value} scope="col" className="number">
                    {number(value)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {scores.map((score) => (
                <Table.Tr key={score}>
                  <Table.Th scope="row">{score}</Table.Th>
                  {values.map((value) => {
                    const found = grid.filter((each) => each.recency === score && each.value === value);
                    const [first] = found;
                    const companies = found.reduce((sum, each) => sum + each.companies, 0);
                    return (
                      <Table.Td
                        key={value}
                        className="number"
                        {...(first === undefined
                          ? {}
                          : {
                              title: shape.segments.find((each) => each.id === first.segment)?.name ?? first.segment,
                              style: { background: `color-mix(in srgb, ${colourOf(first.segment)} 30%, transparent)` },
                            })}
                      >
                        {companies === 0 ? '' : number(companies)}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <List listStyleType="none" size="sm" style={{ columns: '14rem' }}>
        {shape.segments.map((each) => (
          <List.Item key={each.id}>
            <span className="dot" style={{ background: colourOf(each.id) }} aria-hidden="true" />
            {each.name}{' '}
            <Text span size="sm" c="dimmed">
              {each.companies === null ? '–' : say('rfm.companies', { n: number(each.companies) })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
