import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { PublishDraftAnswer } from '../../../src/contract/model/draft.ts';
import { publishDraft } from '../api/draft.ts';
import { useChange } from '../api/queries.ts';
import { deed } from '../parts/deed.ts';
import { Failure } from '../parts/failure.tsx';
import { counted } from '../words/counted.ts';
import { useSpeech } from '../words/words.tsx';
import type { Preview } from './use-preview.ts';

interface PublishDraftProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPublished: (answer: PublishDraftAnswer) => void;
  readonly companies: Preview;
}

/** Asks what changes and why, and publishes. */
export function PublishDraft({ opened, onClose, onPublished, companies }: PublishDraftProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [message, setMessage] = useState('');
  const publish = useChange(publishDraft, 'draft', 'model', 'jobs', 'versions', 'overview');
  // Not by the mutation's own callbacks: they are not called once the bar, and this with it, is gone.
  const send = (): void => {
    void publish.mutateAsync(message.trim()).then(
      (answer) => {
        setMessage('');
        onPublished(answer);
        onClose();
        deed({ said: say('draft.publishing', { n: answer.version }) });
        return undefined;
      },
      () => undefined,
    );
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('draft.publishTitle')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Text size="sm">
            {say('draft.publishWill')}
            {typeof companies === 'number' ? ` (${counted(speech, 'draft.moves', companies)})` : ''}
          </Text>
          <Textarea
            label={say('draft.message')}
            description={say('draft.messageHelp')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            value={message}
            onChange={({ currentTarget }) => setMessage(currentTarget.value)}
          />
          {publish.isError ? <Failure error={publish.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('app.close')}
            </Button>
            <Button type="submit" loading={publish.isPending} disabled={message.trim() === ''}>
              {say('draft.publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
