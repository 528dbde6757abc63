import { Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';

interface AsideProps {
  /** Of what is selected; the panel is open for as long as there is one. */
  readonly title: string | undefined;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A panel on the right with the selected thing, its reasons and its actions; the page beside it stays as it was. */
export function Aside({ title, onClose, actions, children }: AsideProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Drawer
      opened={title !== undefined}
      onClose={onClose}
      title={title}
      position="right"
      size="min(30rem, 100vw)"
      overlayProps={{ backgroundOpacity: 0.15 }}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      {actions === undefined ? null : (
        <Group mb="md" gap="xs">
          {actions}
        </Group>
      )}
      {children}
    </Drawer>
  );
}
