import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';
import { DraftedRule } from './drafted-rule.tsx';
import { PickList } from './pick-list.tsx';
import { textEdit } from './scheme-edits.ts';
import { Written } from './written.tsx';

type Exclusion = OutlineAnswer['exclusions'][number];

const exclusionKinds = ['compliance', 'ethics', 'risk', 'reputation', 'conflict of interest', 'fit'] as const;

interface ExclusionsProps {
  readonly exclusions: OutlineAnswer['exclusions'];
  readonly busy: boolean;
  readonly onEdit: (edits: readonly ModelEdit[]) => void;
}

/** Whom every scheme leaves out, and what every company must be: each with its kind, its reason, its end and its condition. */
export function Exclusions({ exclusions, busy, onEdit }: ExclusionsProps): ReactNode {
  const { say } = useSpeech();
  const [open, setOpen] = useState<number>();
  const chosen = open === undefined ? undefined : exclusions[open];
  const add = (key: 'exclusions' | 'qualifiers'): void => {
    const value = {
      name: say(key === 'exclusions' ? 'scheme.newExclusion' : 'scheme.newQualifier'),
      ...(key === 'exclusions' ? { kind: 'risk' } : {}),
      when: key === 'exclusions' ? 'false' : 'true',
    };
    onEdit([{ do: 'insert', path: [key], value }]);
  };
  return (
    <Stack gap="md" miw={0}>
      <Title order={2}>{say('scheme.exclusions')}</Title>
      <Text size="sm" c="dimmed">
        {say('scheme.exclusionsHint')}
      </Text>
      <PickList
        items={exclusions.map((each) => ({
          key: each.path.join('.'),
          label: `${each.name} · ${say(each.qualifier ? 'scheme.qualifier' : `scheme.kind.${kindOf(each)}`)}`,
        }))}
        open={open}
        onOpen={setOpen}
      />
      <Group>
        <Button variant="default" size="sm" onClick={() => add('exclusions')}>
          {say('scheme.addExclusion')}
        </Button>
        <Button variant="default" size="sm" onClick={() => add('qualifiers')}>
          {say('scheme.addQualifier')}
        </Button>
      </Group>
      {chosen === undefined ? null : (
        <OneExclusion
          key={chosen.path.join('.')}
          of={chosen}
          busy={busy}
          onEdit={onEdit}
          onRemove={() => {
            setOpen(undefined);
            onEdit([{ do: 'remove', path: [...chosen.path] }]);
          }}
        />
      )}
    </Stack>
  );
}

const kindOf = ({ kind }: Exclusion): (typeof exclusionKinds)[number] =>
  exclusionKinds.find((each) => each === kind) ?? 'fit';

function OneExclusion({
  of,
  busy,
  onEdit,
  onRemove,
}: {
  readonly of: Exclusion;
  readonly busy: boolean;
  readonly onEdit: ExclusionsProps['onEdit'];
  readonly onRemove: () => void;
}): ReactNode {
  const { say } = useSpeech();
  const set = (key: string, text: string): void => onEdit([textEdit([...of.path, key], text)]);
  return (
    <Stack gap="md" miw={0}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Written
          label={say('scheme.exclusionName')}
          text={of.name}
          onKeep={(text) => {
            if (text !== '') set('name', text);
          }}
        />
        <NativeSelect
          label={say('scheme.kind')}
          data={exclusionKinds.map((each) => ({ value: each, label: say(`scheme.kind.${each}`) }))}
          value={kindOf(of)}
          onChange={({ currentTarget }) => set('kind', currentTarget.value)}
        />
        <Written label={say('scheme.reason')} text={of.reason ?? ''} onKeep={(text) => set('reason', text)} />
        <TextInput
          type="date"
          label={say('scheme.until')}
          value={of.until ?? ''}
          onChange={({ currentTarget }) => set('until', currentTarget.value)}
        />
      </SimpleGrid>
      <Text size="sm">{say(of.qualifier ? 'scheme.qualifierRule' : 'scheme.exclusionRule')}</Text>
      <DraftedRule
        key={of.name}
        place={`exclusions/${of.name}`}
        when={of.when}
        busy={busy}
        onKeep={(text) =>
          onEdit([{ do: 'set', path: [...of.when_path], value: text === '' ? String(of.qualifier) : text }])
        }
      />
      <Group>
        <Button variant="default" onClick={onRemove}>
          {say('scheme.removeExclusion')}
        </Button>
      </Group>
    </Stack>
  );
}
