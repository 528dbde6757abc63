import './draft-bar.css';
import { ActionIcon, Box, Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useDraft, useEditDraft, type Draft, type DraftEditing } from '../api/draft.ts';
import type { WhoAmI } from '../api/queries.ts';
import { deed } from '../parts/deed.ts';
import { useSpeech } from '../words/words.tsx';
import { counted } from '../words/counted.ts';
import { PublishDraft } from './publish-draft.tsx';
import { usePreview, type Preview } from './use-preview.ts';
import { usePublished } from './use-published.ts';

/** By this name the browser keeps whether there was a draft when the page was last open. */
const hadDraft = 'firmament-had-draft';

/** On every page of whoever may change the model: what the draft changes, who would move, and what to do with it. */
export function DraftBar({ session }: { readonly session: WhoAmI }): ReactNode {
  const answer = useDraft();
  const published = usePublished();
  const editing = useEditDraft();
  const { say } = useSpeech();
  const draft = answer.data?.draft ?? null;
  const isThere = answer.data === undefined ? undefined : draft !== null;
  useEffect(() => {
    if (isThere !== undefined) localStorage.setItem(hadDraft, isThere ? 'yes' : 'no');
  }, [isThere]);
  // Its room is kept until it comes, so that it pushes nothing away from under a finger.
  if (answer.isPending && localStorage.getItem(hadDraft) === 'yes')
    return (
      <Frame>
        <Box h={26} aria-busy="true" />
      </Frame>
    );
  if (draft !== null)
    return (
      <Bar
        draft={draft}
        decided={answer.data?.decided ?? 0}
        mayPublish={session.permissions.includes('run')}
        onPublished={published.watch}
      />
    );
  return editing.canRedo ? (
    <Frame>
      <Text size="sm">{say('draft.undoneAll')}</Text>
      <Steps editing={editing} />
    </Frame>
  ) : null;
}

interface BarProps {
  readonly draft: Draft;
  readonly decided: number;
  readonly mayPublish: boolean;
  readonly onPublished: ReturnType<typeof usePublished>['watch'];
}

function Bar({ draft, decided, mayPublish, onPublished }: BarProps): ReactNode {
  const { say } = useSpeech();
  const [location] = useLocation();
  const editing = useEditDraft();
  const preview = usePreview(draft, decided);
  const [publishing, { open, close }] = useDisclosure(false);
  const isWrong = draft.diagnostics.some((each) => each.severity === 'error');
  return (
    <>
      <Frame>
        <Text size="sm" fw={500} aria-live="polite">
          <Said draft={draft} preview={preview.found} isWrong={isWrong} />
        </Text>
        <Group gap={6}>
          {preview.found === 'unasked' ? (
            <Button size="compact-sm" variant="subtle" onClick={preview.ask}>
              {say('draft.askMoves')}
            </Button>
          ) : null}
          <Steps editing={editing} />
          {isWrong && location !== '/model' ? (
            <Button component={Link} href="/model" size="compact-sm" variant="default">
              {say('draft.showErrors')}
            </Button>
          ) : null}
          {location === '/model/draft' ? null : (
            <Button component={Link} href="/model/draft" size="compact-sm" variant="default">
              {say('draft.compare')}
            </Button>
          )}
          {mayPublish ? (
            <Button size="compact-sm" disabled={isWrong || draft.conflict} onClick={open}>
              {say('draft.publish')}
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => discardWith(editing, say('draft.discarded'))}
          >
            {say('draft.discard')}
          </Button>
        </Group>
      </Frame>
      <PublishDraft opened={publishing} onClose={close} onPublished={onPublished} companies={preview.found} />
    </>
  );
}

function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useSpeech();
  return (
    <Paper
      withBorder
      shadow="sm"
      px="sm"
      py={6}
      className="draft-bar"
      component="section"
      aria-label={say('draft.label')}
    >
      <Group justify="space-between" gap="xs">
        {children}
      </Group>
    </Paper>
  );
}

/** How much changes, and what stands in the way or comes of it. */
function Said({
  draft,
  preview,
  isWrong,
}: {
  readonly draft: Draft;
  readonly preview: Preview;
  readonly isWrong: boolean;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { changes } = draft;
  const what =
    changes === null
      ? say('draft.unreadable')
      : changes.length === 0
        ? say('draft.spelling')
        : counted(speech, 'draft.changes', changes.length);
  const then = draft.conflict
    ? say('draft.conflict')
    : isWrong
      ? say('draft.errors')
      : preview === 'looking'
        ? say('draft.looking')
        : preview === 'unasked'
          ? undefined
          : counted(speech, 'draft.moves', preview);
  return then === undefined ? what : `${what}, ${then}`;
}

function Steps({ editing }: { readonly editing: DraftEditing }): ReactNode {
  const { say } = useSpeech();
  if (!editing.canUndo && !editing.canRedo) return null;
  const icons = [
    { label: say('draft.undo'), icon: <IconArrowBackUp size={16} />, can: editing.canUndo, act: editing.undo },
    { label: say('draft.redo'), icon: <IconArrowForwardUp size={16} />, can: editing.canRedo, act: editing.redo },
  ];
  return (
    <Group gap={0}>
      {icons.map(({ label, icon, can, act }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          disabled={!can || editing.busy}
          onClick={() => void act().catch(() => undefined)}
        >
          {icon}
        </ActionIcon>
      ))}
    </Group>
  );
}

/** Throws the draft away, with a note that brings it back. */
function discardWith(editing: DraftEditing, said: string): void {
  void editing.discard().then(
    (text) => {
      deed({ said, ...(text === null ? {} : { undo: async () => void (await editing.write(text)) }) });
      return text;
    },
    () => undefined,
  );
}
