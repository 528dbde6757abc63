import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CompaniesAnswer } from '../../../src/contract/ask.ts';
import type { NameSheet, OverviewAnswer } from '../../../src/contract/overview.ts';
import { useSpeech, type Speech } from '../words/words.tsx';

interface CompaniesTableProps {
  readonly answer: CompaniesAnswer;
  readonly overview: OverviewAnswer;
  readonly columns: readonly string[];
  readonly offset: number;
  readonly size: number;
  readonly onPage: (offset: number) => void;
}

/** Companies a row each, a page at a time, the largest first. */
export function CompaniesTable({ answer, overview, columns, offset, size, onPage }: CompaniesTableProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  if (answer.total === 0) return <Text>{say('table.none')}</Text>;
  const sheets = columns.map((each) => overview.names.find((sheet) => sheet.name === each));
  return (
    <>
      <Table.ScrollContainer minWidth={480}>
        <Table highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('table.company')}</Table.Th>
              {sheets.map((sheet, index) => (
                <Table.Th key={columns[index]} scope="col" className={isNumber(sheet) ? 'number' : ''}>
                  {sheet?.label ?? columns[index]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.companies.map((company) => (
              <Table.Tr key={company.id}>
                <Table.Th scope="row" fw={500} className="wrap">
                  <Anchor component={Link} href={`/companies/${encodeURIComponent(company.id)}`}>
                    {company.name ?? company.org_number ?? company.id}
                  </Anchor>
                </Table.Th>
                {sheets.map((sheet, index) => (
                  <Table.Td key={columns[index]} className={isNumber(sheet) ? 'number' : 'wrap'}>
                    {shownValue(company.values[columns[index] ?? ''] ?? null, sheet, overview, speech)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {say('table.page', {
            from: number(offset + 1),
            to: number(Math.min(offset + size, answer.total)),
            total: number(answer.total),
          })}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={offset === 0}
            onClick={() => onPage(Math.max(0, offset - size))}
          >
            {say('table.previous')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={offset + size >= answer.total}
            onClick={() => onPage(offset + size)}
          >
            {say('table.following')}
          </Button>
        </Group>
      </Group>
    </>
  );
}

const isNumber = (sheet: NameSheet | undefined): boolean => sheet?.type === 'number' || sheet?.type === 'money';

/** A value as the reader's language writes it; a segment by its name. */
export function shownValue(
  value: string | number | boolean | null,
  sheet: NameSheet | undefined,
  overview: OverviewAnswer,
  { say, number, money, date }: Speech,
): string {
  if (value === null) return say('company.unknown');
  if (sheet?.kind === 'scheme') return segmentName(overview, sheet.name, String(value));
  if (typeof value === 'number') return sheet?.type === 'money' ? money(value, overview.currency) : number(value);
  if (typeof value === 'boolean') return say(value ? 'company.yes' : 'company.no');
  return sheet?.type === 'date' ? date(value) : value;
}

export const segmentName = (overview: OverviewAnswer, scheme: string, segment: string): string =>
  overview.schemes.find((each) => each.id === scheme)?.segments.find((each) => each.id === segment)?.name ?? segment;
