import { fail } from '../../diagnostics/diagnostic.ts';
import type { Random } from '../../kernels/index.ts';
import { printName } from '../../model/expression/print.ts';
import type { ClustersPlan } from '../../model/clusters.ts';
import { probabilityName, secondName } from '../../model/normalise/names.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { subset } from '../../stages/segment/discover/shape.ts';
import type { Shaped, Solution } from '../../stages/segment/discover/types.ts';
import { schemeOf } from '../ask/question.ts';
import type { CompanyTable } from './read.ts';

/** A scheme of clusters as the model has it. */
export interface ClusterScheme {
  readonly scheme: SchemePlan;
  readonly clusters: ClustersPlan;
  /** Whom the scheme is about, as a condition; absent for everybody. */
  readonly within: string | undefined;
  /** Columns that hold who is where. */
  readonly columns: { readonly segment: string; readonly probability: string; readonly second: string };
}

/** @throws InputError when there is no such scheme, or it is made another way */
export function clusterSchemeOf(bound: BoundPlan, wanted: string): ClusterScheme {
  const scheme = schemeOf(bound, wanted);
  const { method, id, within } = scheme;
  if (method.kind !== 'clusters') return fail('discover/not-clusters', { scheme: id, kind: method.kind });
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return {
    scheme,
    clusters: method,
    within:
      within === undefined ? undefined : `${printName(within.scheme)} in (${within.segments.map(text).join(', ')})`,
    columns: { segment: id, probability: probabilityName(id), second: secondName(id) },
  };
}

/** The condition of a scheme and one that was asked for, together. */
export function bothConditions(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return `(${one}) and (${other})`;
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
  { scheme, clusters, columns }: ClusterScheme,
  table: CompanyTable,
  data: Shaped,
): SchemeSolution | undefined {
  const names = (column: string): readonly (string | undefined)[] => {
    const found = table.variables.get(column)?.column;
    if (found?.kind !== 'categorical') return [];
    return Array.from(found.codes, (code) => found.levels[code]);
  };
  const own = names(columns.segment);
  const next = names(columns.second);
  const sure = table.variables.get(columns.probability)?.column;
  const rows = Int32Array.from(data.rows, (_, i) => i).filter((i) => own[data.rows[i] ?? 0] !== undefined);
  const used = new Set(Array.from(rows, (i) => own[data.rows[i] ?? 0]));
  const segments = segmentsOf(scheme, table.ground.bound).filter(({ id }) => used.has(id));
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
  return {
    data: kept,
    solution: { method: clusters.method ?? 'kmeans', k, assignment, probabilities },
    segments: segments.map(({ id, name }) => ({ id, name })),
  };
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
