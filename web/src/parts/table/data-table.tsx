import { Group, Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import { arranged, shownColumns } from './arrange.ts';
import type { Column } from './column.ts';
import { Filters } from './filters.tsx';
import { Grid } from './grid.tsx';
import { ColumnChooser, Search, TakeOut, Tools } from './tools.tsx';
import { useView } from './use-view.ts';
import type { Sort } from './view.ts';

export interface DataTableProps<Row> {
  /** What the table shows, for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Name of the file the rows are taken out as; by default the label. */
  readonly file?: string;
  readonly initialSort?: Sort;
  readonly onOpen?: (row: Row) => void;
  /** What to say when there are no rows at all: why, and what to do about it. */
  readonly empty?: ReactNode;
  /** Most pixels it takes when it is long. */
  readonly height?: number;
  /** Keeps how it is looked at in the address, under this name. */
  readonly address?: string;
}

/** From so many rows on a table can be searched and narrowed; below, it is read at a glance. */
const many = 12;

/** A table of rows that are all here: sorted by its heads, searched, narrowed, with columns to choose, to be taken out as a file or copied. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, rows, columns, rowKey, file = label, initialSort = null, onOpen, empty, height = 560 } = props;
  const { say, number } = useSpeech();
  const [view, setView] = useView(initialSort, props.address);
  const shown = shownColumns(columns, view);
  const found = useMemo(() => arranged(rows, columns, view), [rows, columns, view]);
  if (rows.length === 0) return empty ?? <Text c="dimmed">{say('kit.none')}</Text>;
  const isLong = rows.length >= many;
  return (
    <div>
      <Tools>
        {found.length < rows.length ? (
          <Text size="sm" c="dimmed" aria-live="polite" me="auto">
            {say('kit.found', { n: number(found.length), all: number(rows.length) })}
          </Text>
        ) : null}
        {isLong ? <Search view={view} onView={setView} label={label} /> : null}
        <Group gap={6}>
          {isLong ? <Filters columns={columns} rows={rows} view={view} onView={setView} /> : null}
          {columns.length > 3 ? <ColumnChooser columns={columns} view={view} onView={setView} /> : null}
          <TakeOut file={file} columns={shown} rows={found} />
        </Group>
      </Tools>
      <Grid
        label={label}
        columns={shown}
        count={found.length}
        rowAt={(index) => found[index]}
        rowKey={rowKey}
        sort={view.sort}
        onSort={(sort) => setView({ ...view, sort })}
        onOpen={onOpen}
        height={height}
      />
      {found.length === 0 ? <Text c="dimmed">{say('kit.noneFound')}</Text> : null}
    </div>
  );
}
