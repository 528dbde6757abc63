import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Column } from './column.ts';
import { isNumeric } from './field.ts';
import type { Sort } from './view.ts';

/** The names of the columns; each is a button that sorts by it: numbers from the largest, all else from the first, then the other way. */
export function Head<Row>({
  columns,
  sort,
  onSort,
  rowIndex,
}: {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly rowIndex?: number;
}): ReactNode {
  return (
    <thead>
      <tr {...(rowIndex === undefined ? {} : { 'aria-rowindex': rowIndex })}>
        {columns.map((column) => {
          const isSorted = sort?.column === column.id;
          const down = isSorted ? !sort.down : isNumeric(column.kind);
          return column.deeds === true ? (
            <td key={column.id}>
              <span className="unseen">{column.header}</span>
            </td>
          ) : (
            <th
              key={column.id}
              scope="col"
              className={isNumeric(column.kind) ? 'number' : ''}
              {...(isSorted ? { 'aria-sort': sort.down ? 'descending' : 'ascending' } : {})}
            >
              <button type="button" className="sort" onClick={() => onSort({ column: column.id, down })}>
                {column.header}
                {isSorted ? (
                  sort.down ? (
                    <IconArrowDown size={14} aria-hidden />
                  ) : (
                    <IconArrowUp size={14} aria-hidden />
                  )
                ) : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
