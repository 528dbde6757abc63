import { diagnose, fail, type Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import {
  createRandom,
  distinctRows,
  gapStatistic,
  gowerDistances,
  hierarchicalClustering,
  silhouette,
  silhouetteFromDistances,
  type Matrix,
  type Random,
  type Watch,
} from '../../../../kernels/index.ts';
import { columnLength } from '../../../../kernels/data/mixed-data.ts';
import type { ClustersPlan } from '../../../../model/clusters.ts';
import type { ClusterFit, TriedClusters } from '../../../profile/clusters.ts';
import type { ClusterPreparation, PreparedClusters } from './prepare.ts';
import { solveKMeans, solveWard } from './solve-centers.ts';
import { solveClasses } from './solve-classes.ts';
import { solveMedoids } from './solve-medoids.ts';
import { solveMixture, type Effort } from './solve-mixture.ts';
import type { ClusterSolution, SolutionOptions } from './solution.ts';

export interface FindOptions
  extends ClusterPreparation, Pick<ClustersPlan, 'k' | 'seed' | 'starts' | 'covariance'>, Watch {
  /** One a row of the prepared data. */
  readonly weights?: Float64Array;
}

export interface FoundClusters {
  readonly solution: ClusterSolution;
  readonly tried: readonly TriedClusters[];
  readonly criterion: ClusterFit['criterion'];
  readonly structure: boolean | null;
  readonly notes: readonly Diagnostic[];
}

/** Rows that are compared with each other. */
type Compared = Exclude<PreparedClusters, { kind: 'questions' }>;

/** Rows on which solutions are compared: a silhouette takes all pairs. */
const JUDGED = 1000;

/**
 * Finds clusters in prepared data: for one number of them, or for the best of a range, by BIC where the method has a likelihood, else by
 * the mean silhouette. Says whether the data show any groups at all: one alone has no worse BIC, or the gap statistic finds no more than
 * even scatter. A range is cut where there are fewer distinct rows.
 *
 * @throws InputError when there are fewer distinct rows than clusters asked for, or no proper solution
 */
export function findClusters(prepared: Compared, options: FindOptions): FoundClusters {
  const random = createRandom(options.seed);
  const solve = solver(prepared, options);
  const most = Math.min(options.k.most, distinctCount(prepared));
  const { least } = options.k;
  if (most < least) fail('statistics/too-many-groups', { method: options.method, k: least, distinct: most });
  const notes =
    most < options.k.most ? [diagnose('clusters/range-cut', { k: options.k.most, distinct: most }, {}, 'warning')] : [];
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const isOne = options.k.least === options.k.most;
  const solveFor = (k: number, effort: Effort, place = 0): ClusterSolution | undefined =>
    solve(
      k,
      {
        random: random.split(`k=${k}`),
        ...(options.starts === undefined ? {} : { starts: options.starts }),
        ...(options.weights === undefined ? {} : { weights: options.weights }),
        ...(options.cancelled === undefined ? {} : { cancelled: options.cancelled }),
        progress: (share) => options.progress?.((place + share) / numbers.length),
      },
      effort,
    );
  const solutions = numbers.flatMap((k, place) => solveFor(k, isOne ? 'care' : 'search', place) ?? []);
  const [first] = solutions;
  if (first === undefined)
    fail('statistics/degenerate', {
      method: options.method,
      reason: 'every start had a cluster shrink onto a point or a line',
    });
  if (isOne)
    return { solution: first, tried: [], criterion: null, structure: null, notes: [...notes, ...unfinished(first)] };
  const judged = judge(prepared, solutions, random.split('judge'));
  const best = judged.tried.reduce((most, each) => (each.value > most.value ? each : most));
  const sought = solutions.find((each) => each.k === best.k) ?? first;
  const solution = options.method === 'gmm' ? (solveFor(best.k, 'care') ?? sought) : sought;
  const structure = hasStructure(prepared, solution, solve, random.split('structure'));
  return { solution, ...judged, structure, notes: [...notes, ...unfinished(solution)] };
}

const unfinished = ({ converged }: ClusterSolution): readonly Diagnostic[] =>
  converged ? [] : [diagnose('clusters/not-converged', {}, {}, 'warning')];

type Solve = (k: number, options: SolutionOptions, effort: Effort) => ClusterSolution | undefined;

function solver(prepared: Compared, options: FindOptions): Solve {
  switch (prepared.kind) {
    case 'answers':
      return (k, each) => solveClasses(prepared, k, each);
    case 'mixed': {
      const distances = gowerDistances(prepared.columns);
      return (k, each) => solveMedoids(prepared, distances, k, each);
    }
    case 'matrix': {
      if (options.method === 'gmm')
        return (k, each, effort) => solveMixture(prepared, k, options.covariance, each, effort);
      if (options.method !== 'hierarchical') return (k, each) => solveKMeans(prepared, k, each);
      const weighted = options.weights === undefined ? {} : { weights: options.weights };
      const tree = hierarchicalClustering(prepared.matrix, { linkage: 'ward', ...weighted });
      if (tree === undefined) throw new Error('a tree nobody cancelled was not grown');
      return (k, each) => solveWard(prepared, tree, k, each);
    }
  }
}

function judge(prepared: Compared, solutions: readonly ClusterSolution[], random: Random) {
  const hasLikelihood = solutions.every((each) => each.statistics['bic'] !== undefined);
  if (hasLikelihood) {
    const tried = solutions.map(({ k, statistics }) => ({ k, value: statistics['bic'] ?? 0 }));
    return { tried, criterion: 'bic' as const };
  }
  const meanOf = silhouettes(prepared, random);
  const tried = solutions.map(({ k, assignment }) => ({ k, value: k === 1 ? 0 : meanOf(assignment) }));
  return { tried, criterion: 'silhouette' as const };
}

function silhouettes(prepared: Compared, random: Random): (assignment: Int32Array) => number {
  if (prepared.kind === 'answers') throw new Error('latent classes are judged by their likelihood');
  const count = prepared.kind === 'matrix' ? prepared.matrix.rows : prepared.rows.length;
  const rows = random.permutation(count).subarray(0, JUDGED).sort();
  const among = (assignment: Int32Array): Int32Array => Int32Array.from(rows, (row) => assignment[row] ?? 0);
  if (prepared.kind === 'matrix') {
    const sample = rowsIn(prepared.matrix, rows);
    return (assignment) => silhouette(sample, among(assignment)).mean;
  }
  const columns = prepared.columns.map((column) =>
    column.kind === 'numeric'
      ? { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) }
      : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) },
  );
  const known = columns.filter((column) =>
    column.kind === 'numeric'
      ? column.values.some((value) => !Number.isNaN(value))
      : column.codes.some((code) => code >= 0),
  );
  const distances = gowerDistances(known);
  return (assignment) => silhouetteFromDistances(distances, among(assignment)).mean;
}

