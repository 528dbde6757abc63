import { Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import { serverNow } from '../../../api/clock.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';
import { DraftedRule } from './drafted-rule.tsx';
import { PickList } from './pick-list.tsx';
import { textEdit } from './scheme-edits.ts';
import { Written } from './written.tsx';

type Exception = OutlineAnswer['exceptions'][number];

interface ExceptionsProps {
  readonly exceptions: OutlineAnswer['exceptions'];
  readonly busy: boolean;
  readonly onEdit: (edits: readonly ModelEdit[]) => void;
}

/** Companies kept in spite of an exclusion, on purpose: which, why, who answers for it, and until when that is looked at again. */
export function Exceptions({ exceptions, busy, onEdit }: ExceptionsProps): ReactNode {
  const { say } = useSpeech();
  const [open, setOpen] = useState<number>();
  const chosen = open === undefined ? undefined : exceptions[open];
  const add = (): void => {
    const value = {
      name: say('scheme.newException'),
      // Nobody can say these but the one who makes it: the draft cannot be published before they are said.
      reason: '',
      owner: '',
      review: yearFrom(serverNow()),
    };
    onEdit([{ do: 'insert', path: ['exceptions'], value }]);
    setOpen(exceptions.length);
  };
  return (
    <Stack gap="md" miw={0}>
      <Title order={2}>{say('scheme.exceptions')}</Title>
      <Text size="sm" c="dimmed">
        {say('scheme.exceptionsHint')}
      </Text>
      {exceptions.length === 0 ? null : (
        <PickList
          items={exceptions.map((each) => ({ key: each.path.join('.'), label: each.name }))}
          open={open}
          onOpen={setOpen}
        />
      )}
      <Group>
        <Button variant="default" size="sm" onClick={add}>
          {say('scheme.addException')}
        </Button>
      </Group>
      {chosen === undefined ? null : (
        <OneException
          key={chosen.path.join('.')}
          of={chosen}
          busy={busy}
          onEdit={onEdit}
          onRemove={() => {
            setOpen(undefined);
            onEdit([{ do: 'remove', path: exceptions.length === 1 ? ['exceptions'] : [...chosen.path] }]);
          }}
        />
      )}
    </Stack>
  );
}

/** The day a year after another, as the model writes dates; after 29 February it is 1 March. */
const yearFrom = (day: Date): string =>
  new Date(Date.UTC(day.getFullYear() + 1, day.getMonth(), day.getDate())).toISOString().slice(0, 10);

function OneException({
  of,
  busy,
  onEdit,
  onRemove,
}: {
  readonly of: Exception;
  readonly busy: boolean;
  readonly onEdit: ExceptionsProps['onEdit'];
  readonly onRemove: () => void;
}): ReactNode {
  const { say } = useSpeech();
  /** What an exception must say is never taken away. */
  const set = (key: string, text: string): void => {
    if (text !== '') onEdit([{ do: 'set', path: [...of.path, key], value: text }]);
  };
  return (
    <Stack gap="md" miw={0}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Written label={say('scheme.exclusionName')} text={of.name} onKeep={(text) => set('name', text)} />
        <Written mustSay label={say('scheme.reason')} text={of.reason ?? ''} onKeep={(text) => set('reason', text)} />
        <Written
          mustSay
          label={say('scheme.exceptionOwner')}
          text={of.owner ?? ''}
          onKeep={(text) => set('owner', text)}
        />
        <TextInput
          type="date"
          label={say('scheme.review')}
          value={of.review ?? ''}
          onChange={({ currentTarget }) => set('review', currentTarget.value)}
        />
      </SimpleGrid>
      <Written
        isLong
        mustSay={of.when === null}
        label={say('scheme.companies')}
        text={of.companies.join('\n')}
        onKeep={(text) => onEdit([companiesEdit(of, text)])}
      />
      <Text size="sm">{say('scheme.exceptionRule')}</Text>
      <DraftedRule
        key={of.name}
        place={`exceptions/${of.name}`}
        when={of.when}
        busy={busy}
        onKeep={(text) => onEdit([textEdit(of.when_path, text)])}
      />
      <Group>
        <Button variant="default" onClick={onRemove}>
          {say('scheme.removeException')}
        </Button>
      </Group>
    </Stack>
  );
}

function companiesEdit({ path }: Exception, text: string): ModelEdit {
  const companies = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const at = [...path, 'companies'];
  return companies.length === 0 ? { do: 'remove', path: at } : { do: 'set', path: at, value: companies };
}
