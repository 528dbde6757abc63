import { Anchor, Card, List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import type { Word } from '../../words/en.ts';

interface NextProps {
  readonly scheme: string;
  readonly stale: boolean;
}

/** What one may do next, as far as one's role goes. */
export function Next({ scheme, stale }: NextProps): ReactNode {
  const { say } = useSpeech();
  const permissions = useSession().data?.permissions ?? [];
  const steps: readonly { readonly word: Word; readonly href: string; readonly open: boolean }[] = [
    { word: 'home.nextRun', href: '/runs', open: stale && permissions.includes('run') },
    { word: 'home.nextList', href: '/segments', open: permissions.includes('export') },
    { word: 'home.nextSegment', href: '/segments', open: !permissions.includes('export') },
    {
      word: 'home.nextModel',
      href: `/segments/${encodeURIComponent(scheme)}/edit`,
      open: permissions.includes('model'),
    },
    { word: 'home.nextExplore', href: '/explore', open: true },
    { word: 'home.nextImport', href: '/data/import', open: permissions.includes('run') },
    { word: 'home.nextReport', href: '/runs', open: true },
  ];
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('home.next')}
      </Title>
      <List>
        {steps
          .filter((each) => each.open)
          .map(({ word, href }) => (
            <List.Item key={word}>
              <Anchor component={Link} href={href}>
                {say(word)}
              </Anchor>
            </List.Item>
          ))}
      </List>
    </Card>
  );
}
