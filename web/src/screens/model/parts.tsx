import { Anchor, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useOutline } from '../../api/outline.ts';
import { useSpeech } from '../../words/words.tsx';

/** The parts of a model file in the order its reference has them. */
const parts = [
  'name',
  'sources',
  'resolve',
  'population',
  'variables',
  'assessments',
  'exclusions',
  'qualifiers',
  'exceptions',
  'owners',
  'schemes',
  'scorecard',
  'measurement',
  'rates',
  'as_of',
] as const;
type Part = (typeof parts)[number];

/** What each part of the model is for, where it is edited in the app, and where it stands in the text. */
export function Parts({ text, onGo }: { readonly text: string; readonly onGo: (line: number) => void }): ReactNode {
  const { say } = useSpeech();
  const outline = useOutline();
  const first = outline.data?.schemes[0]?.id;
  const lines = text.split('\n');
  const lineOf = (part: Part): number => lines.findIndex((line) => line.startsWith(`${part}:`)) + 1;
  const editorOf = (part: Part): string | undefined => {
    if (part === 'sources') return '/data/import';
    if (part === 'schemes') return '/segments';
    if (part === 'variables') return '/lab/cut-points';
    if (part === 'owners') return '/model/owners';
    if (part === 'assessments') return '/model/questions';
    if (part === 'scorecard') return '/model/scorecard';
    if (part === 'name' || part === 'as_of') return '/model/settings';
    const isKeptOut = part === 'exclusions' || part === 'qualifiers' || part === 'exceptions';
    return isKeptOut && first !== undefined ? `/schemes/${encodeURIComponent(first)}?view=exclusions` : undefined;
  };
  return (
    <section aria-labelledby="parts">
      <Title order={2} id="parts" mb="xs">
        {say('model.parts')}
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {parts.map((part) => {
              const line = lineOf(part);
              const editor = editorOf(part);
              return (
                <Table.Tr key={part}>
                  <Table.Th scope="row">
                    <code>{part}</code>
                  </Table.Th>
                  <Table.Td>
                    <Text size="sm">{say(`model.part.${part}`)}</Text>
                  </Table.Td>
                  <Table.Td>
                    {line === 0 ? (
                      <Text size="sm" c="dimmed">
                        {say('model.notWritten')}
                      </Text>
                    ) : (
                      <Anchor component="button" type="button" size="sm" onClick={() => onGo(line)}>
                        {say('model.line', { n: line })}
                      </Anchor>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {editor === undefined ? null : (
                      <Anchor component={Link} href={editor} size="sm">
                        {say('model.partEditor')}
                      </Anchor>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
