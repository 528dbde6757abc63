import { Box, Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Column } from './column.ts';
import { isNumeric } from './field.ts';
import { Cell } from './cell.tsx';
import { useCurrency } from './currency.ts';
import { Head } from './head.tsx';
import type { Sort } from './view.ts';

export interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** A row by its place; absent while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Most pixels it takes on the page when there are more rows than fit. */
  readonly height: number;
  /** Told which rows are looked at, first and last. */
  readonly onRange?: (from: number, to: number) => void;
}

/** Rows of this many are all on the page; of more, those that can be seen. */
const most = 100;
/** So few are never cut off. */
const few = 30;
const rowHeight = 37;
const slack = 12;

/** The table itself: a real one for screen readers, of which, when it is long, only the rows in sight are there. */
export function Grid<Row>(props: GridProps<Row>): ReactNode {
  return props.count > most ? <LongGrid {...props} /> : <ShortGrid {...props} />;
}

function ShortGrid<Row>(props: GridProps<Row>): ReactNode {
  const { label, columns, count, height, onRange } = props;
  const currency = useCurrency();
  useEffect(() => onRange?.(0, count - 1), [onRange, count]);
  return (
    <Box
      component="section"
      className="table-scroll"
      aria-label={label}
      tabIndex={0}
      style={{ maxHeight: count > few ? height : undefined }}
    >
      <table className="table">
        <caption className="unseen">{label}</caption>
        <Head columns={columns} sort={props.sort} onSort={props.onSort} />
        <tbody>
          {Array.from({ length: count }, (_, index) => (
            <Line key={keyAt(props, index)} {...props} currency={currency} index={index} />
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function LongGrid<Row>(props: GridProps<Row>): ReactNode {
  const { label, columns, count, height, onRange } = props;
  const currency = useCurrency();
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called as this renders and handed to nobody
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: slack,
  });
  const seen = rows.getVirtualItems();
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  const above = seen[0]?.start ?? 0;
  const below = rows.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <Box
      component="section"
      ref={scroll}
      className="table-scroll"
      aria-label={label}
      tabIndex={0}
      style={{ maxHeight: height }}
    >
      <table className="table table-long" aria-rowcount={count + 1}>
        <caption className="unseen">{label}</caption>
        <colgroup>
          {columns.map((each, index) => (
            <col key={each.id} className={index === 0 ? 'col-first' : `col-${each.kind}`} />
          ))}
        </colgroup>
        <Head columns={columns} sort={props.sort} onSort={props.onSort} rowIndex={1} />
        <tbody>
          {above > 0 ? <Gap height={above} /> : null}
          {seen.map(({ index }) => (
            <Line key={keyAt(props, index)} {...props} currency={currency} index={index} rowIndex={index + 2} />
          ))}
          {below > 0 ? <Gap height={below} /> : null}
        </tbody>
      </table>
    </Box>
  );
}

/** Stands for the rows that are not there. */
const Gap = ({ height }: { readonly height: number }): ReactNode => <tr aria-hidden="true" style={{ height }} />;

const keyAt = <Row,>({ rowAt, rowKey }: GridProps<Row>, index: number): string => {
  const row = rowAt(index);
  return row === undefined ? `at ${index}` : rowKey(row);
};

function Line<Row>({
  columns,
  rowAt,
  onOpen,
  currency,
  index,
  rowIndex,
}: GridProps<Row> & {
  readonly currency: string;
  readonly index: number;
  readonly rowIndex?: number;
}): ReactNode {
  const row = rowAt(index);
  return (
    <tr {...(rowIndex === undefined ? {} : { 'aria-rowindex': rowIndex })}>
      {row === undefined ? (
        <td colSpan={columns.length}>
          <Skeleton height={12} width={`${40 + ((index * 37) % 40)}%`} />
        </td>
      ) : (
        columns.map((column, at) => {
          const cell = (
            <Cell
              column={column}
              row={row}
              currency={currency}
              {...(at === 0 && onOpen !== undefined ? { onOpen } : {})}
            />
          );
          const className = isNumeric(column.kind) || column.deeds === true ? 'number' : '';
          return at === 0 ? (
            <th key={column.id} scope="row" className={className}>
              {cell}
            </th>
          ) : (
            <td key={column.id} className={className}>
              {cell}
            </td>
          );
        })
      )}
    </tr>
  );
}
