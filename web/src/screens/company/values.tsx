import { Card, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/overview.ts';
import { shownValue, withLabel } from '../../parts/shown-value.ts';
import { useSpeech } from '../../words/words.tsx';

/** Figures or facts of a company, a line each; codes with what they stand for. */
export function Values({
  title,
  of,
  about,
  labels,
}: {
  readonly title: string;
  readonly of: ShowAnswer['variables'];
  readonly labels?: ShowAnswer['labels'];
  readonly about: OverviewAnswer;
}): ReactNode {
  const speech = useSpeech();
  const entries = Object.entries(of);
  if (entries.length === 0) return null;
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {entries.map(([name, value]) => {
            const sheet = about.names.find((each) => each.name === name);
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {sheet?.label ?? name}
                </Table.Th>
                <Table.Td className="wrap" {...(value === null ? { c: 'dimmed' } : {})}>
                  {withLabel(shownValue(value, sheet, about, speech), labels?.[name])}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
