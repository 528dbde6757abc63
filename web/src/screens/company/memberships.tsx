import { Card, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useSpeech } from '../../words/words.tsx';
import { Why } from './why.tsx';

/** Where a company is in every exclusive scheme, since when, and the way to why. */
export function Memberships({
  about,
  answer,
}: {
  readonly about: OverviewAnswer;
  readonly answer: ShowAnswer;
}): ReactNode {
  const { say, date } = useSpeech();
  const { id } = answer.company;
  const now = answer.memberships.filter((each) => each.until === null);
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('company.memberships')}
      </Title>
      <Table verticalSpacing="xs" horizontalSpacing={6}>
        <Table.Tbody>
          {about.schemes
            .filter((each) => each.exclusive)
            .map((scheme) => {
              const membership = now.find((each) => each.scheme === scheme.id);
              const sheet = scheme.segments.find((each) => each.id === membership?.segment);
              return (
                <Table.Tr key={scheme.id}>
                  <Table.Th scope="row" fw={500}>
                    {scheme.name}
                  </Table.Th>
                  <Table.Td>
                    {sheet === undefined ? null : (
                      <span className="dot" style={{ background: sheet.colour }} aria-hidden="true" />
                    )}
                    {membership?.name ?? say('company.nowhere')}
                    {membership === undefined ? null : (
                      <Text span size="sm" c="dimmed">
                        {' '}
                        {say('company.since', { date: date(membership.since) })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td className="number">
                    <Why about={about} company={id} scheme={scheme.id} name={scheme.name} />
                  </Table.Td>
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
