import type { SegmentPageProps } from './props.ts';
import { Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { at } from '../../api/client.ts';
import { useSegment } from '../../api/labs.ts';
import { useOverview } from '../../api/queries.ts';
import { isIn } from '../../parts/doors.ts';
import { CompanyList } from '../../parts/company-list.tsx';
import { Decide } from '../../parts/by-hand/decide.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Apart } from './apart.tsx';
import { Brief } from './brief.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Movement } from './movement.tsx';
import { People } from './people.tsx';

/** One segment, for those who sell to it: how much, what to say, why them, who moved, whom one knows, and its companies. */
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

function SegmentPage({ about, scheme, sheet }: SegmentPageProps): ReactNode {
  const { say, date } = useSpeech();
  const answer = useSegment(scheme.id, sheet.id);
  return (
    <Page
      title={sheet.name}
      actions={
        <Group gap="xs" className="unprinted">
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
            {say('segment.print')}
          </Button>
          <Decide about={about} scheme={scheme.id} segment={sheet.id} />
          <ExportMenu address={at`/api/segments/${scheme.id}/${sheet.id}/export`} />
        </Group>
      }
    >
      <Text c="dimmed">
        <span className="dot" style={{ background: sheet.colour }} aria-hidden="true" />
        {scheme.name}
        {about.run === null ? '' : ` · ${say('head.asOf', { date: date(about.run.as_of) })}`}
      </Text>
      <Answered of={answer}>{(found) => <KeyFigures answer={found} about={about} scheme={scheme} />}</Answered>
      <Brief about={about} scheme={scheme} sheet={sheet} />
      {answer.data === undefined ? null : (
        <>
          <Apart answer={answer.data} about={about} sheet={sheet} />
          <Movement answer={answer.data} about={about} sheet={sheet} />
          <People answer={answer.data} />
        </>
      )}
      <section className="unprinted" id="companies" aria-label={say('companies.title')}>
        <CompanyList
          about={about}
          {...(scheme.exclusive ? { where: isIn(scheme.id, sheet.id) } : { where: 'true', overlapping: true })}
          segment={{ scheme: scheme.id, segment: sheet.id }}
        />
      </section>
    </Page>
  );
}
