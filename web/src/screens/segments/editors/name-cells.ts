import type { MatrixShape } from '../../../../../src/contract/model/shape.ts';
import type { ModelEditRequest as ModelEdit } from '../../../../../src/contract/model/draft.ts';

type Nested = string | { readonly [value: string]: Nested };
type Cell = MatrixShape['cells'][number];

/**
 * Edits that give cells a name, or take it away (null). The rows of the first dimension they lie in are written anew, each as short as it
 * can be said: one name in place of a mapping where all below has it.
 */
export function nameCells(
  { cells, cells_path: under }: MatrixShape,
  chosen: readonly string[],
  name: string | null,
): readonly ModelEdit[] {
  const named = cells.map((cell) => ({
    ...cell,
    given: chosen.includes(keyOf(cell.values)) ? name : cell.path === null ? null : cell.name,
  }));
  const rows = [
    ...new Set(named.filter((cell) => chosen.includes(keyOf(cell.values))).map(({ values }) => values[0] ?? '')),
  ];
  return rows.flatMap((row): readonly ModelEdit[] => {
    const own = named.filter(({ values }) => values[0] === row);
    const written = nested(own, 1);
    const path = [...under, row];
    if (written !== undefined) return [{ do: 'set', path, value: written }];
    return own.some((cell) => cell.path !== null) ? [{ do: 'remove', path }] : [];
  });
}

export const keyOf = (values: readonly string[]): string => values.join('\u0000');

/** The names of some cells by their values from a level on; undefined when none has one. */
function nested(cells: readonly (Cell & { readonly given: string | null })[], level: number): Nested | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const { given } = first;
  if (cells.every((cell) => cell.given === given)) return given ?? undefined;
  const values = [...new Set(cells.map((cell) => cell.values[level] ?? ''))];
  const entries = values.flatMap((value): readonly (readonly [string, Nested])[] => {
    const below = nested(
      cells.filter((cell) => cell.values[level] === value),
      level + 1,
    );
    return below === undefined ? [] : [[value, below]];
  });
  return Object.fromEntries(entries);
}
