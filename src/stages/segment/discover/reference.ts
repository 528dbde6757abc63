import { borderDensities, drawOneCloud, fitOneCloud, type Random } from '../../../kernels/index.ts';
import { InputError } from '../../../diagnostics/diagnostic.ts';
import { methods } from './methods/index.ts';
import { reshape, subset } from './shape.ts';
import type { DiscoverMethod, Shaped } from './types.ts';

/** What data without groups look like beside the data, for a method and a number of groups. */
export interface ReferenceGain {
  readonly method: DiscoverMethod;
  readonly k: number;
  /** By how many deviations of the references the loss lies below theirs. */
  readonly gain: number;
  /** The least crowded border that one in twenty references shows: an emptier one is no accident. */
  readonly accidentalBorder: number;
}

export interface ReferenceTest {
  readonly references: number;
  /** Rows compared. */
  readonly rows: number;
  readonly gains: readonly ReferenceGain[];
  /** The largest gain, and how often the largest gain of data without groups is as large. */
  readonly gain: number;
  readonly pValue: number;
}

export interface ReferenceOptions {
  readonly ks: readonly number[];
  /** Methods to hold against references, of those that can be; k-means always is. */
  readonly methods: readonly DiscoverMethod[];
  readonly random: Random;
  readonly references: number;
  /** Rows compared at most. */
  readonly mostRows: number;
  /** Told between references; a rejection ends the work. */
  readonly step: (share: number) => Promise<void>;
}

interface Measured {
  readonly method: DiscoverMethod;
  readonly k: number;
  readonly loss: number;
  readonly border: number;
}

/**
 * Do the rows part into groups better than a single cloud of the same spread and correlations does? References are drawn from `fitOneCloud`; every
 * method is run on each for every k, and the largest standardised gain of the data is held against that of every reference, so that trying
 * many methods and numbers finds no more in noise than trying one. For latent classes the gain is the likelihood ratio against one class.
 *
 * Source: the gap statistic (Tibshirani, Walther and Hastie 2001) with a null model that keeps marginals and correlations, as Hennig and Lin 2015,
 * "Flexible parametric bootstrap for testing homogeneity against clustering".
 */
export async function referenceTest(data: Shaped, options: ReferenceOptions): Promise<ReferenceTest> {
  const { random, references, mostRows, step } = options;
  const chosen = random.split('rows').permutation(data.matrix.rows).subarray(0, mostRows).sort();
  const own = chosen.length === data.matrix.rows ? data : subset(data, chosen);
  const rows = own.matrix.rows;
  const cloud = fitOneCloud(own.columns, random.split('cloud'));
  const found = measureAll(own, options, random.split('own'));
  const drawn: Measured[][] = [];
  for (let i = 0; i < references; i++) {
    const stream = random.split('reference').split(i);
    const columns = drawOneCloud(cloud, rows, stream.split('draw'));
    drawn.push(measureAll(reshape(own, columns, rows), options, stream.split('fit')));
    await step((i + 1) / references);
  }
  const spread = found.map((_, at) => momentsOf(drawn.map((each) => each[at]?.loss ?? 0)));
  const gainsOf = (each: readonly Measured[]): number[] =>
    each.map(({ loss }, at) => ((spread[at]?.mean ?? 0) - loss) / (spread[at]?.deviation || 1));
  const gains = gainsOf(found);
  const gain = Math.max(...gains);
  const asLarge = drawn.filter((each) => Math.max(...gainsOf(each)) >= gain).length;
  return {
    references,
    rows,
    gains: found.map(({ method, k }, at) => ({
      method,
      k,
      gain: gains[at] ?? 0,
      accidentalBorder: lowest(drawn.map((each) => each[at]?.border ?? 1)),
    })),
    gain,
    pValue: (1 + asLarge) / (references + 1),
  };
}

function measureAll(data: Shaped, { ks, methods: wanted }: ReferenceOptions, random: Random): Measured[] {
  return [...new Set<DiscoverMethod>(['kmeans', ...wanted])].flatMap((method) =>
    ks.flatMap((k) => measure(data, method, k, random.split(method).split(k))),
  );
}

function measure(data: Shaped, method: DiscoverMethod, k: number, random: Random): Measured[] {
  const { ruler } = methods[method];
  if (ruler === undefined) return [];
  try {
    const { loss, assignment } = ruler(data, k, random);
    return [{ method, k, loss, border: Math.max(...borderDensities(data.matrix, assignment, k)) }];
  } catch (error) {
    // Fewer different rows than groups: as if each row were its own.
    if (error instanceof InputError) return [{ method, k, loss: 0, border: 1 }];
    throw error;
  }
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** The value that one in twenty lies at or below. */
const lowest = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length / 20) - 1)] ?? 1;
