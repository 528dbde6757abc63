import type { MatrixCell } from './plan.ts';
import { slug } from './slug.ts';

/** The named cell a combination of values falls in: the first in the model's order; a cell's `null` is any value. */
export const cellOf = (cells: readonly MatrixCell[], values: readonly string[]): MatrixCell | undefined =>
  cells.find((cell) => cell.values.every((value, index) => value === null || value === values[index]));

/** Id of the segment of a combination of values that has no name of its own. */
export const crossId = (values: readonly string[]): string => values.map((value) => slug(value)).join('-x-');
