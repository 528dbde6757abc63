import type { ReactNode } from 'react';
import type { Field } from './field.ts';

/** A column of a table: a field, and how it is drawn. */
export interface Column<Row> extends Field<Row> {
  /** What to show where the value as text is not enough; it sorts, filters and exports by the value all the same. */
  readonly cell?: (row: Row) => ReactNode;
  /** Where the value leads: a count to its companies, a name to its page; undefined where there is nothing behind it. */
  readonly door?: (row: Row) => string | undefined;
}
