import { Button, Checkbox, Group, NativeSelect, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import type { Column } from './column.ts';
import { choicesOf, filterOf, isIdle, type Filter } from './filter.ts';
import type { View } from './view.ts';

interface FiltersProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Narrows a table, a column at a time; how many columns are narrowed stands on the button. */
export function Filters<Row>({ columns, rows, view, onView }: FiltersProps<Row>): ReactNode {
  const { say } = useSpeech();
  const valued = columns.filter((each) => each.deeds !== true);
  const [chosen, setChosen] = useState(valued[0]?.id ?? '');
  const column = valued.find((each) => each.id === chosen) ?? valued[0];
  if (column === undefined) return null;
  const filter = view.filters[column.id] ?? filterOf(column, rows);
  const change = (next: Filter): void => {
    const { [column.id]: _, ...others } = view.filters;
    onView({ ...view, filters: isIdle(next) ? others : { ...others, [column.id]: next } });
  };
  const narrowed = Object.keys(view.filters).length;
  return (
    <Popover position="bottom-end" withinPortal trapFocus shadow="md" width={260}>
      <Popover.Target>
        <Button
          size="xs"
          variant={narrowed > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} aria-hidden />}
        >
          {narrowed > 0 ? say('kit.filtered', { n: narrowed }) : say('kit.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('kit.filter')}>
        <Stack gap="xs">
          <NativeSelect
            size="xs"
            label={say('kit.column')}
            data={valued.map((each) => ({
              value: each.id,
              label: view.filters[each.id] === undefined ? each.header : `${each.header} •`,
            }))}
            value={column.id}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Narrowing column={column} rows={rows} filter={filter} onFilter={change} />
          {narrowed > 0 ? (
            <Button size="compact-xs" variant="subtle" onClick={() => onView({ ...view, filters: {} })}>
              {say('kit.noFilter')}
            </Button>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface NarrowingProps<Row> {
  readonly column: Column<Row>;
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Narrowing<Row>({ column, rows, filter, onFilter }: NarrowingProps<Row>): ReactNode {
  const { say } = useSpeech();
  if (filter.by === 'contains')
    return (
      <TextInput
        size="xs"
        label={say('kit.contains')}
        value={filter.text}
        onChange={({ currentTarget }) => onFilter({ by: 'contains', text: currentTarget.value })}
      />
    );
  if (filter.by === 'range') {
    const isDay = column.kind === 'date' || column.kind === 'moment';
    const end = (key: 'from' | 'to') => ({
      label: `${say(key === 'from' ? 'kit.from' : 'kit.to')}${column.kind === 'share' ? ' (%)' : ''}`,
      value: filter[key],
      onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        onFilter({ ...filter, [key]: currentTarget.value }),
    });
    return (
      <Group grow gap="xs">
        <TextInput size="xs" {...(isDay ? { type: 'date' } : { inputMode: 'decimal' })} {...end('from')} />
        <TextInput size="xs" {...(isDay ? { type: 'date' } : { inputMode: 'decimal' })} {...end('to')} />
      </Group>
    );
  }
  return (
    <Stack gap={6}>
      {choicesOf(column, rows).map((each) => (
        <Checkbox
          key={each}
          size="xs"
          label={<Choice column={column} rows={rows} value={each} />}
          checked={filter.values.includes(each)}
          onChange={({ currentTarget }) =>
            onFilter({
              by: 'among',
              values: currentTarget.checked
                ? [...filter.values, each]
                : filter.values.filter((other) => other !== each),
            })
          }
        />
      ))}
    </Stack>
  );
}

/** A value as people read it: yes and no in words, unknown as such. */
function Choice<Row>({
  column,
  value,
}: {
  readonly column: Column<Row>;
  readonly rows: readonly Row[];
  readonly value: string;
}): ReactNode {
  const { say } = useSpeech();
  if (value === '')
    return (
      <Text span c="dimmed">
        {say('company.unknown')}
      </Text>
    );
  return column.kind === 'boolean' ? say(value === 'true' ? 'company.yes' : 'company.no') : value;
}
