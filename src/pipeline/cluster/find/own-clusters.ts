import type { MixedColumn, Random } from '../../../kernels/index.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import { subset } from '../../../stages/segment/discover/shape.ts';
import type { Shaped, Solution } from '../../../stages/segment/discover/types.ts';

/** Clusters of a scheme as the newest run has them, as plain data. */
export interface OwnClusters {
  readonly clusters: ClustersPlan;
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  /** Columns of the companies read; absent where the run has none. */
  readonly held: Readonly<Record<'segment' | 'probability' | 'second', MixedColumn | undefined>>;
}

/** The clusters of a run as a solution over the rows they were given to. */
export interface SchemeSolution {
  readonly data: Shaped;
  readonly solution: Pick<Solution, 'method' | 'k' | 'assignment' | 'probabilities'>;
  /** Id and name of each segment, in the order of their numbers. */
  readonly segments: readonly { readonly id: string; readonly name: string }[];
}

/** What the newest run says: companies in no cluster take no part; segments without companies are left out. */
export function schemeSolution(
  { clusters, segments: all, held }: OwnClusters,
  data: Shaped,
): SchemeSolution | undefined {
  const names = (column: MixedColumn | undefined): readonly (string | undefined)[] =>
    column?.kind === 'categorical' ? Array.from(column.codes, (code) => column.levels[code]) : [];
  const own = names(held.segment);
  const next = names(held.second);
  const sure = held.probability;
  const rows = Int32Array.from(data.rows, (_, i) => i).filter((i) => own[data.rows[i] ?? 0] !== undefined);
  const used = new Set(Array.from(rows, (i) => own[data.rows[i] ?? 0]));
  const segments = all.filter(({ id }) => used.has(id));
  const number = new Map(segments.map(({ id }, at) => [id, at]));
  const k = segments.length;
  if (k < 2) return undefined;
  const kept = subset(data, rows);
  const probabilities = new Float64Array(rows.length * k);
  const assignment = Int32Array.from(kept.rows, (row, i) => {
    const at = number.get(own[row] ?? '') ?? 0;
    const probability = sure?.kind === 'numeric' ? (sure.values[row] ?? 1) : 1;
    probabilities[i * k + at] = probability;
    const second = number.get(next[row] ?? '');
    if (second !== undefined && second !== at) probabilities[i * k + second] = 1 - probability;
    return at;
  });
  return { data: kept, solution: { method: clusters.method ?? 'kmeans', k, assignment, probabilities }, segments };
}

/** A part of the rows with their clusters, as a solution that can be judged. */
export function partOf(
  { data, solution }: Pick<SchemeSolution, 'data' | 'solution'>,
  most: number,
  random: Random,
): { readonly part: Shaped; readonly like: Solution } {
  const chosen = random.permutation(data.matrix.rows).subarray(0, most).sort();
  const { k } = solution;
  return {
    part: subset(data, chosen),
    like: {
      ...solution,
      assignment: Int32Array.from(chosen, (row) => solution.assignment[row] ?? 0),
      probabilities: Float64Array.from(
        { length: chosen.length * k },
        (_, i) => solution.probabilities[(chosen[Math.floor(i / k)] ?? 0) * k + (i % k)] ?? 0,
      ),
      loss: 0,
      bic: null,
    },
  };
}
