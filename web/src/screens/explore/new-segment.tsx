import { Button, Code, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { memo, useState, type FormEvent, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useEditDraft } from '../../api/draft.ts';
import { deed } from '../../parts/deed.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';

interface NewSegmentProps {
  readonly about: OverviewAnswer;
  readonly rule: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const fresh = ' new';

/** Names a segment whose rule was drawn, and puts it into the draft: first of a scheme of rules, or in a scheme of its own. */
export const NewSegment = memo(function NewSegment({ about, rule, opened, onClose }: NewSegmentProps): ReactNode {
  const { say } = useSpeech();
  const { edit, undo, busy } = useEditDraft();
  const [name, setName] = useState('');
  const [scheme, setScheme] = useState(fresh);
  const [error, setError] = useState<unknown>(null);
  const rulesOf = about.schemes.filter((each) => each.method === 'rules');
  const segment = { segment: name.trim(), when: rule };
  const put = async (): Promise<void> => {
    setError(null);
    try {
      if (scheme === fresh) {
        const value = [segment, { segment: say('explore.rest') }];
        await edit([{ do: 'set', path: ['schemes', idOf(name, about)], value }]);
      } else {
        // The segments of a scheme stand under it, or under its `rules`.
        await edit([{ do: 'insert', path: ['schemes', scheme], index: 0, value: segment }]).catch(() =>
          edit([{ do: 'insert', path: ['schemes', scheme, 'rules'], index: 0, value: segment }]),
        );
      }
      deed({ said: say('explore.made', { name: name.trim() }), undo });
      setName('');
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void put();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('explore.makeSegment')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Code block className="wrap rule">
            {rule}
          </Code>
          <TextInput
            label={say('explore.name')}
            required
            data-autofocus
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Select
            label={say('segments.scheme')}
            data={[
              { value: fresh, label: say('explore.newScheme') },
              ...rulesOf.map((each) => ({ value: each.id, label: each.name })),
            ]}
            value={scheme}
            allowDeselect={false}
            onChange={(value) => setScheme(value ?? fresh)}
          />
          <Text size="sm" c="dimmed">
            {say(scheme === fresh ? 'explore.newSchemeHint' : 'explore.firstHint')}
          </Text>
          {error === null ? null : <Failure error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {say('explore.toDraft')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
});

/** A name in the model's letters that nothing has yet. */
function idOf(name: string, about: OverviewAnswer): string {
  const plain =
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
      .replaceAll(/^_|_$/gu, '') || 'explored';
  const taken = (id: string): boolean => about.names.some((each) => each.name === id);
  const begun = /^\p{N}/u.test(plain) ? `s_${plain}` : plain;
  if (!taken(begun)) return begun;
  let at = 2;
  while (taken(`${begun}_${at}`)) at += 1;
  return `${begun}_${at}`;
}
