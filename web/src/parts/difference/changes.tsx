import './difference.css';
import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModelChangeRow } from '../../../../src/contract/model/draft.ts';
import { useOverview } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';

const colours: Readonly<Record<ModelChangeRow['kind'], string>> = {
  added: 'teal',
  changed: 'sky',
  removed: 'orange',
  moved: 'gray',
};

/** What one model says otherwise than another, thing by thing: what it was, and what it becomes. */
export function Changes({ of }: { readonly of: readonly ModelChangeRow[] }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const schemeName = (id: string): string => overview.data?.schemes.find((each) => each.id === id)?.name ?? id;
  return (
    <Stack gap="sm" component="ul" className="plain-list">
      {of.map((each) => {
        const named = each.what === 'scheme' || each.what === 'order' ? schemeName(each.label) : each.label;
        return (
          <li key={[each.what, each.scheme, each.label, each.part, each.kind].join(' ')}>
            <Group gap="xs" align="baseline">
              <Badge variant="light" color={colours[each.kind]}>
                {say(`change.${each.kind}`)}
              </Badge>
              <Text className="wrap">
                {say(`thing.${each.what}`)} <strong>{named}</strong>
                {each.part === null ? '' : ` · ${each.part}`}
              </Text>
              {each.scheme === null || each.scheme === each.label ? null : (
                <Text size="sm" c="dimmed">
                  {schemeName(each.scheme)}
                </Text>
              )}
            </Group>
            <Side kind="removed" text={each.before} />
            <Side kind="added" text={each.after} />
          </li>
        );
      })}
    </Stack>
  );
}

function Side({ kind, text }: { readonly kind: 'added' | 'removed'; readonly text: string | null }): ReactNode {
  const { say } = useSpeech();
  if (text === null) return null;
  return (
    <pre className={`side ${kind}`}>
      <span className="sign" aria-hidden="true">
        {kind === 'added' ? '+' : '−'}
      </span>
      <span className="hidden">{say(kind === 'added' ? 'change.after' : 'change.before')} </span>
      {text}
    </pre>
  );
}
