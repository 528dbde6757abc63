import { Button, Group, Modal, MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useEditDraft } from '../../api/draft.ts';
import { deed } from '../../parts/deed.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { schemeEditor } from './address.ts';
import { categoriesIn, schemeId, starterValue, startersFor, type Starter } from './starters.ts';

/** Makes a scheme in the draft from something to begin with, and opens it. */
export function NewScheme({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [isOpen, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const [starter, setStarter] = useState<Starter>('rules');
  const [dimensions, setDimensions] = useState<readonly string[]>([]);
  const drafting = useEditDraft();
  const [, go] = useLocation();
  const least = starter === 'by' ? 1 : starter === 'matrix' ? 2 : 0;
  const make = async (): Promise<void> => {
    const id = schemeId(name, about);
    const value = starterValue(starter, name.trim(), about, dimensions, speech);
    await drafting.edit([{ do: 'set', path: ['schemes', id], value }]);
    close();
    go(schemeEditor(id));
    deed({ said: say('scheme.made', { name: name.trim() }), undo: () => drafting.undo() });
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('scheme.new')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('scheme.new')}
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        <Stack>
          <TextInput
            label={say('scheme.name')}
            value={name}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Radio.Group
            label={say('scheme.beginWith')}
            value={starter}
            onChange={(value) => {
              setStarter(startersFor(about).find((each) => each === value) ?? 'rules');
              setDimensions([]);
            }}
          >
            <Stack gap="xs" mt="xs">
              {startersFor(about).map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={say(`scheme.starter.${each}`)}
                  description={say(`scheme.starter.${each}.hint`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {least === 0 ? null : (
            <MultiSelect
              label={say('scheme.dimensions')}
              data={categoriesIn(about).map((each) => ({ value: each.name, label: each.label }))}
              value={[...dimensions]}
              maxValues={starter === 'by' ? 1 : 4}
              onChange={setDimensions}
              searchable
            />
          )}
          {drafting.error === null ? null : <Failure error={drafting.error} />}
          <Group justify="flex-end">
            <Button
              loading={drafting.busy}
              disabled={name.trim() === '' || dimensions.length < least}
              // What went wrong stands above the button.
              onClick={() => void make().catch(() => undefined)}
            >
              {say('scheme.make')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
