import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDraft, useDraftDifference, type Draft } from '../../api/draft.ts';
import { Changes } from '../../parts/difference/changes.tsx';
import { Lines } from '../../parts/difference/lines.tsx';
import { Diagnostics } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { Conflict } from './conflict.tsx';
import { WhoMoves } from './who-moves.tsx';

/** The draft beside the model: what it changes, who would move, and the text line by line; before anything has happened. */
export default function DraftPage(): ReactNode {
  const { say } = useSpeech();
  const draft = useDraft();
  return (
    <Page title={say('draft.title')}>
      <Answered of={draft}>
        {(answer) => (answer.draft === null ? <None /> : <Compared draft={answer.draft} />)}
      </Answered>
    </Page>
  );
}

function None(): ReactNode {
  const { say } = useSpeech();
  return (
    <Stack align="flex-start">
      <Text maw="42rem">{say('draft.none')}</Text>
      <Group>
        <Button component={Link} href="/segments" variant="default">
          {say('draft.toSegments')}
        </Button>
        <Button component={Link} href="/model" variant="default">
          {say('draft.toModel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Compared({ draft }: { readonly draft: Draft }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const difference = useDraftDifference(draft.hash);
  const found = draft.preview?.companies ?? null;
  return (
    <>
      {draft.theirs === null ? null : <Conflict draft={draft} theirs={draft.theirs} />}
      {draft.changes === null || found === null || draft.changes.length === 0 ? null : (
        <Text size="lg" fw={600}>
          {counted(
            {
              ...speech,
              say: (word, values) => say(word, { ...values, companies: counted(speech, 'draft.companies', found) }),
            },
            'draft.finding',
            draft.changes.length,
          )}
        </Text>
      )}
      {draft.diagnostics.length === 0 ? null : <Diagnostics of={draft.diagnostics} />}
      <section aria-labelledby="what-changes">
        <Title order={2} id="what-changes" mb="xs">
          {say('draft.whatChanges')}
        </Title>
        {draft.changes === null ? (
          <Text>{say('draft.unreadable')}</Text>
        ) : draft.changes.length === 0 ? (
          <Text>{say('draft.noChanges')}</Text>
        ) : (
          <Changes of={draft.changes} />
        )}
      </section>
      {draft.preview === null ? null : <WhoMoves job={draft.preview.job} />}
      <section aria-labelledby="the-text">
        <Title order={2} id="the-text" mb="xs">
          {say('draft.theText')}
        </Title>
        <Answered of={difference}>{({ lines }) => <Lines of={lines} />}</Answered>
      </section>
    </>
  );
}
