import { cholesky, invertLowerTriangle } from '../../linear-algebra/cholesky.ts';

/**
 * How the covariance matrices of the components are constrained, by the letters for volume, shape and orientation (Banfield
 * and Raftery 1993): E equal, V varying, I identity. `EII` equal spheres, `VII` spheres, `EEI` equal ellipsoids along the axes,
 * `VVI` ellipsoids along the axes, `EEE` equal ellipsoids, `VVV` any ellipsoids.
 */
export const covarianceModels = ['EII', 'VII', 'EEI', 'VVI', 'EEE', 'VVV'] as const;
export type CovarianceModel = (typeof covarianceModels)[number];

/** Whether a model has covariances off the diagonal. */
export const isFull = (model: CovarianceModel): boolean => model === 'EEE' || model === 'VVV';

/** Parameters of a mixture in working form. */
export interface Mixture {
  readonly model: CovarianceModel;
  readonly k: number;
  readonly columns: number;
  readonly shares: Float64Array;
  /** k × columns. */
  readonly means: Float64Array;
  /** k × columns × columns. */
  readonly covariances: Float64Array;
  /**
   * What turns a difference from the mean into independent standard units: the inverse of the lower Cholesky factor (k ×
   * columns × columns) in full models, else one over the deviation (k × columns).
   */
  readonly whiteners: Float64Array;
  /** Per component log share − ½ log determinant − columns/2 × log 2π. */
  readonly constants: Float64Array;
}

/** Free parameters: shares, means and covariances. */
export function countParameters(model: CovarianceModel, k: number, columns: number): number {
  const triangle = (columns * (columns + 1)) / 2;
  const covariance = { EII: 1, VII: k, EEI: columns, VVI: k * columns, EEE: triangle, VVV: k * triangle }[model];
  return k - 1 + k * columns + covariance;
}

/**
 * The mixture of greatest likelihood given the moments of its components (Celeux and Govaert 1995, "Gaussian parsimonious
 * clustering models", closed forms). Undefined when a component is empty or a covariance is singular: its least variance
 * given the columns before, below the floor of its column.
 */
export function mixtureFromMoments(
  model: CovarianceModel,
  moments: Moments,
  floors: Float64Array,
): Mixture | undefined {
  const { k, columns, sizes, means, scatters } = moments;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.some((size) => !(size > 1e-10 * total))) return undefined;
  const shares = sizes.map((size) => size / total);
  const pooled = new Float64Array(columns * columns);
  scatters.forEach((value, i) => {
    const cell = i % (columns * columns);
    pooled[cell] = (pooled[cell] ?? 0) + value;
  });
  const covariances = new Float64Array(k * columns * columns);
  const whiteners: Float64Array[] = [];
  const constants = new Float64Array(k);
  for (let group = 0; group < k; group++) {
    const equal = model.startsWith('E');
    const scatter = equal ? pooled : scatters.subarray(group * columns * columns, (group + 1) * columns * columns);
    const covariance = constrain(model, scatter, equal ? total : (sizes[group] ?? 0), columns);
    const shape = isFull(model) ? whitenFull(covariance, columns, floors) : whitenDiagonal(covariance, columns, floors);
    if (shape === undefined) return undefined;
    covariances.set(covariance, group * columns * columns);
    whiteners.push(shape.whitener);
    constants[group] = Math.log(shares[group] ?? 0) - shape.halfLogDeterminant - (columns / 2) * Math.log(2 * Math.PI);
  }
  const joined = new Float64Array(whiteners.reduce((sum, each) => sum + each.length, 0));
  whiteners.forEach((each, group) => joined.set(each, group * each.length));
  return { model, k, columns, shares, means, covariances, whiteners: joined, constants };
}

function constrain(model: CovarianceModel, scatter: Float64Array, size: number, columns: number): Float64Array {
  const covariance = new Float64Array(columns * columns);
  if (isFull(model)) return covariance.map((_, i) => (scatter[i] ?? 0) / size);
  let trace = 0;
  for (let d = 0; d < columns; d++) trace += scatter[d * columns + d] ?? 0;
  for (let d = 0; d < columns; d++) {
    const spherical = model === 'EII' || model === 'VII';
    covariance[d * columns + d] = spherical ? trace / (size * columns) : (scatter[d * columns + d] ?? 0) / size;
  }
  return covariance;
}

interface Shape {
  readonly whitener: Float64Array;
  readonly halfLogDeterminant: number;
}

function whitenFull(covariance: Float64Array, columns: number, floors: Float64Array): Shape | undefined {
  const factor = cholesky(covariance, columns);
  if (factor === undefined) return undefined;
  let halfLogDeterminant = 0;
  for (let d = 0; d < columns; d++) {
    const pivot = factor[d * columns + d] ?? 0;
    if (pivot * pivot < (floors[d] ?? 0)) return undefined;
    halfLogDeterminant += Math.log(pivot);
  }
  return { whitener: invertLowerTriangle(factor, columns), halfLogDeterminant };
}

function whitenDiagonal(covariance: Float64Array, columns: number, floors: Float64Array): Shape | undefined {
  const whitener = new Float64Array(columns);
  let halfLogDeterminant = 0;
  for (let d = 0; d < columns; d++) {
    const variance = covariance[d * columns + d] ?? 0;
    if (!(variance >= (floors[d] ?? 0))) return undefined;
    whitener[d] = 1 / Math.sqrt(variance);
    halfLogDeterminant += Math.log(variance) / 2;
  }
  return { whitener, halfLogDeterminant };
}

/** Weight, mean and scatter of each component. */
export interface Moments {
  readonly k: number;
  readonly columns: number;
  readonly sizes: Float64Array;
  readonly means: Float64Array;
  /** Sums of weighted products of differences from the mean, k × columns × columns; off the diagonal 0 in diagonal models. */
  readonly scatters: Float64Array;
}
