import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';

interface TakeBackProps {
  /** The run somebody wants to take back; nothing is asked while there is none. */
  readonly run: string | undefined;
  readonly onClose: () => void;
  readonly onTakeBack: (run: string, why: string) => void;
}

/** What taking a run back means, and why it is done, before it is. */
export function TakeBack({ run, onClose, onTakeBack }: TakeBackProps): ReactNode {
  const { say } = useSpeech();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (run !== undefined) onTakeBack(run, why);
    setWhy('');
  };
  return (
    <Modal opened={run !== undefined} onClose={onClose} title={say('runs.takeBackTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{say('runs.takeBackText')}</Text>
          <TextInput
            label={say('runs.why')}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('runs.keep')}
            </Button>
            <Button type="submit">{say('runs.takeBack')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
