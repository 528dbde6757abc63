import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { ClusterRequest } from '../../../../src/contract/clusters/lab.ts';
import type { DistilAnswer } from '../../../../src/contract/clusters/tools.ts';
import type { ModelEdit } from '../../api/draft.ts';
import { useOverview, useSession } from '../../api/queries.ts';
import { useToDraft } from '../../parts/to-draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

/** Into the draft of the model: as a scheme of clusters; of a scheme there is, the names. */
export function SaveDivision({ shown }: { readonly shown: Shown }): ReactNode {
  const { say } = useSpeech();
  const { answer, division, names, told, job } = shown;
  const save = useToDraft();
  const [opened, { open, close }] = useDisclosure(false);
  if (useSession().data?.permissions.includes('model') !== true) return null;
  const { scheme } = answer;
  if (scheme !== null && told.method === undefined)
    return (
      <Button
        disabled={names.every((each, at) => each === division.segments[at]?.name)}
        loading={save.isPending}
        onClick={() =>
          save.mutate({
            said: say('clusters.namesSaved', { scheme }),
            edits: [{ do: 'set', path: ['schemes', scheme, 'clusters', 'names'], value: namesOf(shown) }],
          })
        }
      >
        {say('clusters.saveNames')}
      </Button>
    );
  return (
    <>
      <Button onClick={open}>{say('clusters.save')}</Button>
      <NewScheme
        opened={opened}
        onClose={close}
        title={say('clusters.save')}
        text={say('clusters.saveText')}
        warning={answer.verdict === 'nothing' ? say('clusters.saveNothing') : undefined}
        editsFor={(id) => [{ do: 'set', path: ['schemes', id], value: { clusters: clustersOf(shown, job.request) } }]}
      />
    </>
  );
}

/** Rules into the draft: in the place of the clusters they say, or as a scheme of their own. */
export function SaveRules({ distilled }: { readonly distilled: DistilAnswer }): ReactNode {
  const { say } = useSpeech();
  const save = useToDraft();
  const [opened, { open, close }] = useDisclosure(false);
  if (useSession().data?.permissions.includes('model') !== true) return null;
  const { scheme } = distilled;
  const rules = distilled.rules.map(({ segment, id, when }) => ({
    segment,
    ...(id === null ? {} : { id }),
    ...(when === null ? {} : { when }),
  }));
  return (
    <>
      {scheme === null ? null : (
        <Button
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              said: say('clusters.rulesReplaced', { scheme }),
              edits: [
                { do: 'set', path: ['schemes', scheme, 'rules'], value: rules },
                { do: 'remove', path: ['schemes', scheme, 'clusters'] },
              ],
            })
          }
        >
          {say('clusters.replace')}
        </Button>
      )}
      <Button variant={scheme === null ? 'filled' : 'default'} onClick={open}>
        {say('clusters.saveRules')}
      </Button>
      <NewScheme
        opened={opened}
        onClose={close}
        title={say('clusters.saveRules')}
        text={say('clusters.saveRulesText')}
        editsFor={(id) => [{ do: 'set', path: ['schemes', id], value: { rules } }]}
      />
      {save.isError ? <Failure error={save.error} /> : null}
    </>
  );
}

interface NewSchemeProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly warning?: string | undefined;
  readonly editsFor: (id: string) => readonly ModelEdit[];
}

/** Asks what a new scheme is called in the model. */
function NewScheme({ opened, onClose, title, text, warning, editsFor }: NewSchemeProps): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const save = useToDraft();
  const [id, setId] = useState('');
  const isKnown = overview.data?.schemes.some((each) => each.id === id) === true;
  const isName = /^\p{L}[\p{L}\p{N}_]{0,62}$/u.test(id);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ said: say('clusters.saved', { scheme: id }), edits: editsFor(id) }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <Text size="sm">{text}</Text>
          {warning === undefined ? null : (
            <Alert color="orange" variant="light">
              {warning}
            </Alert>
          )}
          <TextInput
            data-autofocus
            label={say('clusters.schemeId')}
            description={say('clusters.schemeIdHint')}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
            error={isKnown ? say('clusters.schemeKnown') : id !== '' && !isName ? say('clusters.schemeBad') : undefined}
          />
          {save.isError ? <Failure error={save.error} /> : null}
          <Group justify="flex-end">
            <Button type="submit" disabled={!isName || isKnown} loading={save.isPending}>
              {say('clusters.intoDraft')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const namesOf = ({ division, names }: Shown): Record<string, string> =>
  Object.fromEntries(division.segments.map(({ id }, at) => [id ?? `cluster-${at + 1}`, names[at] ?? '']));

/** What the model says of a division: by what, how, how many, and what was decided about values. */
function clustersOf({ answer, division }: Shown, { missing, transform, within: _told }: ClusterRequest) {
  return {
    on: answer.on.map((each) => each.variable),
    ...(answer.target === null ? {} : { target: answer.target.variable }),
    method: division.method,
    k: division.k,
    ...(transform === undefined ? {} : { transform }),
    ...(missing === 'fill' ? { missing } : {}),
  };
}
