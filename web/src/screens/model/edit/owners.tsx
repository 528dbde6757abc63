import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import { useSpeech } from '../../../words/words.tsx';
import { DraftedRule } from '../../segments/edit/drafted-rule.tsx';
import { PickList } from '../../segments/edit/pick-list.tsx';
import { textEdit } from '../../segments/edit/scheme-edits.ts';
import { Written } from '../../segments/edit/written.tsx';
import { Part, type PartProps } from './part.tsx';
import '../../segments/edit/edit.css';

type Owner = OutlineAnswer['owners'][number];

/** Who takes which companies of a list: the first who can and has room. */
export default function Owners(): ReactNode {
  return (
    <Part part="owners" seenAt="/lists">
      {(props) => <Form {...props} />}
    </Part>
  );
}

function Form({ outline: { owners }, busy, onEdit }: PartProps): ReactNode {
  const { say } = useSpeech();
  const [open, setOpen] = useState<number>();
  const chosen = open === undefined ? undefined : owners[open];
  const last = owners.length - 1;
  const move = (from: number, to: number): void =>
    onEdit([{ do: 'move', path: ['owners'], from, to }], { then: () => setOpen(to) });
  return (
    <Stack gap="md" miw={0}>
      {owners.length === 0 ? <Text>{say('part.owners.none')}</Text> : null}
      <PickList
        items={owners.map((each, index) => ({ key: String(index), label: `${index + 1}. ${each.name}` }))}
        open={open}
        onOpen={setOpen}
      />
      <Group>
        <Button
          variant="default"
          size="sm"
          disabled={busy}
          onClick={() =>
            onEdit([{ do: 'insert', path: ['owners'], value: { name: say('part.owners.new') } }], {
              then: () => setOpen(owners.length),
            })
          }
        >
          {say('part.owners.add')}
        </Button>
      </Group>
      {chosen === undefined || open === undefined ? null : (
        <Stack gap="md" miw={0} key={chosen.path.join('.')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Written
              mustSay
              label={say('part.owners.name')}
              description={say('part.owners.nameHint')}
              text={chosen.name}
              onKeep={(text) => {
                if (text !== '') onEdit([{ do: 'set', path: [...chosen.path, 'name'], value: text }]);
              }}
            />
            <Written
              label={say('part.owners.capacity')}
              description={say('part.owners.capacityHint')}
              text={chosen.capacity ?? ''}
              onKeep={(text) => onEdit([capacityEdit(chosen, text)])}
            />
          </SimpleGrid>
          <Text size="sm">{say('part.owners.rule')}</Text>
          <DraftedRule
            key={chosen.name}
            place={`owners/${chosen.name}`}
            when={chosen.when}
            busy={busy}
            onKeep={(text) => onEdit([textEdit(chosen.when_path, text)])}
          />
          <Group>
            <Button variant="default" disabled={busy || open === 0} onClick={() => move(open, open - 1)}>
              {say('part.owners.earlier')}
            </Button>
            <Button variant="default" disabled={busy || open === last} onClick={() => move(open, open + 1)}>
              {say('part.owners.later')}
            </Button>
            <Button
              variant="default"
              disabled={busy}
              onClick={() =>
                onEdit([{ do: 'remove', path: last === 0 ? ['owners'] : [...chosen.path] }], {
                  said: say('part.removed', { name: chosen.name }),
                  then: () => setOpen(undefined),
                })
              }
            >
              {say('part.owners.remove')}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
}

/** A number is written as one; anything else as it was typed, and the draft says what is wrong with it. */
function capacityEdit({ path }: Owner, text: string): Parameters<PartProps['onEdit']>[0][number] {
  const at = [...path, 'capacity'];
  const plain = text.replaceAll(/\s/gu, '');
  return /^\d{1,9}$/u.test(plain) ? { do: 'set', path: at, value: Number(plain) } : textEdit(at, text);
}
