import { Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { CompanyNote } from '../../../../src/contract/companies/account.ts';
import { useRemoveNote, useSaveNote } from '../../api/account.ts';
import { useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { deed } from '../deed.ts';
import { Failure } from '../failure.tsx';

interface NotesProps {
  readonly company: string;
  readonly notes: readonly CompanyNote[];
}

/** A note that is being written, or the one of this id changed. */
interface Draft {
  readonly text: string;
  readonly changing?: string;
}
const empty: Draft = { text: '' };

/** What people wrote down about a company, and a field to write more. */
export function Notes({ company, notes }: NotesProps): ReactNode {
  const { say, moment } = useSpeech();
  const may = useSession().data?.permissions.some((each) => each === 'ask-own' || each === 'model') === true;
  const save = useSaveNote(company);
  const remove = useRemoveNote(company);
  // What is typed outlives a reload and a session that ends.
  const [draft, setDraft] = useSessionStorage<Draft>({
    key: `note about ${company}`,
    defaultValue: empty,
    getInitialValueInEffect: false,
  });
  const { text } = draft;
  const changing = notes.some((each) => each.id === draft.changing && each.own) ? draft.changing : undefined;
  const write = async (): Promise<void> => {
    await save.mutateAsync(changing === undefined ? { text } : { id: changing, text });
    setDraft(empty);
  };
  const forget = async (note: CompanyNote): Promise<void> => {
    await remove.mutateAsync(note.id);
    deed({ said: say('note.removed'), undo: () => save.mutate({ text: note.text }) });
  };
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('note.title')}
      </Title>
      {may ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            // What went wrong is shown below, and what was typed stays.
            write().catch(() => undefined);
          }}
        >
          <Textarea
            label={say(changing === undefined ? 'note.new' : 'note.changing')}
            rows={2}
            classNames={{ input: 'grows' }}
            maxLength={10_000}
            value={text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          <Group gap="xs" my="xs">
            <Button type="submit" disabled={text.trim() === ''} loading={save.isPending}>
              {say('note.save')}
            </Button>
            {changing === undefined ? null : (
              <Button variant="subtle" onClick={() => setDraft(empty)}>
                {say('note.leave')}
              </Button>
            )}
          </Group>
        </form>
      ) : null}
      {save.isError ? <Failure error={save.error} /> : null}
      {remove.isError ? <Failure error={remove.error} /> : null}
      <Stack gap="sm">
        {notes.length === 0 ? <Text c="dimmed">{say('note.none')}</Text> : null}
        {notes.map((note) => (
          <article key={note.id} aria-label={say('note.by', { by: note.by, at: moment(note.at) })}>
            <Text size="sm" c="dimmed">
              {say('note.by', { by: note.by, at: moment(note.at) })}
              {note.changed === null ? '' : ` · ${say('note.changed')}`}
            </Text>
            <Text className="rules">{note.text}</Text>
            {note.own && may ? (
              <Group gap={4}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setDraft({ text: note.text, changing: note.id })}
                >
                  {say('note.change')}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => void forget(note).catch(() => undefined)}>
                  {say('note.remove')}
                </Button>
              </Group>
            ) : null}
          </article>
        ))}
      </Stack>
    </Card>
  );
}
