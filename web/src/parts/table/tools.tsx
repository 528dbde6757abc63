import { Button, Checkbox, Group, Menu, Popover, ScrollArea, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import { deed } from '../deed.ts';
import { fileName, saveFile } from '../save.ts';
import { shownColumns } from './arrange.ts';
import { TakeOutMenu } from './take-out-menu.tsx';
import type { Column } from './column.ts';
import { clipOf, csvOf } from './csv.ts';
import { fold } from './filter.ts';
import type { View } from './view.ts';

/** Finds rows by a text in any of their columns. */
export function Search({ view, onView, label }: Viewing & { readonly label: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <TextInput
      size="xs"
      w={200}
      leftSection={<IconSearch size={14} aria-hidden />}
      placeholder={say('kit.find')}
      aria-label={`${say('kit.find')}: ${label}`}
      value={view.search}
      onChange={({ currentTarget }) => onView({ ...view, search: currentTarget.value })}
    />
  );
}

interface Viewing {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Chooses which columns are shown; with many, by searching among them. */
export function ColumnChooser<Row>({
  columns,
  view,
  onView,
}: Viewing & { readonly columns: readonly Column<Row>[] }): ReactNode {
  const { say } = useSpeech();
  const [wanted, setWanted] = useState('');
  const valued = columns.filter((each) => each.deeds !== true);
  const shown = shownColumns(valued, view).map((each) => each.id);
  const found = valued.filter((each) => fold(each.header).includes(fold(wanted)));
  return (
    <Popover position="bottom-end" withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {say('kit.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('kit.columns')}>
        <Stack gap="xs">
          {valued.length > 10 ? (
            <TextInput
              size="xs"
              aria-label={say('kit.findColumn')}
              placeholder={say('kit.findColumn')}
              value={wanted}
              onChange={({ currentTarget }) => setWanted(currentTarget.value)}
            />
          ) : null}
          <ScrollArea.Autosize mah={300} type="auto">
            <Stack gap={6}>
              {found.map((each) => (
                <Checkbox
                  key={each.id}
                  size="xs"
                  label={each.header}
                  checked={shown.includes(each.id)}
                  // A table without columns is none.
                  disabled={shown.length === 1 && shown.includes(each.id)}
                  onChange={({ currentTarget }) =>
                    onView({
                      ...view,
                      columns: currentTarget.checked ? [...shown, each.id] : shown.filter((id) => id !== each.id),
                    })
                  }
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          {view.columns === null ? null : (
            <Button size="compact-xs" variant="subtle" onClick={() => onView({ ...view, columns: null })}>
              {say('kit.usualColumns')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Takes the rows as they are shown out of the page: as a file for a spreadsheet, or to the clipboard. */
export function TakeOut<Row>({
  file,
  columns,
  rows,
}: {
  readonly file: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}): ReactNode {
  const { say, number } = useSpeech();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(clipOf(columns, rows));
    deed({ said: say('kit.copied', { n: number(rows.length) }) });
  };
  return (
    <TakeOutMenu>
      <Menu.Item onClick={() => saveFile(`${fileName(file)}.csv`, csvOf(columns, rows), 'text/csv;charset=utf-8')}>
        {say('kit.csv')}
      </Menu.Item>
      <Menu.Item onClick={() => void copy()}>{say('kit.copy')}</Menu.Item>
    </TakeOutMenu>
  );
}

/** The tools of a table in a row above it. */
export const Tools = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Group gap="xs" justify="flex-end" mb={6}>
    {children}
  </Group>
);
