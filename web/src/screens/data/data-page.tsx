import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../../api/queries.ts';
import { Page } from '../../parts/page.tsx';
import type { Word } from '../../words/en.ts';
import { useSpeech } from '../../words/words.tsx';

const parts: readonly { readonly path: string; readonly word: Word; readonly needs: 'ask' | 'run' }[] = [
  { path: '/data', word: 'data.sources', needs: 'ask' },
  { path: '/data/tables', word: 'data.tables', needs: 'run' },
  { path: '/data/quality', word: 'data.quality', needs: 'ask' },
  { path: '/data/problems', word: 'data.problems', needs: 'run' },
  { path: '/data/register', word: 'data.register', needs: 'ask' },
  { path: '/data/questions', word: 'data.questions', needs: 'run' },
];

/** A page about the data, with the way to the others. */
export function DataPage({
  title,
  actions,
  children,
}: {
  readonly title: Word;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { say } = useSpeech();
  const [location] = useLocation();
  const permissions = useSession().data?.permissions ?? [];
  const mayRun = permissions.includes('run');
  return (
    <Page
      title={say(title)}
      actions={
        <Group gap="xs">
          {actions}
          {mayRun ? (
            <Button component={Link} href="/data/import">
              {say('data.import')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Group component="nav" aria-label={say('data.title')} gap={4}>
        {parts
          .filter(({ needs }) => permissions.includes(needs))
          .map(({ path, word }) => (
            <Button
              key={path}
              component={Link}
              href={path}
              size="compact-md"
              variant={location === path ? 'light' : 'subtle'}
              {...(location === path ? { 'aria-current': 'page' as const } : { color: 'gray' })}
            >
              {say(word)}
            </Button>
          ))}
      </Group>
      {children}
    </Page>
  );
}
