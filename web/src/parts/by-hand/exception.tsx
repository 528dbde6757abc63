import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import { useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { Failure } from '../failure.tsx';
import { useToDraft } from '../to-draft.ts';

/** Keeps a company that an exclusion leaves out, on purpose: an exception of the draft, with reason, owner and a date to look at it again. */
export function Exception({ answer }: { readonly answer: ShowAnswer }): ReactNode {
  const { say } = useSpeech();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const [opened, { open, close }] = useDisclosure(false);
  const [said, setSaid] = useState({ reason: '', owner: '', review: '' });
  const toDraft = useToDraft();
  if (!mayEdit || answer.excluded_by === null) return null;
  const company = answer.company.name ?? answer.company.id;
  const isReady = Object.values(said).every((each) => each.trim() !== '');
  const send = (): void => {
    const value = {
      name: company,
      companies: [answer.company.id],
      reason: said.reason.trim(),
      owner: said.owner.trim(),
      review: said.review,
    };
    toDraft.mutate(
      { said: say('exception.made', { company }), edits: [{ do: 'insert', path: ['exceptions'], value }] },
      { onSuccess: close },
    );
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {say('exception.make')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('exception.title', { company })}
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) send();
          }}
        >
          <Stack>
            <Text size="sm">{say('exception.help')}</Text>
            <Textarea
              label={say('hand.why')}
              required
              data-autofocus
              autosize
              minRows={2}
              value={said.reason}
              onChange={({ currentTarget: { value } }) => setSaid((now) => ({ ...now, reason: value }))}
            />
            <TextInput
              label={say('exception.owner')}
              required
              value={said.owner}
              onChange={({ currentTarget: { value } }) => setSaid((now) => ({ ...now, owner: value }))}
            />
            <TextInput
              type="date"
              label={say('exception.review')}
              required
              value={said.review}
              onChange={({ currentTarget: { value } }) => setSaid((now) => ({ ...now, review: value }))}
            />
            {toDraft.isError ? <Failure error={toDraft.error} /> : null}
            <Group justify="flex-end">
              <Button type="submit" loading={toDraft.isPending} disabled={!isReady}>
                {say('exception.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
