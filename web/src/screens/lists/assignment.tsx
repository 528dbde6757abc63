import { Anchor, Card, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AssignmentAnswer } from '../../../../src/contract/companies/lists.ts';
import { useAssignment } from '../../api/lists.ts';
import { useSession } from '../../api/queries.ts';
import { Answered } from '../../parts/page.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';

/** Who would get the companies of a list, and whom there is nobody for. */
export function Assignment({ list }: { readonly list: string }): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const assignment = useAssignment(list);
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  return (
    <Card withBorder component="section" aria-labelledby="whose">
      <Title order={2} mb="xs" id="whose">
        {say('lists.whose')}
      </Title>
      <Answered of={assignment}>
        {(answer) => (
          <>
            {answer.owners.length === 0 ? (
              <Text>{say('lists.noOwners')}</Text>
            ) : (
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{say('segment.owner')}</Table.Th>
                    <Table.Th scope="col" className="number">
                      {say('table.companies')}
                    </Table.Th>
                    <Table.Th scope="col" className="number">
                      {say('lists.capacity')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {answer.owners.slice(0, 8).map(({ owner, companies, capacity }) => (
                    <Table.Tr key={owner}>
                      <Table.Th scope="row" fw={500}>
                        {owner}
                      </Table.Th>
                      <Table.Td className="number">{number(companies)}</Table.Td>
                      <Table.Td className="number">{capacity === null ? '–' : number(capacity)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
            <Text size="sm" c="dimmed" mt="xs">
              {outside(answer, speech)}
            </Text>
            {mayEdit ? (
              <Anchor component={Link} href="/model/owners" size="sm">
                {say('part.owners')}
              </Anchor>
            ) : null}
          </>
        )}
      </Answered>
    </Card>
  );
}

/** Who gets nobody, and who is not on the list at all. */
function outside({ unassigned, left_out }: AssignmentAnswer, { say, number }: Speech): string {
  return [
    ...(unassigned > 0 ? [say('lists.unassigned', { n: number(unassigned) })] : []),
    ...(left_out.sole_proprietors > 0 ? [say('lists.persons', { n: number(left_out.sole_proprietors) })] : []),
    ...(left_out.deleted > 0 ? [say('lists.deleted', { n: number(left_out.deleted) })] : []),
  ].join(' ');
}
