import type { Cell, Row } from '../../engine/engine.ts';
import { encodeLevels } from '../../kernels/data/encode-levels.ts';
import type { MixedColumn } from '../../kernels/data/mixed-data.ts';

/** A category with more values tells companies apart by name; it is left out. */
const mostLevels = 200;

/** Rows of a result as columns for a kernel: numbers, and categories with codes; dates count as days, open texts are left out. */
export function mixedColumns(rows: readonly Row[], names: readonly string[]): readonly MixedColumn[] {
  return names.flatMap((name): MixedColumn[] => {
    const cells = rows.map((row) => row[name] ?? null);
    if (cells.some((cell) => typeof cell === 'number'))
      return [{ kind: 'numeric', name, values: Float64Array.from(cells, (cell) => numberOf(cell)) }];
    if (cells.some((cell) => isDate(cell))) return [{ kind: 'numeric', name, values: Float64Array.from(cells, dayOf) }];
    const { codes, levels } = encodeLevels(cells);
    return levels.length > mostLevels ? [] : [{ kind: 'categorical', name, codes, levels }];
  });
}

const numberOf = (cell: Cell): number => (typeof cell === 'number' && Number.isFinite(cell) ? cell : Number.NaN);

const isDate = (cell: Cell): boolean => typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}(?:T.*)?$/u.test(cell);

const dayOf = (cell: Cell): number =>
  typeof cell === 'string' ? Math.floor(Date.parse(cell.slice(0, 10)) / 86_400_000) : Number.NaN;
