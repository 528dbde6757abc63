import { Button, Group, Select, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MatrixShape } from '../../../../../src/contract/model/shape.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Bands } from './bands.tsx';
import { Kept } from './kept.tsx';
import type { MethodEditorProps } from './props.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { nameCells } from './name-cells.ts';
import { Shaped } from './shaped.tsx';

/** A matrix: which variables are crossed, where their limits are, and what the cells are called. */
export default function MatrixEditor(props: MethodEditorProps): ReactNode {
  return (
    <Shaped scheme={props.scheme.id} method="matrix">
      {(shape) => <Editor {...props} shape={shape} />}
    </Shaped>
  );
}

function Editor({
  scheme,
  busy,
  onEdit,
  onRename,
  shape,
}: MethodEditorProps & { readonly shape: MatrixShape }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const segments = overview.data?.schemes.find((each) => each.id === scheme.id)?.segments ?? [];
  const give = (wanted: string | null): void => {
    onEdit(nameCells(shape, chosen, wanted), {
      said: wanted === null ? say('matrix.unnamed') : say('matrix.named', { name: wanted }),
    });
    choose([]);
    setName('');
  };
  return (
    <>
      <Axes scheme={scheme} busy={busy} onEdit={onEdit} shape={shape} />
      <MatrixGrid
        shape={shape}
        colourOf={(segment) => segments.find((each) => each.id === segment)?.colour}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('matrix.hint')}
        </Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') give(name.trim());
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={say('matrix.name')}
              description={say('matrix.chosen', { n: chosen.length })}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" disabled={busy || name.trim() === ''}>
              {say('matrix.give')}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => give(null)}>
              {say('matrix.unname')}
            </Button>
          </Group>
        </form>
      )}
      <NamedCells shape={shape} onRename={onRename} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        {shape.dimensions
          .filter((each) => each.bands !== null)
          .map((each) => (
            <Bands
              key={each.name}
              of={each}
              busy={busy}
              onEdit={onEdit}
              onRename={(band, to) => onRename(band, to, each.name)}
            />
          ))}
      </SimpleGrid>
    </>
  );
}

/** The names cells were given, each to be changed in all its cells at once, and wherever the model names it. */
function NamedCells({
  shape,
  onRename,
}: Pick<MethodEditorProps, 'onRename'> & { readonly shape: MatrixShape }): ReactNode {
  const { say } = useSpeech();
  const names = new Map(
    shape.cells.flatMap((each) => (each.path === null ? [] : [[each.segment, each.name] as const])),
  );
  if (names.size === 0) return null;
  return (
    <section aria-labelledby="cell-names">
      <Title order={3} id="cell-names" mb="xs">
        {say('matrix.names')}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
        {[...names].map(([segment, name]) => (
          <Kept
            key={segment}
            label={say('shape.nameOf', { name })}
            value={name}
            onChange={(to) => {
              if (to !== '') onRename(segment, to);
            }}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}

/** The variables that are crossed: any category whose values are known. */
function Axes({
  scheme,
  busy,
  onEdit,
  shape,
}: Omit<MethodEditorProps, 'onRename'> & { readonly shape: MatrixShape }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const taken = new Set(shape.dimensions.map((each) => each.name));
  const categories = (overview.data?.names ?? []).filter((each) => each.values.length > 0 && each.name !== scheme.id);
  const isNamed = shape.cells.some((each) => each.path !== null);
  return (
    <Group>
      {shape.dimensions.map((each, index) => (
        <Select
          key={each.name}
          label={say('matrix.axis', { n: index + 1 })}
          disabled={busy}
          allowDeselect={false}
          data={[
            { value: each.name, label: each.label },
            ...categories
              .filter(({ name }) => !taken.has(name))
              .map((other) => ({ value: other.name, label: other.label })),
          ]}
          value={each.name}
          onChange={(wanted) => {
            if (wanted === null || wanted === each.name) return;
            const label = categories.find((other) => other.name === wanted)?.label ?? wanted;
            onEdit(
              [
                { do: 'set', path: [...scheme.path, 'matrix', index], value: wanted },
                ...(isNamed ? [{ do: 'remove', path: [...shape.cells_path] } as const] : []),
              ],
              isNamed ? { said: say('matrix.axisChanged', { name: label }) } : {},
            );
          }}
        />
      ))}
    </Group>
  );
}
