import { ActionIcon, Alert, Anchor, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { ClustersShape } from '../../../../../src/contract/model/shape.ts';
import { useSpeech } from '../../../words/words.tsx';
import type { MethodEditorProps } from './props.ts';
import { Kept } from './kept.tsx';
import { SegmentsOf } from './segments-of.tsx';
import { Shaped } from './shaped.tsx';

const solvers = ['kmeans', 'gmm', 'hierarchical', 'kmedoids', 'lca', 'tree'] as const;

/** Segments found in data: names people give them, and what companies are alike in. Another definition is found anew by the next run. */
export default function ClustersEditor(props: MethodEditorProps): ReactNode {
  const { scheme, busy, onEdit } = props;
  const { say } = useSpeech();
  const path = [...scheme.path, 'clusters'];
  return (
    <Shaped scheme={scheme.id} method="clusters">
      {({ on, k, solver, found, ...shape }) => (
        <>
          {found ? (
            <SegmentsOf {...props} shape={{ on, k, solver, found, ...shape }} />
          ) : (
            <Alert color="yellow">
              <Text size="sm" fw={600}>
                {say('alike.unfound')}
              </Text>
              <Text size="sm">{say('alike.unfoundHint')}</Text>
            </Alert>
          )}
          <section aria-labelledby="alike">
            <Title order={2} id="alike" mb={4}>
              {say('alike.on')}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {say('alike.onHint')}{' '}
              <Anchor component={Link} href="/lab/clusters" underline="always">
                {say('alike.toLab')}
              </Anchor>
            </Text>
            <Variables on={on} path={path} busy={busy} onEdit={onEdit} />
            <Group align="flex-end" mt="md">
              <Kept
                label={say('alike.k')}
                isLabelled
                value={k ?? ''}
                onChange={(wanted) =>
                  onEdit([
                    wanted === ''
                      ? { do: 'remove', path: [...path, 'k'] }
                      : { do: 'set', path: [...path, 'k'], value: wanted },
                  ])
                }
              />
              <Select
                label={say('alike.solver')}
                disabled={busy}
                clearable
                clearButtonProps={{ 'aria-label': say('alike.anySolver') }}
                placeholder={say('alike.anySolver')}
                data={solvers.map((each) => ({ value: each, label: say(`alike.solver.${each}`) }))}
                value={solver}
                onChange={(wanted) =>
                  onEdit([
                    wanted === null
                      ? { do: 'remove', path: [...path, 'method'] }
                      : { do: 'set', path: [...path, 'method'], value: wanted },
                  ])
                }
              />
            </Group>
          </section>
        </>
      )}
    </Shaped>
  );
}

/** What companies are to be alike in: expressions, each with a name of its own if people gave one. */
function Variables({
  on,
  path,
  busy,
  onEdit,
}: Pick<ClustersShape, 'on'> &
  Pick<MethodEditorProps, 'busy' | 'onEdit'> & { readonly path: readonly (string | number)[] }): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const isNamed = on.some((each) => each.name !== null);
  const isOne = on.some((each) => each.path.length === path.length + 1);
  const add = (text: string): void => {
    const under = [...path, 'on'];
    if (isNamed) onEdit([{ do: 'set', path: [...under, text], value: text }]);
    else if (isOne) onEdit([{ do: 'set', path: under, value: [...on.map((each) => each.text), text] }]);
    else onEdit([{ do: 'insert', path: under, value: text }]);
    setTyped('');
  };
  return (
    <Stack gap={6} maw={560}>
      {on.map((each) => (
        <Group key={each.path.join('.')} wrap="nowrap" gap={4} align="flex-end">
          <div style={{ flex: 1 }}>
            <Kept
              label={each.name ?? say('alike.variable', { name: each.text })}
              isLabelled={each.name !== null && each.name !== each.text}
              code
              value={each.text}
              onChange={(text) => {
                if (text !== '') onEdit([{ do: 'set', path: [...each.path], value: text }]);
              }}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            mb={6}
            disabled={busy || on.length < 2}
            aria-label={say('alike.removeVariable', { name: each.name ?? each.text })}
            onClick={() =>
              onEdit([{ do: 'remove', path: [...each.path] }], {
                said: say('alike.removed', { name: each.name ?? each.text }),
              })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') add(typed.trim());
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            size="sm"
            flex={1}
            label={say('alike.newVariable')}
            classNames={{ input: 'code' }}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" size="sm" variant="default" disabled={busy || typed.trim() === ''}>
            {say('alike.addVariable')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
