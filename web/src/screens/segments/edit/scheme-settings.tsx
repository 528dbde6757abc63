import { Button, Group, Stack, Switch, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Written } from './written.tsx';
import { settingEdits } from './scheme-edits.ts';
import type { ModelEdit } from '../../../api/draft.ts';

/** What is said of a scheme as a whole. */
export function SchemeSettings({
  scheme,
  onEdit,
  onRemove,
}: {
  readonly scheme: OutlineScheme;
  readonly onEdit: (edits: readonly ModelEdit[]) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { say } = useSpeech();
  const set = (key: 'name' | 'description' | 'overlapping' | 'exclusions', value: string | boolean): void => {
    const edits = settingEdits(scheme, key, value);
    if (edits.length > 0) onEdit(edits);
  };
  return (
    <Stack gap="md" maw={640}>
      <Title order={2}>{say('scheme.settings')}</Title>
      <Written
        label={say('scheme.name')}
        description={say('scheme.nameHint', { id: scheme.id })}
        text={scheme.name ?? scheme.id}
        onKeep={(text) => set('name', text)}
      />
      <Written
        isLong
        label={say('scheme.description')}
        text={scheme.description ?? ''}
        onKeep={(text) => set('description', text)}
      />
      {scheme.method === 'rules' ? (
        <Switch
          label={say('scheme.overlapping')}
          description={say('scheme.overlappingHint')}
          checked={scheme.overlapping}
          onChange={({ currentTarget }) => set('overlapping', currentTarget.checked)}
        />
      ) : null}
      <Switch
        label={say('scheme.ignore')}
        description={say('scheme.ignoreHint')}
        checked={scheme.ignores_exclusions}
        onChange={({ currentTarget }) => set('exclusions', currentTarget.checked ? 'ignore' : 'apply')}
      />
      <Group>
        <Button variant="default" color="red" onClick={onRemove}>
          {say('scheme.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
