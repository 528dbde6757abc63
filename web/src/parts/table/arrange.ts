import type { Field, Value } from './field.ts';
import { fold, passes } from './filter.ts';
import type { View } from './view.ts';

/** Rows as a view wants them: those that pass its filters and its search, sorted; unknown values last either way, equal ones as they came. */
export function arranged<Row>(rows: readonly Row[], columns: readonly Field<Row>[], view: View): readonly Row[] {
  const wanted = fold(view.search.trim());
  const filters = columns.flatMap((column) => {
    const filter = view.filters[column.id];
    return filter === undefined ? [] : [{ column, filter }];
  });
  const texts = columns.filter((each) => each.kind === 'text' && each.deeds !== true);
  const left = rows.filter(
    (row) =>
      filters.every(({ column, filter }) => passes(filter, column.value(row), column.kind)) &&
      (wanted === '' || texts.some((each) => fold(String(each.value(row) ?? '')).includes(wanted))),
  );
  const by = columns.find((each) => each.id === view.sort?.column);
  return by === undefined ? left : sorted(left, by, view.sort?.down === true);
}

function sorted<Row>(rows: readonly Row[], by: Field<Row>, down: boolean): readonly Row[] {
  const keyed = rows.map((row) => ({ row, value: by.value(row) }));
  return keyed
    .toSorted((left, right) => {
      if (left.value === null || right.value === null)
        return Number(left.value === null) - Number(right.value === null);
      return down ? compare(right.value, left.value) : compare(left.value, right.value);
    })
    .map((each) => each.row);
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (left: NonNullable<Value>, right: NonNullable<Value>): number =>
  typeof left === 'string' && typeof right === 'string' ? words.compare(left, right) : Number(left) - Number(right);

/** The columns a view shows: those it names in the table's order, or, where it names none, those that are not hidden. */
export function shownColumns<C extends Pick<Field<never>, 'id' | 'hidden' | 'deeds'>>(
  columns: readonly C[],
  view: View,
): readonly C[] {
  const { columns: chosen } = view;
  return columns.filter(
    (each) => each.deeds === true || (chosen === null ? each.hidden !== true : chosen.includes(each.id)),
  );
}
