import { clusterCenters } from './methods/centers.ts';
import { dendrogramTop, type DendrogramTop } from './dendrogram-top.ts';
import { describeSegments, type Description } from './describe.ts';
import { mapOf, type SegmentMap } from './map.ts';
import { membersOf, type Members } from './members.ts';
import { suggestNames } from './name.ts';
import { sentenceOf } from './sentence.ts';
import { pickColumn } from './shape.ts';
import type { Shaped, Solution, Variable } from './types.ts';

/** All that is said of a grouping. Segments are numbered as in the grouping. */
export interface Explanation {
  readonly descriptions: readonly Description[];
  readonly names: readonly string[];
  readonly sentences: readonly string[];
  /** Rows of the data. */
  readonly members: readonly Members[];
  readonly map: SegmentMap;
  readonly dendrogram: DendrogramTop | undefined;
}

/** Members named of each kind. */
const NAMED = 5;

/**
 * Describes, names and maps a grouping of shaped rows.
 *
 * @param variables over the rows of the input: those the grouping was made by, after which it is named
 * @param others further variables worth telling of
 * @param names given names in place of suggested ones, by segment
 */
export function explain(
  data: Shaped,
  solution: Pick<Solution, 'assignment' | 'probabilities' | 'k' | 'tree'>,
  variables: readonly Variable[],
  others: readonly Variable[],
  names?: readonly string[],
): Explanation {
  const { assignment, probabilities, k, tree } = solution;
  const here = (each: Variable): Variable => ({ ...each, column: pickColumn(each.column, data.rows) });
  const own = variables.map(here);
  const descriptions = describeSegments([...own, ...others.map(here)], assignment, k);
  const suggested = suggestNames(describeSegments(own, assignment, k));
  return {
    descriptions,
    names: suggested,
    sentences: descriptions.map((each, i) => sentenceOf(each, names?.[i] ?? suggested[i] ?? '')),
    members: membersOf(assignment, probabilities, distancesToCenters(data, assignment, k), k, NAMED),
    map: mapOf(data),
    dendrogram: tree === undefined ? undefined : dendrogramTop(tree, assignment),
  };
}

function distancesToCenters({ matrix }: Shaped, assignment: Int32Array, k: number): Float64Array {
  const centers = clusterCenters(matrix, assignment, k);
  const { values, rows, columns } = matrix;
  const squares = new Float64Array(rows);
  values.forEach((value, i) => {
    const row = Math.floor(i / columns);
    const at = (assignment[row] ?? 0) * columns + (i % columns);
    squares[row] = (squares[row] ?? 0) + (value - (centers[at] ?? 0)) ** 2;
  });
  return squares;
}
