import { Alert, Anchor, List } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuality } from '../../api/data.ts';
import { useJobs, useModel, useSession, useStatus } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';

/** What is stale or broken, each with the page where it is put right; nothing where all is well. */
export function Broken(): ReactNode {
  const { say, number } = useSpeech();
  const permissions = useSession().data?.permissions ?? [];
  const status = useStatus();
  const jobs = useJobs();
  const model = useModel();
  const quality = useQuality();
  const aside = quality.data?.sources.reduce((sum, each) => sum + each.rejected, 0) ?? 0;
  const gaps = quality.data?.todo_total ?? 0;
  const [newest] = jobs.data?.jobs ?? [];
  const wrong = model.data?.diagnostics.find(({ severity }) => severity === 'error');
  const lines: readonly { readonly key: string; readonly text: string; readonly href: string }[] = [
    ...(status.data?.stale ?? []).map((text) => ({ key: text, text, href: '/runs' })),
    ...(wrong === undefined ? [] : [{ key: 'model', text: wrong.message, href: '/model' }]),
    ...(newest?.state === 'failed'
      ? [
          {
            key: newest.id,
            text: say('home.failedJob', {
              kind: say(`kind.${newest.kind}`),
              why: newest.diagnostics[0]?.message ?? '',
            }),
            href: '/runs',
          },
        ]
      : []),
    ...(aside > 0 && permissions.includes('run')
      ? [{ key: 'aside', text: say('home.aside', { n: number(aside) }), href: '/data/problems' }]
      : []),
    ...(gaps > 0 ? [{ key: 'gaps', text: say('home.gaps', { n: number(gaps) }), href: '/data/quality' }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert color="yellow" title={say('home.broken')}>
      <List>
        {lines.map(({ key, text, href }) => (
          <List.Item key={key}>
            <Anchor component={Link} href={href}>
              {text}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
