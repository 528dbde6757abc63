import type { Row } from '../../../engine/engine.ts';
import { encodeLevels, type MixedColumn, type TreeTarget } from '../../../kernels/index.ts';
import type { ClusterItem, ClusterMethod } from '../../../model/clusters.ts';
import { asNumbers, FAR, targetColumn, valueColumn } from '../../profile/cluster-query.ts';

/** The variables of clusters as columns for the kernels, from rows as `sampleQuery` reads them: numbers, or words where the method asks for answers. */
export function readColumns(
  items: readonly ClusterItem[],
  rows: readonly Row[],
  method: ClusterMethod,
): readonly MixedColumn[] {
  return items.map(({ name, reads }, index): MixedColumn => {
    const cells = rows.map((row) => row[valueColumn(index)] ?? null);
    if (asNumbers(reads, method)) {
      const values = Float64Array.from(cells, (cell) => numberOf(cell));
      return { kind: 'numeric', name, values };
    }
    return { kind: 'categorical', name, ...encodeLevels(cells.map(labelOf)) };
  });
}

/** The target of a tree: the same for the kernels, with its values in words. Yes or no has both, no first. */
export function readTarget({ reads }: Pick<ClusterItem, 'reads'>, rows: readonly Row[]): ReadTarget {
  const cells = rows.map((row) => row[targetColumn] ?? null);
  if (reads === 'number')
    return { target: { kind: 'numbers', values: Float64Array.from(cells, (cell) => numberOf(cell)) }, levels: [] };
  if (reads === 'boolean') {
    const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : Number(cell)));
    return { target: { kind: 'classes', codes, classes: 2 }, levels: ['no', 'yes'] };
  }
  const { codes, levels } = encodeLevels(cells);
  return { target: { kind: 'classes', codes, classes: levels.length }, levels };
}

export interface ReadTarget {
  readonly target: TreeTarget;
  readonly levels: readonly string[];
}

/** Numbers too far off are unknown, as the statement that reads them has it. */
function numberOf(cell: Row[string]): number {
  const value = cell === null || cell === undefined ? NaN : Number(cell);
  return Math.abs(value) <= FAR ? value : NaN;
}

/** A value as an answer people read. */
const labelOf = (cell: Row[string]): Row[string] => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell);
