import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';

/** The menu above a table by which its rows leave the page; its items are its children. */
export function TakeOutMenu({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useSpeech();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
          {say('kit.takeOut')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
