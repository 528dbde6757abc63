import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CutpointsAnswer } from '../../../../src/contract/segments/cutpoints.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { ModelEdit } from '../../api/draft.ts';
import { useSession } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { useToDraft } from '../../parts/to-draft.ts';
import { useSpeech } from '../../words/words.tsx';

interface SaveProps {
  readonly answer: CutpointsAnswer;
  readonly about: OverviewAnswer;
}

/** The breaks as people say them, into the draft: into the bands the variable has, or as new ones. */
export function SaveBreaks({ answer, about }: SaveProps): ReactNode {
  const { say, number } = useSpeech();
  const save = useToDraft();
  const today = about.names.find((each) => each.name === answer.today?.source && each.kind === 'variable');
  const [name, setName] = useState(today?.name ?? `${answer.variable}_band`);
  if (useSession().data?.permissions.includes('model') !== true) return null;
  const cuts = answer.said?.breaks ?? [];
  const isThere = about.names.some((each) => each.name === name);
  const isBand = name === today?.name;
  const fits = /^\p{L}[\p{L}\p{N}_]{0,62}$/u.test(name) && (!isThere || isBand);
  const edits: readonly ModelEdit[] =
    isBand && answer.today?.breaks.length === cuts.length
      ? [{ do: 'set', path: ['variables', name, 'cuts'], value: [...cuts] }]
      : [{ do: 'set', path: ['variables', name], value: { bands: answer.variable, cuts: [...cuts] } }];
  return (
    <>
      <Group align="flex-end" mt="md">
        <TextInput
          label={say('cuts.saveAs')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isThere && !isBand ? say('cuts.nameKnown') : undefined}
          w={240}
        />
        <Button
          disabled={!fits}
          loading={save.isPending}
          onClick={() => save.mutate({ said: say('cuts.saved', { name, breaks: cuts.map(number).join(', ') }), edits })}
        >
          {say('clusters.intoDraft')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {say(!isBand ? 'cuts.newBands' : edits[0]?.path.length === 3 ? 'cuts.keepNames' : 'cuts.loseNames', { name })}
      </Text>
      {save.isError ? <Failure error={save.error} /> : null}
    </>
  );
}
