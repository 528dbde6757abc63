import { Badge, Button, Card, Code, Group, List, Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { ShowAnswer, WhyAnswer } from '../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../src/contract/overview.ts';
import { useAccount, useTimeline } from '../api/account.ts';
import { useCompany, useOverview, useWhy } from '../api/queries.ts';
import { Decide } from '../parts/by-hand/decide.tsx';
import { Decisions } from '../parts/by-hand/decisions.tsx';
import { Exception } from '../parts/by-hand/exception.tsx';
import { shownValue } from '../parts/shown-value.ts';
import { Account } from '../parts/account/index.tsx';
import { Timeline } from '../parts/account/timeline.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

/** One company: its segments with their reasons, figures and facts, what happened to it, and what it is known as. */
export default function Company({ id }: { readonly id: string }): ReactNode {
  const overview = useOverview();
  const company = useCompany(id);
  // Its parts show these; asked for here, all comes at once and not one after the other.
  useAccount(id);
  useTimeline(id);
  return (
    <Answered of={overview}>
      {(about) => <Answered of={company}>{(answer) => <CompanyPage about={about} answer={answer} />}</Answered>}
    </Answered>
  );
}

function CompanyPage({ about, answer }: { readonly about: OverviewAnswer; readonly answer: ShowAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  const { id, name } = answer.company;
  const now = answer.memberships.filter((each) => each.until === null);
  return (
    <Page
      title={name ?? id}
      actions={
        <Group gap="xs">
          <Decide about={about} company={answer.company} />
          <Exception answer={answer} />
        </Group>
      }
    >
      <Decisions about={about} answer={answer} />
      <Card withBorder component="section">
        <Title order={2} mb="xs">
          {say('company.memberships')}
        </Title>
        <Table verticalSpacing="xs">
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
      <Account company={id} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Values title={say('company.variables')} of={answer.variables} about={about} />
        <Values title={say('company.facts')} of={answer.attributes} about={about} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Timeline company={id} changes={answer.changes} about={about} />
        <Card withBorder component="section">
          <Title order={2} mb="xs">
            {say('company.identifiers')}
          </Title>
          <List>
            {[...new Set(answer.identifiers.map((each) => `${each.kind.replaceAll('_', ' ')}: ${each.value}`))].map(
              (each) => (
                <List.Item key={each} className="wrap">
                  {each}
                </List.Item>
              ),
            )}
          </List>
          {answer.related.length === 0 ? null : (
            <Title order={2} mt="md" mb="xs">
              {say('company.related')}
            </Title>
          )}
          <List>
            {answer.related.map((each) => (
              <List.Item key={each.table}>
                {each.table}:{' '}
                {say('company.rows', { n: number(each.rows), date: each.last === null ? '–' : date(each.last) })}
              </List.Item>
            ))}
          </List>
        </Card>
      </SimpleGrid>
    </Page>
  );
}

function Values({
  title,
  of,
  about,
}: {
  readonly title: string;
  readonly of: ShowAnswer['variables'];
  readonly about: OverviewAnswer;
}): ReactNode {
  const speech = useSpeech();
  const entries = Object.entries(of);
  if (entries.length === 0) return null;
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {entries.map(([name, value]) => {
            const sheet = about.names.find((each) => each.name === name);
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {sheet?.label ?? name}
                </Table.Th>
                <Table.Td className="wrap" {...(value === null ? { c: 'dimmed' } : {})}>
                  {shownValue(value, sheet, about, speech)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

interface WhyProps {
  readonly about: OverviewAnswer;
  readonly company: string;
  readonly scheme: string;
  readonly name: string;
}

function Why({ about, company, scheme, name }: WhyProps): ReactNode {
  const { say } = useSpeech();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={open} aria-label={`${say('company.why')} ${name}`}>
        {say('company.why')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={name}
        size="lg"
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        {opened ? <Reasons about={about} company={company} scheme={scheme} /> : null}
      </Modal>
    </>
  );
}

function Reasons({ about, company, scheme }: Omit<WhyProps, 'name'>): ReactNode {
  const { say } = useSpeech();
  const why = useWhy(company, scheme);
  return (
    <Answered of={why}>
      {(answer) => (
        <Stack>
          <Text fw={600}>
            {answer.segment_name === null ? say('why.nowhere') : say('why.title', { segment: answer.segment_name })}
          </Text>
          <Text>{answer.reason}</Text>
          {answer.rules.map((rule) => (
            <Rule key={`${rule.segment}${rule.text}`} rule={rule} about={about} />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

const marks = { true: '✓', false: '✗', null: '?' } as const;
const mark = (outcome: boolean | null): string => marks[`${outcome}`];

function Rule({
  rule,
  about,
}: {
  readonly rule: WhyAnswer['rules'][number];
  readonly about: OverviewAnswer;
}): ReactNode {
  const speech = useSpeech();
  return (
    <Card withBorder padding="sm">
      <Group gap="xs">
        <Badge variant="light" color={rule.outcome === true ? 'green' : 'gray'}>
          {mark(rule.outcome)}
        </Badge>
        <Text fw={500}>{rule.name}</Text>
      </Group>
      <List listStyleType="none" size="sm">
        {rule.conditions.map((each) => (
          <List.Item key={each.text}>
            {mark(each.outcome)} <Code className="wrap">{each.text}</Code>{' '}
            {Object.entries(each.values).map(([name, value]) => {
              const sheet = about.names.find((one) => one.name === name);
              return (
                <Text key={name} span c="dimmed">
                  {sheet?.label ?? name}: {shownValue(value, sheet, about, speech)}{' '}
                </Text>
              );
            })}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
