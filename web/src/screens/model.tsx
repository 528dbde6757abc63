import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { call, Refused } from '../api/client.ts';
import { askJob, checkModel, useChange, useModel, useSession, type ModelAnswer } from '../api/queries.ts';
import { Diagnostics, Failure } from '../parts/failure.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

const kept = 'firmament-model';

/** The model file as text, checked while it is written. What is typed survives a reload, a lost session and a lost server. */
export default function Model(): ReactNode {
  const { say } = useSpeech();
  const model = useModel();
  return (
    <Page title={say('model.title')}>
      <Answered of={model}>{(answer) => <Editor answer={answer} />}</Answered>
    </Page>
  );
}

interface Draft {
  readonly text: string;
  readonly madeFrom: string;
}

function Editor({ answer }: { readonly answer: ModelAnswer }): ReactNode {
  const { say } = useSpeech();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const mayRun = useSession().data?.permissions.includes('run') === true;
  const [, go] = useLocation();
  const [draft, setDraft] = useState<Draft | undefined>(readDraft);
  const text = draft?.text ?? answer.text;
  const [settled] = useDebouncedValue(text, 300);
  const checked = useQuery({
    queryKey: ['check', settled],
    queryFn: ({ signal }) => checkModel(settled, signal),
    enabled: mayEdit,
  });
  const save = useChange(
    ({ text: wanted, madeFrom }: Draft) =>
      call<ModelAnswer>('PUT', '/api/model', { text: wanted, made_from: madeFrom }),
    'model',
    'overview',
  );
  const dry = useChange(() => askJob('run', { dry_run: true }), 'jobs');
  useEffect(() => {
    if (draft === undefined) sessionStorage.removeItem(kept);
    else sessionStorage.setItem(kept, JSON.stringify(draft));
  }, [draft]);
  const isConflict = save.error instanceof Refused && save.error.status === 409;
  const found = mayEdit ? (checked.data?.diagnostics ?? []) : answer.diagnostics;
  const isWrong = found.some((each) => each.severity === 'error');
  return (
    <>
      {answer.hash === answer.in_use ? null : (
        <Alert color="red" role="alert">
          {say('model.broken')}
        </Alert>
      )}
      {isConflict ? (
        <Alert color="yellow" role="alert">
          <Text mb="sm">{say('model.conflict')}</Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              save.reset();
              setDraft(undefined);
            }}
          >
            {say('model.theirs')}
          </Button>
        </Alert>
      ) : null}
      {save.isError && !isConflict ? <Failure error={save.error} /> : null}
      <Textarea
        label={say('model.text')}
        description={answer.file}
        classNames={{ input: 'code' }}
        autosize
        minRows={16}
        maxRows={40}
        spellCheck={false}
        readOnly={!mayEdit}
        value={text}
        onChange={({ currentTarget }) =>
          setDraft({ text: currentTarget.value, madeFrom: draft?.madeFrom ?? answer.hash })
        }
      />
      {mayEdit ? (
        <Group>
          <Button
            disabled={draft === undefined || isWrong}
            loading={save.isPending}
            onClick={() => {
              if (draft !== undefined) save.mutate(draft, { onSuccess: () => setDraft(undefined) });
            }}
          >
            {say('model.save')}
          </Button>
          <Button
            variant="default"
            disabled={draft === undefined}
            onClick={() => {
              save.reset();
              setDraft(undefined);
            }}
          >
            {say('model.discard')}
          </Button>
          {mayRun ? (
            <Button
              variant="default"
              disabled={draft !== undefined}
              onClick={() => dry.mutate(undefined, { onSuccess: () => go('/runs') })}
            >
              {say('model.preview')}
            </Button>
          ) : null}
          <Text size="sm" c="dimmed" aria-live="polite">
            {draft === undefined ? (save.isSuccess ? say('model.saved') : '') : say('model.changed')}
          </Text>
        </Group>
      ) : null}
      <section aria-live="polite">
        {found.length === 0 ? <Text size="sm">{say('model.fine')}</Text> : <Diagnostics of={found} />}
      </section>
    </>
  );
}

function readDraft(): Draft | undefined {
  const text = sessionStorage.getItem(kept);
  if (text === null) return undefined;
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null || !('text' in found) || !('madeFrom' in found)) return undefined;
  const { text: typed, madeFrom } = found;
  return typeof typed === 'string' && typeof madeFrom === 'string' ? { text: typed, madeFrom } : undefined;
}
