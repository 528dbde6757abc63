import type { MatrixCell } from '../../plan.ts';
import type { Path } from '../../source/node.ts';
import { entriesInOrder, report } from '../context.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type MatrixData = DataOf<'matrix'>;
type Cells = NonNullable<MatrixData['cells']>[string];

/** Crossed categories; a name in place of a mapping stands for every value of the dimensions below. */
export function readMatrix(data: MatrixData, reading: Reading): Method {
  const { path, context } = reading;
  data.matrix.forEach((name, index) => {
    if (data.matrix.indexOf(name) === index) return;
    report(context, [...path, 'matrix', index], 'model/same-id', { what: 'dimension', name, other: name, id: name });
  });
  const cells =
    data.cells === undefined ? [] : readCells(data.cells, [], [...path, 'cells'], data.matrix.length, reading);
  return { kind: 'matrix', dimensions: data.matrix, cells };
}

function readCells(
  cells: Cells,
  values: readonly string[],
  path: Path,
  dimensions: number,
  reading: Reading,
): readonly MatrixCell[] {
  if (typeof cells === 'string') {
    const rest = Array.from<null>({ length: dimensions - values.length }).fill(null);
    return [{ values: [...values, ...rest], segment: defineSegment(reading.book, cells, path) }];
  }
  if (values.length === dimensions) {
    report(reading.context, path, 'model/count', {
      what: 'levels of cells',
      found: values.length + 1,
      expected: dimensions,
      because: 'one a dimension',
    });
    return [];
  }
  return entriesInOrder(reading.context, path, cells).flatMap(([value, below]) =>
    readCells(below, [...values, value], [...path, value], dimensions, reading),
  );
}
