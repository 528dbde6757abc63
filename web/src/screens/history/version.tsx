import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useEditDraft, useVersion } from '../../api/draft.ts';
import { useSession } from '../../api/queries.ts';
import { deed } from '../../parts/deed.ts';
import { Changes } from '../../parts/difference/changes.tsx';
import { Lines } from '../../parts/difference/lines.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';

/** One version of the model: what it changed, thing by thing and line by line; it can be had back as a draft. */
export default function Version({ number }: { readonly number: number }): ReactNode {
  const { say, moment } = useSpeech();
  const version = useVersion(number);
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const editing = useEditDraft();
  const [, go] = useLocation();
  const restore = (): void => {
    void editing.restore(number).then(
      () => {
        deed({ said: say('history.restored', { n: number }), undo: editing.undo });
        go('/model/draft');
        return undefined;
      },
      () => undefined,
    );
  };
  return (
    <Page
      title={say('history.version', { n: number })}
      actions={
        mayEdit && version.data?.current === false ? (
          <Button onClick={restore} loading={editing.busy}>
            {say('history.restore')}
          </Button>
        ) : null
      }
    >
      <Anchor component={Link} href="/model/history" size="sm">
        {say('history.back')}
      </Anchor>
      {editing.error === null ? null : <Failure error={editing.error} />}
      <Answered of={version}>
        {(answer) => (
          <>
            <div>
              <Group gap="xs">
                <Text>
                  {[moment(answer.at), answer.who, say(`history.${answer.origin}`)].filter(Boolean).join(' · ')}
                </Text>
                {answer.current ? <Badge variant="light">{say('history.current')}</Badge> : null}
              </Group>
              {answer.why === '' ? null : (
                <Text size="lg" fw={500} className="wrap">
                  {answer.why}
                </Text>
              )}
            </div>
            {answer.difference === null ? (
              <Text>{say('history.first')}</Text>
            ) : (
              <>
                <section aria-labelledby="changed">
                  <Title order={2} id="changed" mb="xs">
                    {say('history.changed')}
                  </Title>
                  {answer.difference.changes === null || answer.difference.changes.length === 0 ? (
                    <Text>{say('draft.noChanges')}</Text>
                  ) : (
                    <Changes of={answer.difference.changes} />
                  )}
                </section>
                <section aria-labelledby="lines">
                  <Title order={2} id="lines" mb="xs">
                    {say('draft.theText')}
                  </Title>
                  <Lines of={answer.difference.lines} />
                </section>
              </>
            )}
            <details>
              <summary>{say('history.whole')}</summary>
              <Lines
                of={answer.text
                  .split('\n')
                  .map((text, index) => ({ kind: 'same', before: index + 1, after: index + 1, text }))}
              />
            </details>
          </>
        )}
      </Answered>
    </Page>
  );
}
