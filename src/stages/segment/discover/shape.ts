import { encodeLevels, outputNames, prepare, type Answers, type MixedColumn } from '../../../kernels/index.ts';
import type { Matrix, PreparationOptions } from '../../../kernels/index.ts';
import type { Aim, Shaped } from './types.ts';

/** A number with at most so many values can be read as answers to a question. */
const MOST_ANSWERS = 10;

/**
 * Makes columns fit for clustering as `prepare` does, and keeps what latent classes and references need of them. Answers are there when every
 * column is a category or holds at most ten whole numbers.
 *
 * @throws InputError as `prepare` does; `statistics/too-few-rows` when fewer than ten rows are known
 */
export function shape(columns: readonly MixedColumn[], options: PreparationOptions = {}): Shaped {
  const { matrix, recipe, rows, notes } = prepare(columns, options);
  const kept = recipe.flatMap((step) => columns.filter((column) => column.name === step.name));
  const answers = answersOf(kept, rows);
  return {
    matrix,
    columns: kept.map((column) => shaped(column, rows, matrix)),
    recipe,
    rows,
    notes,
    ...(answers === undefined ? {} : { answers }),
  };
}

/** A part of the rows. */
export function subset(data: Shaped, chosen: Int32Array): Shaped {
  const { matrix, answers, aim } = data;
  const items = answers?.levels.length ?? 0;
  return {
    ...data,
    matrix: pick(matrix, chosen),
    columns: data.columns.map((column) => pickColumn(column, chosen)),
    rows: Int32Array.from(chosen, (row) => data.rows[row] ?? 0),
    ...(aim === undefined ? {} : { aim: pickAim(aim, chosen) }),
    ...(answers === undefined
      ? {}
      : {
          answers: {
            ...answers,
            rows: chosen.length,
            codes: Int32Array.from({ length: chosen.length * items }, (_, i) => {
              const row = chosen[Math.floor(i / items)] ?? 0;
              return answers.codes[row * items + (i % items)] ?? -1;
            }),
          },
        }),
  };
}

/** The same table for rows that are already transformed and scaled, as a reference draws them. */
export function reshape(like: Shaped, columns: readonly MixedColumn[], rows: number): Shaped {
  const names = outputNames(like.recipe);
  const values = new Float64Array(rows * names.length);
  let at = 0;
  for (const step of like.recipe) {
    const column = columns.find((each) => each.name === step.name);
    const width = outputNames([step]).length;
    for (let row = 0; row < rows; row++) {
      if (step.kind === 'numeric')
        values[row * names.length + at] = column?.kind === 'numeric' ? (column.values[row] ?? 0) : 0;
      else if (column?.kind === 'categorical') {
        const place = step.levels.indexOf(column.levels[column.codes[row] ?? -1] ?? '');
        if (place >= 0) values[row * names.length + at + place] = step.factor;
      }
    }
    at += width;
  }
  const answers =
    like.answers === undefined
      ? undefined
      : answersOf(
          columns,
          Int32Array.from({ length: rows }, (_, row) => row),
        );
  const { answers: _own, ...rest } = like;
  return {
    ...rest,
    matrix: { values, rows, columns: names.length, names },
    columns,
    rows: Int32Array.from({ length: rows }, (_, row) => row),
    ...(answers === undefined ? {} : { answers }),
  };
}

/** A column as the matrix has it: numbers transformed and scaled, categories with their levels. */
function shaped(column: MixedColumn, rows: Int32Array, matrix: Matrix): MixedColumn {
  if (column.kind === 'categorical') return pickColumn(column, rows);
  const place = matrix.names?.indexOf(column.name) ?? -1;
  const values = Float64Array.from(rows, (_, row) => matrix.values[row * matrix.columns + place] ?? 0);
  return { kind: 'numeric', name: column.name, values };
}

function answersOf(columns: readonly MixedColumn[], rows: Int32Array): Answers | undefined {
  const items = columns.map((column) => {
    const texts = Array.from(rows, (row) => textOf(column, row));
    return encodeLevels(texts);
  });
  if (items.some(({ levels }) => levels.length > MOST_ANSWERS)) return undefined;
  const codes = new Int32Array(rows.length * items.length);
  items.forEach((item, j) => {
    item.codes.forEach((code, i) => {
      codes[i * items.length + j] = code;
    });
  });
  return {
    codes,
    rows: rows.length,
    levels: items.map(({ levels }) => levels.length),
    names: columns.map(({ name }) => name),
  };
}

function textOf(column: MixedColumn, row: number): string | undefined {
  if (column.kind === 'categorical') return column.levels[column.codes[row] ?? -1];
  const value = column.values[row] ?? NaN;
  return Number.isNaN(value) ? undefined : String(value);
}

/** An aim over a part of the rows. */
export function pickAim(aim: Aim, rows: Int32Array): Aim {
  const { target } = aim;
  return {
    ...aim,
    columns: aim.columns.map((column) => pickColumn(column, rows)),
    target:
      target.kind === 'classes'
        ? { ...target, codes: Int32Array.from(rows, (row) => target.codes[row] ?? -1) }
        : { ...target, values: Float64Array.from(rows, (row) => target.values[row] ?? NaN) },
  };
}

export function pickColumn(column: MixedColumn, rows: Int32Array): MixedColumn {
  if (column.kind === 'numeric')
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) };
  return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
}

function pick({ values, columns, names }: Matrix, chosen: Int32Array): Matrix {
  const picked = new Float64Array(chosen.length * columns);
  chosen.forEach((row, i) => picked.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { values: picked, rows: chosen.length, columns, ...(names === undefined ? {} : { names }) };
}
