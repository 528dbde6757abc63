import { Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MatrixShape } from '../../../../../src/contract/model/shape.ts';
import { useSpeech } from '../../../words/words.tsx';
import { keyOf } from './name-cells.ts';

interface MatrixGridProps {
  readonly shape: MatrixShape;
  readonly colourOf: (segment: string) => string | undefined;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The first dimension down, the others across; every cell says its segment and its companies, and can be chosen. */
export function MatrixGrid({ shape, colourOf, chosen, onChoose }: MatrixGridProps): ReactNode {
  const { say, number } = useSpeech();
  const [down, ...across] = shape.dimensions;
  if (down === undefined) return null;
  const rows = down.values.map((each) => each.value);
  const heads = shape.cells.filter((cell) => cell.values[0] === rows[0]).map((cell) => cell.values.slice(1));
  const most = Math.max(1, ...shape.cells.map((cell) => cell.companies ?? 0));
  const toggle = (key: string): void =>
    onChoose(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <Table.ScrollContainer minWidth={heads.length * 110 + 110}>
      <Table aria-label={say('matrix.grid')} withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{[down, ...across].map((each) => each.label).join(' × ')}</Table.Th>
            {heads.map((head) => (
              <Table.Th key={keyOf(head)} scope="col">
                {head.join(' × ')}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row">{row}</Table.Th>
              {heads.map((head) => {
                const values = [row, ...head];
                const key = keyOf(values);
                const cell = shape.cells.find((each) => keyOf(each.values) === key);
                if (cell === undefined) return <Table.Td key={key} />;
                const companies = cell.companies === null ? '–' : number(cell.companies);
                const colour = colourOf(cell.segment) ?? 'var(--mantine-color-dimmed)';
                const depth = Math.round((30 * (cell.companies ?? 0)) / most);
                return (
                  <Table.Td
                    key={key}
                    p={0}
                    style={{ background: `color-mix(in srgb, ${colour} ${depth}%, transparent)` }}
                  >
                    <UnstyledButton className="cell" aria-pressed={chosen.includes(key)} onClick={() => toggle(key)}>
                      <VisuallyHidden>{values.join(' × ')}: </VisuallyHidden>
                      <Text size="sm" fw={600}>
                        {companies}
                      </Text>
                      <Text size="xs" fs={cell.path === null ? 'italic' : undefined} lineClamp={2}>
                        {cell.path === null ? '' : cell.name}
                      </Text>
                    </UnstyledButton>
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
