import { Alert, Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { at, call } from '../../api/client.ts';
import { useIntakes } from '../../api/intake.ts';
import { useChange } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { DropZone } from './drop-zone.tsx';
import type { Drop } from './dropped.ts';
import { Templates } from './templates.tsx';
import { send } from './uploads.ts';

/** Where files come in: drop them, and see what they are; nothing is read before that was looked at and accepted. */
export default function Import(): ReactNode {
  const { say } = useSpeech();
  return (
    <Page title={say('import.title')}>
      <Begin />
      <Waiting />
      <Templates />
    </Page>
  );
}

/** The first step by itself, as the home page of an empty workspace shows it. */
export function Begin(): ReactNode {
  const { say } = useSpeech();
  const [, go] = useLocation();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const intakes = useIntakes();
  const begin = useChange(async ({ files, limit }: { files: Drop['files']; limit: number }) => {
    const { id } = await call<{ id: string }>('POST', '/api/intakes');
    send(id, files, limit, new Error(say('import.tooLarge')));
    go(`/data/import/${id}`);
  });
  return (
    <Answered of={intakes}>
      {({ limit }) => (
        <Stack>
          <DropZone
            limit={limit}
            onDrop={(drop) => {
              setLeftOut(drop.leftOut);
              if (drop.files.length > 0) begin.mutate({ files: drop.files, limit });
            }}
          />
          {leftOut.length > 0 ? (
            <Alert>{say('import.noData', { files: leftOut.slice(0, 12).join(', ') })}</Alert>
          ) : null}
          {begin.isError ? <Failure error={begin.error} /> : null}
          <Text size="sm" c="dimmed">
            {say('import.promise')}
          </Text>
        </Stack>
      )}
    </Answered>
  );
}

/** What was dropped before and not read yet. */
function Waiting(): ReactNode {
  const { say, moment } = useSpeech();
  const intakes = useIntakes();
  const discard = useChange((id: string) => call('DELETE', at`/api/intakes/${id}`), 'intakes');
  if (intakes.data === undefined || intakes.data.intakes.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <Title order={2} id="waiting" mb="xs">
        {say('import.waitingTitle')}
      </Title>
      <List listStyleType="none" spacing="xs">
        {intakes.data.intakes.map(({ id, files, begun }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <Anchor component={Link} href={`/data/import/${id}`} className="wrap">
                {files.map(({ name }) => name).join(', ')}
              </Anchor>
              <Text size="sm" c="dimmed">
                {moment(begun)}
              </Text>
              <Button size="compact-xs" variant="default" onClick={() => discard.mutate(id)}>
                {say('import.discard')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
