import { applyTransform, type Transform } from './transform.ts';
import type { Matrix } from '../data/matrix.ts';
import type { MixedColumn } from '../data/mixed-data.ts';
import type { Scale } from './scaling.ts';

/** How one input column becomes columns of a matrix. Plain data: the same can be said in SQL for every row. */
export type ColumnRecipe =
  | {
      readonly kind: 'numeric';
      readonly name: string;
      /** What a missing value becomes before the transform; null: a row without a value is left out. */
      readonly fill: number | null;
      readonly transform: Transform;
      readonly scale: Scale;
    }
  | {
      readonly kind: 'indicators';
      readonly name: string;
      /** One output column per level: 1 where the row has it. A level not listed counts as missing. */
      readonly levels: readonly string[];
      /** `zeros`: a missing value has no indicator set; `leave-out`: such a row is left out. */
      readonly missing: 'zeros' | 'leave-out';
      /** Each indicator is multiplied by this, so that a category weighs as one number does. */
      readonly factor: number;
    };

export interface Prepared {
  readonly matrix: Matrix;
  /** Input row of each row of the matrix. */
  readonly rows: Int32Array;
  /** Values of categories that the recipe does not know, by column: they are treated as missing and counted. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** Names of the columns that a recipe makes. */
export const outputNames = (recipe: readonly ColumnRecipe[]): string[] =>
  recipe.flatMap((each) =>
    each.kind === 'numeric' ? [each.name] : each.levels.map((level) => `${each.name} = ${level}`),
  );

/** Applies a recipe to columns of the same names, in any order, of these or new rows. A column that is absent is missing in every row. */
export function applyRecipe(
  recipe: readonly ColumnRecipe[],
  columns: readonly MixedColumn[],
  rowCount: number,
): Prepared {
  const unknown: Record<string, number> = {};
  const parts = recipe.map((step) => {
    const column = columns.find((each) => each.name === step.name);
    return step.kind === 'numeric'
      ? numericPart(step, column, rowCount)
      : indicatorPart(step, column, rowCount, unknown);
  });
  const rows = Int32Array.from({ length: rowCount }, (_, row) => row).filter((row) =>
    parts.every((part) => part.every((each) => !Number.isNaN(each[row]))),
  );
  const flat = parts.flat();
  const values = new Float64Array(rows.length * flat.length);
  rows.forEach((row, i) => {
    flat.forEach((part, d) => {
      values[i * flat.length + d] = part[row] ?? NaN;
    });
  });
  return { matrix: { values, rows: rows.length, columns: flat.length, names: outputNames(recipe) }, rows, unknown };
}

function numericPart(
  step: ColumnRecipe & { kind: 'numeric' },
  column: MixedColumn | undefined,
  rows: number,
): Float64Array[] {
  const values = column?.kind === 'numeric' ? column.values : new Float64Array(rows).fill(NaN);
  const { center, scale } = step.scale;
  return [
    values.map((value) => {
      const known = Number.isNaN(value) ? (step.fill ?? NaN) : value;
      return (applyTransform(step.transform, known) - center) / scale;
    }),
  ];
}

function indicatorPart(
  step: ColumnRecipe & { kind: 'indicators' },
  column: MixedColumn | undefined,
  rows: number,
  unknown: Record<string, number>,
): Float64Array[] {
  const place = new Map(step.levels.map((level, i) => [level, i]));
  const codes = Int32Array.from({ length: rows }, (_, row) => {
    if (column?.kind !== 'categorical') return -1;
    const code = column.codes[row] ?? -1;
    const level = code < 0 ? undefined : place.get(column.levels[code] ?? '');
    if (code >= 0 && level === undefined) unknown[step.name] = (unknown[step.name] ?? 0) + 1;
    return level ?? -1;
  });
  const absent = step.missing === 'zeros' ? 0 : NaN;
  return step.levels.map((_, own) =>
    Float64Array.from(codes, (code) => (code < 0 ? absent : step.factor * Number(code === own))),
  );
}
