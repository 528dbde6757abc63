import { Button, Card, Code, Menu, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OverviewAnswer, SegmentSheet } from '../../../src/contract/overview.ts';
import { at } from '../api/client.ts';
import { useCompanies, useOverview, useSession } from '../api/queries.ts';
import { CompaniesTable } from '../parts/companies-table.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

const size = 25;
const targets = {
  excel: 'Excel',
  csv: 'CSV',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  linkedin: 'LinkedIn',
} as const;

/** One segment: who is in it and why, how to work with it, and its companies. */
export default function Segment({ scheme, segment }: { readonly scheme: string; readonly segment: string }): ReactNode {
  const overview = useOverview();
  return (
    <Answered of={overview}>
      {(about) => {
        const of = about.schemes.find((each) => each.id === scheme);
        const sheet = of?.segments.find((each) => each.id === segment);
        return of === undefined || sheet === undefined ? (
          <Page title={segment}>{null}</Page>
        ) : (
          <SegmentPage about={about} scheme={of} sheet={sheet} />
        );
      }}
    </Answered>
  );
}

interface SegmentPageProps {
  readonly about: OverviewAnswer;
  readonly scheme: OverviewAnswer['schemes'][number];
  readonly sheet: SegmentSheet;
}

function SegmentPage({ about, scheme, sheet }: SegmentPageProps): ReactNode {
  const { say } = useSpeech();
  const session = useSession();
  const [offset, setOffset] = useState(0);
  const columns = [...(about.turnover === null ? [] : [about.turnover.name]), ...otherSchemes(about, scheme.id)].slice(
    0,
    5,
  );
  const where = `${scheme.id} = '${sheet.id.replaceAll("'", "''")}'`;
  const companies = useCompanies({ where, columns, limit: size, offset });
  const work = (['need', 'talk_to', 'offer', 'message', 'channel', 'owner', 'note'] as const).flatMap((key) => {
    const value = sheet[key];
    return value === null ? [] : [{ key, value }];
  });
  return (
    <Page
      title={sheet.name}
      actions={
        session.data?.permissions.includes('export') === true ? (
          <ExportMenu scheme={scheme.id} segment={sheet.id} />
        ) : null
      }
    >
      <SimpleGrid cols={{ base: 1, md: work.length === 0 ? 1 : 2 }}>
        <Card withBorder component="section">
          <Title order={2} mb="xs">
            <span className="dot" style={{ background: sheet.colour }} aria-hidden="true" />
            {say('segment.rules')}
          </Title>
          {sheet.rules.length === 0 ? (
            <Text>{say('segment.noRules', { method: scheme.method })}</Text>
          ) : (
            <Stack gap="xs">
              {sheet.rules.map((rule) => (
                <Code key={rule} block className="wrap">
                  {rule}
                </Code>
              ))}
            </Stack>
          )}
        </Card>
        {work.length === 0 ? null : (
          <Card withBorder component="section">
            <Title order={2} mb="xs">
              {say('segment.work')}
            </Title>
            {work.map(({ key, value }) => (
              <Text key={key}>
                <strong>{say(`segment.${key}`)}:</strong> {value}
              </Text>
            ))}
          </Card>
        )}
      </SimpleGrid>
      {scheme.exclusive ? (
        <Answered of={companies}>
          {(answer) => (
            <CompaniesTable
              answer={answer}
              overview={about}
              columns={columns}
              offset={offset}
              size={size}
              onPage={setOffset}
            />
          )}
        </Answered>
      ) : null}
    </Page>
  );
}

const otherSchemes = (about: OverviewAnswer, own: string): readonly string[] =>
  about.schemes.filter((each) => each.exclusive && each.id !== own).map((each) => each.id);

function ExportMenu({ scheme, segment }: { readonly scheme: string; readonly segment: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <Menu>
      <Menu.Target>
        <Button>{say('segment.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(targets).map(([id, label]) => (
          <Menu.Item key={id} component="a" href={`${at`/api/segments/${scheme}/${segment}/export`}?to=${id}`} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
