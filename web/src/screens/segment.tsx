import { Button, Card, Code, Menu, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OverviewAnswer, SegmentSheet } from '../../../src/contract/overview.ts';
import { at } from '../api/client.ts';
import { useOverview, useSession } from '../api/queries.ts';
import { CompanyList } from '../parts/company-list.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

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
  const where = `${scheme.id} = '${sheet.id.replaceAll("'", "''")}'`;
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
      {scheme.exclusive ? <CompanyList about={about} where={where} /> : null}
    </Page>
  );
}

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