/** Whether more than one cluster says more than one. Not asked of k-medoids, for which there is no such test here. */
function hasStructure(prepared: Compared, best: ClusterSolution, solve: Solve, random: Random): boolean | null {
  const bic = best.statistics['bic'];
  if (bic !== undefined) {
    const alone = solve(1, { random }, 'search')?.statistics['bic'];
    return best.k > 1 && (alone === undefined || bic > alone);
  }
  if (prepared.kind !== 'matrix') return null;
  const rows = random.permutation(prepared.matrix.rows).subarray(0, JUDGED).sort();
  const sample = rowsIn(prepared.matrix, rows);
  if (sample.rows < 2) return false;
  return gapStatistic(sample, { most: best.k + 1, random, references: 10 }).recommended > 1;
}

function rowsIn({ values, columns }: Matrix, rows: Int32Array): Matrix {
  const taken = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => taken.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { values: taken, rows: rows.length, columns };
}

/** Different rows; an upper bound for columns with gaps, where two rows may differ by what is unknown. */
function distinctCount(prepared: Compared): number {
  if (prepared.kind === 'matrix') return prepared.matrix.rows === 0 ? 0 : distinctRows(prepared.matrix).distinct.rows;
  if (prepared.kind === 'answers') {
    const { codes, rows, levels } = prepared.answers;
    const patterns = Array.from({ length: rows }, (_, row) =>
      codes.subarray(row * levels.length, (row + 1) * levels.length).join(' '),
    );
    return new Set(patterns).size;
  }
  const [first] = prepared.columns;
  const rows = first === undefined ? 0 : columnLength(first);
  const keys = Array.from({ length: rows }, (_, row) =>
    prepared.columns.map((column) => (column.kind === 'numeric' ? column.values[row] : column.codes[row])).join(' '),
  );
  return new Set(keys).size;
}
