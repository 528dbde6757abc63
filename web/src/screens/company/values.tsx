import { Button, Card, Table, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { shownValue, withLabel } from '../../parts/shown-value.ts';
import { useSpeech } from '../../words/words.tsx';

/** As many lines stand before one asks for all. */
const first = 16;

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
  const [isWhole, setWhole] = useState(false);
  const entries = Object.entries(of);
  if (entries.length === 0) return null;
  const shown = isWhole ? entries : entries.slice(0, first);
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          {shown.map(([name, value]) => {
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
      {shown.length < entries.length ? (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {speech.say('company.all', { n: speech.number(entries.length) })}
        </Button>
      ) : null}
    </Card>
  );
}
