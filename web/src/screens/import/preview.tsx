import { Alert, List, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IntakeAnswer, IntakePreview } from '../../../../src/contract/data/intake.ts';
import { usePreview } from '../../api/intake.ts';
import { Diagnostics, Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';

/** The first rows of a file as they would be read, and those that would be set aside, with the reason. */
export function Preview({
  intake,
  file,
  part,
}: {
  readonly intake: IntakeAnswer;
  readonly file: string;
  readonly part: string | null;
}): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const preview = usePreview(intake.id, file, part, intake.corrections, true);
  if (preview.isError) return <Failure error={preview.error} retry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Skeleton height={160} mt="sm" aria-busy="true" />;
  const answer = preview.data;
  return (
    <Stack mt="sm" gap="sm">
      <Text aria-live="polite">
        {answer.share === null
          ? counted(speech, 'import.wouldRead', answer.rows_read, { rows: number(answer.rows_loaded) })
          : say('import.wouldReadSample', {
              n: number(answer.rows_read),
              share: share(answer.share),
              rows: number(answer.rows_loaded),
            })}{' '}
        {answer.rows_rejected === 0 ? '' : counted(speech, 'import.wouldAside', answer.rows_rejected)}{' '}
        {answer.unlinked === null || answer.unlinked.rows === 0
          ? ''
          : counted(speech, 'import.wouldWait', answer.unlinked.rows)}
      </Text>
      {answer.diagnostics.length === 0 ? null : (
        <Alert color="gray">
          <Diagnostics of={answer.diagnostics} />
        </Alert>
      )}
      <FirstRows answer={answer} />
      <Aside answer={answer} />
      <Unlinked answer={answer} />
    </Stack>
  );
}

function FirstRows({ answer }: { readonly answer: IntakePreview }): ReactNode {
  const { say, number, date, moment } = useSpeech();
  const isNumber = (type: string): boolean => type === 'number' || type === 'money';
  const shown = (value: IntakePreview['rows'][number][number], type: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return say(value ? 'company.yes' : 'company.no');
    return type === 'date' ? date(value) : type === 'instant' ? moment(value) : value;
  };
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing={4} aria-label={say('import.firstRows')}>
        <Table.Thead>
          <Table.Tr>
            {answer.columns.map(({ name, type }) => (
              <Table.Th key={name} scope="col" className={isNumber(type) ? 'number' : ''}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answer.rows
            .map((row, index) => ({ row, at: String(index) }))
            .map(({ row, at: line }) => (
              <Table.Tr key={line}>
                {row.map((value, at) => {
                  const type = answer.columns[at]?.type ?? 'text';
                  return (
                    <Table.Td key={answer.columns[at]?.name ?? at} className={isNumber(type) ? 'number' : ''}>
                      {shown(value, type)}
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

function Aside({ answer }: { readonly answer: IntakePreview }): ReactNode {
  const { say, number } = useSpeech();
  if (answer.problems.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('import.asideTitle')}</Title>
      <List spacing="xs" listStyleType="none">
        {answer.problems.map((each) => (
          <List.Item key={`${each.code}${each.column ?? ''}`}>
            <strong>{number(each.count)}</strong> {each.column === null ? '' : `${each.column}: `}
            {each.message}
            <Text size="sm" c="dimmed" className="wrap">
              {each.examples
                .slice(0, 5)
                .map(
                  ({ row, value, raw }) =>
                    `${row === null ? say('import.aRow') : say('import.row', { n: row })}: ${value ?? raw ?? ''}`,
                )
                .join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Unlinked({ answer }: { readonly answer: IntakePreview }): ReactNode {
  const { say, number } = useSpeech();
  if (answer.unlinked === null || answer.unlinked.references.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('import.unlinkedTitle')}</Title>
      <Text size="sm" className="wrap">
        {answer.unlinked.references
          .map(({ reference, rows }) => `${reference ?? say('import.blank')} (${number(rows)})`)
          .join(' · ')}
      </Text>
    </div>
  );
}
