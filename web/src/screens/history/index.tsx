import { Anchor, Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVersions } from '../../api/draft.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** Every text the model has had: who wrote it, when, and why. */
export default function History(): ReactNode {
  const { say } = useSpeech();
  const versions = useVersions();
  return (
    <Page title={say('history.title')}>
      <Answered of={versions}>
        {({ versions: all }) =>
          all.length === 0 ? (
            <Text>{say('history.none')}</Text>
          ) : (
            <DataTable
              label={say('history.label')}
              rows={all}
              rowKey={(each) => String(each.number)}
              columns={[
                {
                  id: 'version',
                  header: say('history.version', { n: '' }).trim(),
                  kind: 'number',
                  value: (each) => each.number,
                  cell: (each) => (
                    <Anchor component={Link} href={`/model/history/${each.number}`}>
                      {say('history.version', { n: each.number })}
                    </Anchor>
                  ),
                },
                { id: 'when', header: say('history.when'), kind: 'moment', value: (each) => each.at },
                {
                  id: 'who',
                  header: say('history.who'),
                  kind: 'text',
                  value: (each) => (each.who === '' ? null : each.who),
                },
                {
                  id: 'why',
                  header: say('history.why'),
                  kind: 'text',
                  value: (each) => (each.why === '' ? null : each.why),
                },
                {
                  id: 'origin',
                  header: say('history.origin'),
                  kind: 'text',
                  value: (each) => say(`history.${each.origin}`),
                  cell: (each) => (
                    <>
                      {say(`history.${each.origin}`)}{' '}
                      {each.current ? <Badge variant="light">{say('history.current')}</Badge> : null}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
      <Text size="sm" c="dimmed">
        {say('history.git')}
      </Text>
    </Page>
  );
}
