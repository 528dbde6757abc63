import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useEditOutline, useOutline } from '../../../api/outline.ts';
import { deed } from '../../../parts/deed.ts';
import { Diagnostics, Failure } from '../../../parts/failure.tsx';
import { Answered, Page } from '../../../parts/page.tsx';
import { useSpeech } from '../../../words/words.tsx';

export type PartName = 'owners' | 'questions' | 'scorecard' | 'settings';

/** What a form of one part of the model gets. */
export interface PartProps {
  readonly outline: OutlineAnswer;
  readonly busy: boolean;
  /** `said` tells what was done, with a way back; `then` is done once the outline is that of the edited text. */
  readonly onEdit: (
    edits: readonly ModelEdit[],
    after?: { readonly said?: string; readonly then?: () => void },
  ) => void;
}

/** A part of the reader's draft in a form of its own, with what it is for and where its effect is seen. */
export function Part({
  part,
  seenAt,
  children,
}: {
  readonly part: PartName;
  /** The page that shows what the part does. */
  readonly seenAt: string;
  readonly children: (props: PartProps) => ReactNode;
}): ReactNode {
  const { say } = useSpeech();
  const outline = useOutline();
  const { drafting, edit } = useEditOutline();
  const onEdit: PartProps['onEdit'] = (edits, { said, then } = {}) => {
    const make = async (): Promise<void> => {
      await edit(edits);
      then?.();
      if (said !== undefined) deed({ said, undo: () => drafting.undo() });
    };
    // What went wrong stands on the page.
    make().catch(() => undefined);
  };
  return (
    <Page
      title={say(`part.${part}`)}
      actions={
        <Button component={Link} href="/model" variant="default">
          {say('part.toText')}
        </Button>
      }
    >
      <Stack maw={760}>
        <Text size="sm" c="dimmed">
          {say(`part.${part}.does`)}{' '}
          <Anchor component={Link} href={seenAt} underline="always">
            {say(`part.${part}.seen`)}
          </Anchor>
        </Text>
        {drafting.error === null ? null : <Failure error={drafting.error} />}
        <Answered of={outline}>
          {(answer) =>
            answer.diagnostics.length === 0 ? (
              children({ outline: answer, busy: drafting.busy, onEdit })
            ) : (
              <Alert color="yellow" title={say('scheme.unreadable')}>
                <Diagnostics of={answer.diagnostics} />
              </Alert>
            )
          }
        </Answered>
      </Stack>
    </Page>
  );
}
