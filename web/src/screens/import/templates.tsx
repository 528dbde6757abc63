import { Anchor, Code, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { TemplateAnswer } from '../../../../src/contract/data/template.ts';
import { at } from '../../api/client.ts';
import { useTemplate, useTemplates } from '../../api/paper.ts';
import { useSpeech } from '../../words/words.tsx';
import { kindWord } from './kind-words.ts';

/** Examples of files to fill in, for whoever has no file yet. */
export function Templates(): ReactNode {
  const { say } = useSpeech();
  const kinds = useTemplates().data?.templates ?? [];
  const [kind, setKind] = useState('hours');
  const shown = useTemplate(kinds.some((each) => each.kind === kind) ? kind : undefined);
  const called = (each: string): string => {
    const word = kindWord(each);
    return word === undefined ? each : say(word);
  };
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="templates">
      <Title order={2} id="templates" mb="xs">
        {say('template.title')}
      </Title>
      <Stack gap="sm">
        <Text maw={640}>{say('template.text')}</Text>
        <Group align="flex-end">
          <Select
            label={say('template.kind')}
            value={kind}
            allowDeselect={false}
            onChange={(chosen) => {
              if (chosen !== null) setKind(chosen);
            }}
            data={kinds.map((each) => ({ value: each.kind, label: called(each.kind) }))}
          />
          <Anchor href={at`/api/templates/${kind}/file?to=xlsx`} download>
            {say('template.excel')}
          </Anchor>
          <Anchor href={at`/api/templates/${kind}/file?to=csv`} download>
            {say('template.csv')}
          </Anchor>
        </Group>
        {shown.data === undefined ? null : <Example of={shown.data} />}
      </Stack>
    </section>
  );
}

function Example({ of: { columns, rows } }: { readonly of: TemplateAnswer }): ReactNode {
  const { say } = useSpeech();
  const listed = (needed: boolean): string =>
    columns
      .filter(({ required }) => required === needed)
      .map(({ header }) => header)
      .join(', ');
  return (
    <>
      <Text size="sm">
        {say('template.needed', { columns: listed(true) })} {say('template.more', { columns: listed(false) })}
      </Text>
      <Table.ScrollContainer minWidth={520} aria-label={say('template.example')}>
        <Table withTableBorder lang="en" w="auto">
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ header }) => (
                <Table.Th key={header}>
                  <Code>{header}</Code>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.join('\n')}>
                {columns.map(({ header }, index) => (
                  <Table.Td key={header}>{row[index]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
