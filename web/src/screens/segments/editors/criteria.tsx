import { ActionIcon, Button, Group, NumberInput, Table, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ScoreShape } from '../../../../../src/contract/model/shape.ts';
import { useSpeech } from '../../../words/words.tsx';
import type { MethodEditorProps } from './props.ts';
import { Kept } from './kept.tsx';

type Criterion = ScoreShape['criteria'][number];

interface CriteriaProps extends MethodEditorProps {
  readonly shape: ScoreShape;
}

/** What earns points, how many, and how many companies earn them. */
export function Criteria({ scheme, busy, onEdit, shape }: CriteriaProps): ReactNode {
  const { say, number } = useSpeech();
  return (
    <section aria-labelledby="criteria">
      <Title order={2} id="criteria" mb="xs">
        {say('score.criteria')}
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('score.criterion')}</Table.Th>
              <Table.Th scope="col">{say('score.condition')}</Table.Th>
              <Table.Th scope="col">{say('score.points')}</Table.Th>
              <Table.Th scope="col" className="number">
                {say('score.holds')}
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shape.criteria.map((each) => (
              <Table.Tr key={each.key}>
                <Table.Th scope="row" fw={500} className="wrap">
                  {each.name}
                </Table.Th>
                <Table.Td miw={220}>
                  <Kept
                    label={say('score.conditionOf', { name: each.name })}
                    value={each.when}
                    code
                    onChange={(when) => onEdit([{ do: 'set', path: whenOf(each), value: when }])}
                  />
                </Table.Td>
                <Table.Td w={90}>
                  <NumberInput
                    aria-label={say('score.pointsOf', { name: each.name })}
                    size="xs"
                    value={each.points}
                    onChange={(points) => {
                      if (typeof points === 'number' && points !== each.points) onEdit(pointsOf(each, points));
                    }}
                  />
                </Table.Td>
                <Table.Td
                  className="number"
                  {...(each.undecided ? { title: say('score.undecided', { n: number(each.undecided) }) } : {})}
                >
                  {each.companies === null ? '–' : number(each.companies)}
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={busy || shape.criteria.length < 2}
                    aria-label={say('score.remove', { name: each.name })}
                    onClick={() =>
                      onEdit([{ do: 'remove', path: [...each.path] }], {
                        said: say('score.removed', { name: each.name }),
                      })
                    }
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <AddCriterion
        busy={busy}
        taken={shape.criteria.map((each) => each.key)}
        onAdd={(name, when) =>
          onEdit([{ do: 'set', path: [...scheme.path, 'score', name], value: { when, points: 1 } }])
        }
      />
    </section>
  );
}

/** A criterion that is a condition alone says nothing of points; it is written out when it has to. */
const whenOf = (of: Criterion): (string | number)[] => (of.short ? [...of.path] : [...of.path, 'when']);
const pointsOf = (of: Criterion, points: number) =>
  of.short
    ? [{ do: 'set', path: [...of.path], value: { when: of.when, points } } as const]
    : [{ do: 'set', path: [...of.path, 'points'], value: points } as const];

function AddCriterion({
  busy,
  taken,
  onAdd,
}: {
  readonly busy: boolean;
  readonly taken: readonly string[];
  readonly onAdd: (name: string, when: string) => void;
}): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState('');
  const [when, setWhen] = useState('');
  const isReady = name.trim() !== '' && when.trim() !== '' && !taken.includes(name.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onAdd(name.trim(), when.trim());
        setName('');
        setWhen('');
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          size="xs"
          label={say('score.newName')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          size="xs"
          flex={1}
          miw={180}
          label={say('score.condition')}
          classNames={{ input: 'code' }}
          value={when}
          onChange={({ currentTarget }) => setWhen(currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={busy || !isReady}>
          {say('score.add')}
        </Button>
      </Group>
    </form>
  );
}
