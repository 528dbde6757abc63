import { Anchor, Card, List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuality } from '../../api/data.ts';
import { useJobs } from '../../api/jobs.ts';
import { useModel, useSession, useStatus } from '../../api/queries.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';

/** What is stale or broken, each with the page where it is put right; nothing where all is well. */
export function Broken(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
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
    ...(wrong === undefined ? [] : [{ key: 'model', text: speech.told.diagnostic(wrong).message, href: '/model' }]),
    ...(newest?.state === 'failed'
      ? [
          {
            key: newest.id,
            text: say('home.failedJob', {
              kind: say(`kind.${newest.kind}`),
              why: newest.diagnostics.slice(0, 1).map(speech.told.diagnostic)[0]?.message ?? '',
            }),
            href: '/runs',
          },
        ]
      : []),
    ...(aside > 0 && permissions.includes('run')
      ? [{ key: 'aside', text: counted(speech, 'home.aside', aside), href: '/data/problems' }]
      : []),
    ...(gaps > 0 ? [{ key: 'gaps', text: counted(speech, 'home.gaps', gaps), href: '/data/quality' }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Card withBorder component="section" className="attention">
      <Title order={2} mb="xs">
        {say('home.broken')}
      </Title>
      <List>
        {lines.map(({ key, text, href }) => (
          <List.Item key={key}>
            <Anchor component={Link} href={href}>
              {text}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
