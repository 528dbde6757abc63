import { Card, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import { tableWord } from '../../parts/table-word.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

/** What a company is known as in the data, and how many rows they hold of it. */
export function KnownAs({ answer }: { readonly answer: ShowAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, date } = speech;
  const names = new Map(answer.identifiers.map((each) => [`${kindWord(each.kind, speech)} ${each.value}`, each]));
  const rows = answer.related.map(({ table, rows: n, last }): readonly [string, string] => {
    const many = counted(speech, 'company.rows', n);
    return [tableWord(table, speech), last === null ? many : say('company.rowsLast', { rows: many, date: date(last) })];
  });
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('company.identifiers')}
      </Title>
      <Lines of={[...names.values()].map(({ kind, value }) => [kindWord(kind, speech), value] as const)} />
      {rows.length === 0 ? null : (
        <>
          <Title order={2} mt="md" mb="xs">
            {say('company.related')}
          </Title>
          <Lines of={rows} />
        </>
      )}
    </Card>
  );
}

const Lines = ({ of }: { readonly of: readonly (readonly [string, string])[] }): ReactNode => (
  <Table verticalSpacing={4} layout="fixed">
    <Table.Tbody>
      {of.map(([label, value]) => (
        <Table.Tr key={`${label} ${value}`}>
          <Table.Th scope="row" fw={400}>
            {label}
          </Table.Th>
          <Table.Td className="wrap">{value}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const kinds = ['org_number', 'domain', 'name', 'lei', 'vat'] as const;

/** What an identifier is: `Organisation number`, `Number in crm`; a kind of another name as the data have it. */
function kindWord(kind: string, { say }: Speech): string {
  const known = kinds.find((each) => each === kind);
  if (known !== undefined) return say(`known.${known}`);
  return kind.startsWith('id:') ? say('known.id', { source: kind.slice(3) }) : kind.replaceAll('_', ' ');
}
