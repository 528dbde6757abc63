import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Audit } from './audit.tsx';
import { Backups } from './backups.tsx';
import { Keys } from './keys.tsx';
import { Privacy } from './privacy.tsx';
import { Users } from './users.tsx';

const parts = [
  { id: 'users', word: 'admin.users', screen: <Users /> },
  { id: 'keys', word: 'admin.keys', screen: <Keys /> },
  { id: 'audit', word: 'admin.audit', screen: <Audit /> },
  { id: 'privacy', word: 'admin.privacy', screen: <Privacy /> },
  { id: 'backups', word: 'admin.backups', screen: <Backups /> },
] as const;

/** Who may sign in, keys for programs, who did what, what people have asked about themselves, and backups. */
export default function Admin(): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const shown = parts.find(({ id }) => id === search.get('part'))?.id ?? 'users';
  return (
    <Page title={say('admin.title')}>
      <Tabs
        value={shown}
        onChange={(part) => setSearch(part === null || part === 'users' ? {} : { part }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List style={{ flexWrap: 'wrap' }}>
          {parts.map(({ id, word }) => (
            <Tabs.Tab key={id} value={id}>
              {say(word)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(({ id, screen }) => (
          <Tabs.Panel key={id} value={id} pt="md">
            {screen}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
