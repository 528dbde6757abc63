import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useEditDraft, type Draft } from '../../api/draft.ts';
import { deed } from '../../parts/deed.ts';
import { Changes } from '../../parts/difference/changes.tsx';
import { Lines } from '../../parts/difference/lines.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

interface ConflictProps {
  readonly draft: Draft;
  readonly theirs: NonNullable<Draft['theirs']>;
}

/** What happened to the model since the draft was begun, and the ways on; nothing is written over. */
export function Conflict({ draft, theirs }: ConflictProps): ReactNode {
  const { say, moment } = useSpeech();
  const editing = useEditDraft();
  const { by } = theirs;
  const merge = (): void => {
    void editing.merge().then(
      () => deed({ said: say('draft.merged'), undo: editing.undo }),
      () => undefined,
    );
  };
  const takeNewer = (): void => {
    const mine = draft.text;
    void editing.discard().then(
      () => deed({ said: say('draft.discarded'), undo: async () => void (await editing.write(mine)) }),
      () => undefined,
    );
  };
  return (
    <Alert color="gray" variant="outline" role="alert" icon={<IconAlertTriangle />} title={say('draft.conflictTitle')}>
      <Stack gap="sm">
        <Text size="sm">
          {by === null
            ? say('draft.conflictDisk')
            : say('draft.conflictBy', { who: by.who, at: moment(by.at), why: by.why })}{' '}
          {say(theirs.mergeable ? 'draft.mergeable' : 'draft.overlap')}
        </Text>
        <Title order={3}>{say('draft.theirs')}</Title>
        {theirs.changes === null || theirs.changes.length === 0 ? (
          <Lines of={theirs.lines} />
        ) : (
          <Changes of={theirs.changes} />
        )}
        {editing.error === null ? null : <Failure error={editing.error} />}
        <Group>
          {theirs.mergeable ? (
            <Button size="xs" loading={editing.busy} onClick={merge}>
              {say('draft.merge')}
            </Button>
          ) : (
            <Button size="xs" component={Link} href="/model">
              {say('draft.resolve')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={takeNewer}>
            {say('draft.takeNewer')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
