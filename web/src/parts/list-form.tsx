import { Button, Code, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { memo, useState, type ReactNode } from 'react';
import type { SavedList } from '../../../src/contract/companies/lists.ts';
import { useSaveList } from '../api/lists.ts';
import { useSpeech } from '../words/words.tsx';
import { ConditionBox } from './condition/index.tsx';
import { deed } from './deed.ts';
import { Failure } from './failure.tsx';
import type { OverviewAnswer } from '../../../src/contract/segments/overview.ts';

/** What a list begins as: a question, or one that was saved before. */
export type ListDraft = Pick<SavedList, 'where' | 'columns' | 'order'> & Partial<SavedList>;

interface ListFormProps {
  readonly about: OverviewAnswer;
  /** Open while there is one. */
  readonly draft: ListDraft | undefined;
  readonly onClose: () => void;
  readonly onSaved?: (list: SavedList) => void;
}

/** Names a question, so that everybody finds it among the lists. */
export const ListForm = memo(function ListForm({ about, draft, onClose, onSaved }: ListFormProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Modal
      opened={draft !== undefined}
      onClose={onClose}
      title={say(draft?.id === undefined ? 'lists.save' : 'lists.change')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      {draft === undefined ? null : (
        <Fields
          about={about}
          draft={draft}
          onSaved={(list) => {
            onClose();
            onSaved?.(list);
          }}
        />
      )}
    </Modal>
  );
});

function Fields({
  about,
  draft,
  onSaved,
}: {
  readonly about: OverviewAnswer;
  readonly draft: ListDraft;
  readonly onSaved: (list: SavedList) => void;
}): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState(draft.name ?? '');
  const [note, setNote] = useState(draft.note ?? '');
  const [where, setWhere] = useState(draft.where);
  const save = useSaveList();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { id, columns, order } = draft;
        const list = { name: name.trim(), where, columns: [...columns], order, note };
        save.mutate(id === undefined ? list : { ...list, id }, {
          onSuccess: (saved) => {
            deed({ said: say('lists.saved', { name: saved.name }) });
            onSaved(saved);
          },
        });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={say('lists.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          required
          data-autofocus
        />
        {draft.id === undefined ? (
          <Code block className="wrap">
            {where}
          </Code>
        ) : (
          <ConditionBox label={say('companies.where')} about={about} value={where} onChange={setWhere} />
        )}
        <Textarea
          label={say('lists.note')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          autosize
        />
        {save.isError ? <Failure error={save.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {say('lists.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
