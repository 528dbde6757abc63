import { Group, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';
import { Failure } from '../failure.tsx';
import { shownColumns } from './arrange.ts';
import type { Column } from './column.ts';
import { Grid } from './grid.tsx';
import { ColumnChooser, Tools } from './tools.tsx';
import { useView } from './use-view.ts';
import type { Sort } from './view.ts';

/** Which rows a table wants of the server, sorted how, with which columns. */
export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
  readonly sort: Sort | null;
  /** Ids of the columns shown. */
  readonly columns: readonly string[];
}

export interface PageAnswer<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface ServerTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What the rows depend on beside how they are looked at; they are asked for anew when it changes. */
  readonly question: readonly unknown[];
  readonly ask: (page: PageRequest, signal: AbortSignal) => Promise<PageAnswer<Row>>;
  readonly initialSort?: Sort;
  readonly onOpen?: (row: Row) => void;
  readonly empty?: ReactNode;
  readonly height?: number;
  readonly address?: string;
  /** More tools, as exports the server makes of the same view. */
  readonly tools?: (view: Pick<PageRequest, 'sort' | 'columns'>) => ReactNode;
}

const size = 100;
/** Nobody scrolls further; sorting and narrowing lead to the others. */
const most = 100_000;

/** A table of rows that stay on the server: it is asked for those in sight, sorted as the reader wants, in an endless scroll. */
export function ServerTable<Row>(props: ServerTableProps<Row>): ReactNode {
  const { label, columns, rowKey, question, ask, initialSort = null, onOpen, empty, height = 560 } = props;
  const speech = useSpeech();
  const { say, number } = speech;
  const [view, setView] = useView(initialSort, props.address);
  const shown = useMemo(() => shownColumns(columns, view), [columns, view]);
  const ids = shown.flatMap((each) => (each.deeds === true ? [] : [each.id]));
  const [range, setRange] = useState({ from: 0, to: 0 });
  const [seen] = useDebouncedValue(range, 60);
  const onRange = useCallback((from: number, to: number) => setRange({ from, to }), []);
  const page = (at: number) => ({
    queryKey: ['rows', ...question, view.sort, ids, at],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      ask({ offset: at * size, limit: size, sort: view.sort, columns: ids }, signal),
  });
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(seen.from / size));
  const to = Math.floor(seen.to / size);
  const later = useQueries({
    queries: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => page(from + index)),
    combine: together,
  });
  const answer = first.data;
  const count = Math.min(answer?.total ?? 0, most);
  const onSort = useCallback((sort: Sort) => setView({ ...view, sort }), [view, setView]);
  const rowAt = useCallback(
    (index: number): Row | undefined => {
      const at = Math.floor(index / size);
      return (at === 0 ? answer : later.pages[at - from])?.rows[index - at * size];
    },
    [answer, later, from],
  );
  // The same element while nothing of it has changed: what stands around the table changes with every letter somebody writes.
  const grid = useMemo(
    () => (
      <Grid
        label={label}
        columns={shown}
        count={count}
        rowAt={rowAt}
        rowKey={rowKey}
        sort={view.sort}
        onSort={onSort}
        onOpen={onOpen}
        height={height}
        onRange={onRange}
      />
    ),
    [label, shown, count, rowAt, rowKey, view.sort, onSort, onOpen, height, onRange],
  );
  if (answer === undefined)
    return first.isError ? (
      <Failure error={first.error} retry={() => void first.refetch()} />
    ) : (
      <Skeleton height={240} />
    );
  const { total } = answer;
  if (total === 0) return empty ?? <Text c="dimmed">{say('kit.none')}</Text>;
  const { failed } = later;
  return (
    <div>
      <Tools>
        <Text size="sm" c="dimmed" me="auto" aria-live="polite">
          {total > most
            ? say('kit.firstOf', { n: number(most), all: number(total) })
            : counted(speech, 'kit.rows', total)}
        </Text>
        <Group gap={6}>
          <ColumnChooser columns={columns} view={view} onView={setView} />
          {props.tools?.({ sort: view.sort, columns: ids })}
        </Group>
      </Tools>
      {failed === undefined ? null : <Failure error={failed.error} retry={() => void failed.refetch()} />}
      {grid}
    </div>
  );
}

/** Later pages as far as they are there, and the first that failed. */
const together = <Row,>(results: readonly UseQueryResult<PageAnswer<Row>>[]) => ({
  pages: results.map((each) => each.data),
  failed: results.find((each) => each.isError),
});
