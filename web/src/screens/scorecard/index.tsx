import { Alert, Button, Select, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import type {
  CriterionResult,
  ScorecardAnswer,
  SegmentScorecard,
} from '../../../../src/contract/segments/scorecard.ts';
import { useScorecard } from '../../api/labs.ts';
import { useOverview, useSegments, useSession } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { mainScheme } from '../home.tsx';
import { Card } from './card.tsx';
import { EvidenceAside, type Opened } from './evidence.tsx';

/** Whether the segments of a scheme are any good: five tests with their evidence, stability, points, and what to do to pass. */
export default function Scorecard(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const segments = useSegments();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const [search, setSearch] = useSearchParams();
  const scheme = search.get('scheme') ?? mainScheme(segments.data?.schemes ?? [])?.scheme;
  const card = useScorecard(scheme);
  return (
    <Page
      title={say('scorecard.title')}
      actions={
        mayEdit ? (
          <Button component={Link} href="/model/scorecard" variant="default">
            {say('part.scorecard.edit')}
          </Button>
        ) : undefined
      }
    >
      <Answered of={overview}>
        {(about) => (
          <Stack>
            <Select
              label={say('segments.scheme')}
              data={about.schemes.map((each) => ({ value: each.id, label: each.name }))}
              value={scheme ?? null}
              onChange={(value) => setSearch(value === null ? {} : { scheme: value })}
              allowDeselect={false}
              maw={420}
            />
            {about.run === null ? (
              <Alert>{say('home.emptyText')}</Alert>
            ) : (
              <Answered of={card}>{(answer) => <Judged answer={answer} currency={about.currency} />}</Answered>
            )}
          </Stack>
        )}
      </Answered>
    </Page>
  );
}

function Judged({ answer, currency }: { readonly answer: ScorecardAnswer; readonly currency: string }): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  const [scheme] = answer.schemes;
  if (scheme === undefined) return null;
  const open = (segment: SegmentScorecard, what: CriterionResult['criterion'] | 'stability' | 'points'): void =>
    setOpened({ segment, what });
  return (
    <>
      <Card scheme={scheme} onOpen={open} />
      <EvidenceAside scheme={scheme.scheme} opened={opened} currency={currency} onClose={() => setOpened(undefined)} />
    </>
  );
}
