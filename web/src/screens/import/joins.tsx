import { Button, Card, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import type { ProposedFile } from '../../api/intake.ts';
import type { Change } from './corrections.ts';

type Join = NonNullable<IntakeAnswer['proposal']>['joins'][number];

/** How the tables join, and what finds no partner, the most money first, with the closest spelling there is. */
export function Joins({ answer, change }: { readonly answer: IntakeAnswer; readonly change: Change }): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const fileOf = ({ file }: Join['from']): ProposedFile | undefined =>
    answer.proposal?.files.find((each) => each.file === file);
  const isPart = (end: Join['from']): boolean => (fileOf(end)?.looked ?? null) !== null;
  const blankIn = ({ from, rows }: Join): number => {
    const file = fileOf(from);
    return Math.max(0, (file?.looked?.rows ?? file?.rows ?? 0) - rows);
  };
  const needed = new Set(answer.proposal?.files.filter((each) => each.needed).map(({ file }) => file));
  const joins = (answer.proposal?.joins ?? []).filter(({ from, to }) => needed.has(from.file) && needed.has(to.file));
  if (joins.length === 0) return null;
  return (
    <Card withBorder component="section" aria-labelledby="joins">
      <Title order={2} id="joins" mb="xs">
        {say('import.joins')}
      </Title>
      <Stack>
        {joins.map((join) => (
          <div key={`${join.from.file}${join.from.header}${join.to.file}${join.to.header}`}>
            <Text>
              {say('import.join', {
                from: join.from.file,
                header: join.from.header,
                to: join.to.file,
                other: join.to.header,
                matched: number(join.matched),
                rows: number(join.rows),
                share: share(join.rows === 0 ? 1 : join.matched / join.rows),
              })}
              {blankIn(join) === 0 ? '' : ` ${counted(speech, 'import.joinBlank', blankIn(join))}`}
              {isPart(join.from) ? ` ${say('import.joinSample', { file: join.from.file })}` : ''}
              {isPart(join.to) ? ` ${say('import.joinUnsure', { file: join.to.file })}` : ''}
            </Text>
            {join.unmatched.length === 0 || isPart(join.to) ? null : (
              <Unmatched join={join} answer={answer} change={change} />
            )}
          </div>
        ))}
      </Stack>
    </Card>
  );
}

function Unmatched({
  join,
  answer,
  change,
}: {
  readonly join: Join;
  readonly answer: IntakeAnswer;
  readonly change: Change;
}): ReactNode {
  const { say, number } = useSpeech();
  const file = answer.proposal?.files.find((each) => each.file === join.from.file);
  const index = file?.columns.findIndex((each) => each.header === join.from.header) ?? -1;
  const values = file?.columns[index]?.values ?? {};
  const hasMoney = join.unmatched.some(({ amount }) => amount !== null);
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={4} aria-label={say('import.unmatched')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('import.unmatched')}</Table.Th>
            <Table.Th scope="col" className="number">
              {say('data.rows')}
            </Table.Th>
            {hasMoney ? (
              <Table.Th scope="col" className="number">
                {say('import.worth')}
              </Table.Th>
            ) : null}
            <Table.Th scope="col">{say('import.isIt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {join.unmatched.slice(0, 10).map(({ value, rows, amount, nearest }) => (
            <Table.Tr key={value}>
              <Table.Th scope="row" fw={500} className="wrap">
                {value === '' ? say('import.blank') : value}
              </Table.Th>
              <Table.Td className="number">{number(rows)}</Table.Td>
              {hasMoney ? <Table.Td className="number">{amount === null ? '' : number(amount)}</Table.Td> : null}
              <Table.Td>
                {nearest === null || file === undefined ? null : values[value] === nearest ? (
                  say('import.readAs', { nearest })
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => change.column(file, { index, values: { [value]: nearest } })}
                  >
                    {say('import.yesItIs', { nearest })}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
