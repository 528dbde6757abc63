import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { JobRequest } from '../../../../src/contract/jobs/jobs.ts';
import { useOverview } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';

type RunRequest = JobRequest<'run'>;

/** A run that is not as usual: as of another day, without the sources, with clusters found again. */
export function RunWith({ onAsk }: { readonly onAsk: (request: RunRequest) => void }): ReactNode {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [asOf, setAsOf] = useState('');
  const [offline, setOffline] = useState(false);
  const [refit, setRefit] = useState<readonly string[]>([]);
  const [why, setWhy] = useState('');
  const found = (useOverview().data?.schemes ?? []).filter(({ method }) => method === 'clusters');
  const ask = (how: Pick<RunRequest, 'draft' | 'dry_run'>): void => {
    setOpen(false);
    onAsk({ ...how, offline, why, refit: [...refit], ...(asOf === '' ? {} : { as_of: asOf }) });
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('runs.with')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={say('runs.withTitle')}>
        <Stack>
          <TextInput
            type="date"
            label={say('runs.withAsOf')}
            description={say('runs.withAsOfText')}
            value={asOf}
            onChange={({ currentTarget }) => setAsOf(currentTarget.value)}
          />
          <Checkbox
            label={say('runs.offline')}
            checked={offline}
            onChange={({ currentTarget }) => setOffline(currentTarget.checked)}
          />
          {found.length === 0 ? null : (
            <Checkbox.Group
              label={say('runs.refit')}
              description={say('runs.refitText')}
              value={[...refit]}
              onChange={setRefit}
            >
              <Stack gap="xs" mt="xs">
                {found.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={name} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <TextInput
            label={say('runs.because')}
            value={why}
            maxLength={2000}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => ask({ dry_run: true })}>
              {say('runs.dry')}
            </Button>
            <Button variant="default" onClick={() => ask({ draft: true })}>
              {say('runs.draft')}
            </Button>
            <Button onClick={() => ask({})}>{say('runs.run')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
