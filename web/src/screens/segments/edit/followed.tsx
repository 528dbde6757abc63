import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RenameAnswer } from '../../../../../src/contract/model/rename.ts';
import { Diagnostics } from '../../../parts/failure.tsx';
import { useSpeech } from '../../../words/words.tsx';

/** What else changed with the name of a segment, place by place, and what did not. */
export function FollowedRename({
  of: { before, after, followed, lists, warnings },
  onClose,
}: {
  readonly of: RenameAnswer;
  readonly onClose: () => void;
}): ReactNode {
  const { say, number } = useSpeech();
  if (followed.length + lists.length + warnings.length === 0) return null;
  return (
    <Alert
      mb="md"
      withCloseButton
      closeButtonLabel={say('app.close')}
      onClose={onClose}
      title={
        followed.length === 0
          ? say('scheme.renamed', { before, after })
          : say(followed.length === 1 ? 'scheme.followedOne' : 'scheme.followed', {
              before,
              after,
              n: number(followed.length),
            })
      }
    >
      <List size="sm" spacing={4}>
        {followed.map((each) => (
          <List.Item key={each.path}>
            {say(`scheme.followed.${each.what}`)} <code>{each.path}</code>
            {each.what === 'condition' ? (
              <Text size="sm" className="code wrap">
                {each.after}
              </Text>
            ) : null}
          </List.Item>
        ))}
      </List>
      {lists.length === 0 ? null : (
        <Text size="sm" mt="xs">
          {say('scheme.listsLeft', { before, lists: lists.join(', ') })}
        </Text>
      )}
      {warnings.length === 0 ? null : <Diagnostics of={warnings} />}
    </Alert>
  );
}
