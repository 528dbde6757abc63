import { fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CovarianceModel, Linkage, Scaling, Watch } from '../../kernels/index.ts';

/** Rows of cells as a file reader gives them; the first row of the file is in `columns`. */
export interface StatsTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface StatsOptions extends Watch {
  /** Columns to use. Default: all that the method can use, but those named by `weights` and `by`. */
  readonly columns?: readonly string[];
  /** A number of groups, or from … to. Default 2 … 8. */
  readonly k?: number | readonly [number, number];
  readonly starts?: number;
  readonly seed?: number | string;
  /** How numbers are made comparable. Default `none`. */
  readonly scale?: Scaling;
  /** The column that holds how often each row counts. */
  readonly weights?: string;
  /** Covariance model of a Gaussian mixture. Default: the best of all six by BIC. */
  readonly model?: CovarianceModel;
  /** Default `ward`. */
  readonly linkage?: Linkage;
  /** Pairs of bootstrap samples for stability. Default 100. */
  readonly pairs?: number;
  /** Columns that the shares of latent classes may depend on: numbers, yes and no, or categories. */
  readonly covariates?: readonly string[];
  /** The column that holds the groups to compare or to tell apart. */
  readonly by?: string;
}

/** What a method found: one JSON document, a group for each row where it makes groups, and what to know about it. */
export interface StatsResult {
  readonly json: Readonly<Record<string, unknown>>;
  /** Columns to write beside the input: groups from 1, null for a row that took no part. */
  readonly assignments: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly notes: readonly Diagnostic[];
}

/** The numbers of groups asked for, ascending, and whether there is one only. */
export function numbersOfGroups(options: StatsOptions): { readonly ks: readonly number[]; readonly single: boolean } {
  const { k = [2, 8] } = options;
  const [from, to] = typeof k === 'number' ? [k, k] : k;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || to < from)
    fail('statistics/bad-option', {
      option: 'k',
      value: `${from}..${to}`,
      expected: 'a whole number from 1, or a range such as 2..8',
    });
  return { ks: Array.from({ length: to - from + 1 }, (_, i) => from + i), single: from === to };
}

/** Groups by falling size, so that the first is the largest whatever the start: the new position of each group. */
export function bySize(sizes: ArrayLike<number>): Int32Array {
  const order = Array.from(sizes, (_, group) => group).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const position = new Int32Array(order.length);
  order.forEach((group, place) => {
    position[group] = place;
  });
  return position;
}
