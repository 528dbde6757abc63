import { Button, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ShowAnswer } from '../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import { useCompany, useOverview } from '../api/queries.ts';
import { useSpeech } from '../words/words.tsx';
import { Aside } from './aside/index.tsx';
import { Decide } from './by-hand/decide.tsx';
import { Exception } from './by-hand/exception.tsx';
import { shownValue } from './shown-value.ts';
import { Answered } from './page.tsx';

/** A company beside the page it was found on: where it is, its figures, and the way to all that is known of it. */
export function CompanyAside({
  company,
  onClose,
}: {
  readonly company: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  return company === undefined ? (
    <Aside title={undefined} onClose={onClose}>
      {null}
    </Aside>
  ) : (
    <Opened company={company} onClose={onClose} />
  );
}

function Opened({ company, onClose }: { readonly company: string; readonly onClose: () => void }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const answer = useCompany(company);
  const name = answer.data?.company.name ?? company;
  return (
    <Aside
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button component={Link} href={`/companies/${encodeURIComponent(company)}`} variant="default" size="xs">
            {say('company.open')}
          </Button>
          {answer.data === undefined || overview.data === undefined ? null : (
            <>
              <Decide about={overview.data} company={answer.data.company} />
              <Exception answer={answer.data} />
            </>
          )}
        </>
      }
    >
      <Answered of={answer}>
        {(found) => <Answered of={overview}>{(about) => <Told about={about} answer={found} />}</Answered>}
      </Answered>
    </Aside>
  );
}

function Told({ about, answer }: { readonly about: OverviewAnswer; readonly answer: ShowAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, date } = speech;
  const now = answer.memberships.filter((each) => each.until === null);
  const schemeName = (id: string): string => about.schemes.find((each) => each.id === id)?.name ?? id;
  const colourOf = (scheme: string, segment: string): string | undefined =>
    about.schemes.find((each) => each.id === scheme)?.segments.find((each) => each.id === segment)?.colour;
  const figures = Object.entries(answer.variables).flatMap(([name, value]) => {
    const sheet = about.names.find((each) => each.name === name && each.kind === 'variable');
    return sheet === undefined ? [] : [{ sheet, value }];
  });
  return (
    <>
      <Text fw={600} mb={4}>
        {say('company.memberships')}
      </Text>
      <Table verticalSpacing={4} mb="md">
        <Table.Tbody>
          {now.map((each) => (
            <Table.Tr key={`${each.scheme}${each.segment}`}>
              <Table.Th scope="row" fw={500}>
                {schemeName(each.scheme)}
              </Table.Th>
              <Table.Td>
                <span className="dot" style={{ background: colourOf(each.scheme, each.segment) }} aria-hidden="true" />
                {each.name}
                <Text span size="xs" c="dimmed" ms={6}>
                  {say('company.since', { date: date(each.since) })}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fw={600} mb={4}>
        {say('company.variables')}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {figures.map(({ sheet, value }) => (
            <Table.Tr key={sheet.name}>
              <Table.Th scope="row" fw={500}>
                {sheet.label}
              </Table.Th>
              <Table.Td className="number">{shownValue(value, sheet, about, speech)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
