import { cholesky } from '../../linear-algebra/cholesky.ts';
import { symmetricEigen } from '../../linear-algebra/symmetric-eigen.ts';
import type { Random } from '../../random.ts';
import { cellOf, type Marginal } from './marginal.ts';

/** Pairs of normal numbers by which correlations are matched. */
const DRAWS = 800;
const STRONGEST = 0.995;

/**
 * The lower triangle of normal numbers whose cells have the wanted correlations (columns × columns), as nearly as marginals allow: pair by
 * pair, then made positive definite.
 *
 * Source: Cario and Nelson 1997, "Modeling and generating random vectors with arbitrary marginal distributions and correlation matrix".
 */
export function latentFactor(marginals: readonly Marginal[], wanted: Float64Array, random: Random): Float64Array {
  const size = marginals.length;
  const first = Float64Array.from({ length: DRAWS }, () => random.normal());
  const second = Float64Array.from({ length: DRAWS }, () => random.normal());
  const firstValues = marginals.map((marginal) =>
    standardised(first.map((z) => marginal.middles[cellOf(marginal, z)] ?? 0)),
  );
  const correlation = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    correlation[a * size + a] = 1;
    for (let b = 0; b < a; b++) {
      const [known, marginal] = [firstValues[b], marginals[a]];
      const target = wanted[a * size + b] ?? 0;
      const latent =
        known === undefined || marginal === undefined ? 0 : matched(known, marginal, first, second, target);
      correlation[a * size + b] = latent;
      correlation[b * size + a] = latent;
    }
  }
  return positiveFactor(correlation, size);
}

/** The correlation of normal numbers that gives the cells the wanted one, by halving: the one rises with the other. */
function matched(known: Float64Array, marginal: Marginal, first: Float64Array, second: Float64Array, target: number) {
  const found = (latent: number): number => {
    const rest = Math.sqrt(1 - latent * latent);
    const values = first.map((z, i) => marginal.middles[cellOf(marginal, latent * z + rest * (second[i] ?? 0))] ?? 0);
    return standardised(values).reduce((sum, value, i) => sum + (value * (known[i] ?? 0)) / DRAWS, 0);
  };
  // What the same draws show without any correlation is not asked for.
  const wanted = target + found(0) * (1 - Math.abs(target));
  let [low, high] = [-STRONGEST, STRONGEST];
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2;
    if (found(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}

/** Cholesky's factor of the nearest correlations that can be: negative eigenvalues are cut off and the diagonal is set to 1 again. */
function positiveFactor(correlation: Float64Array, size: number): Float64Array {
  const { values, vectors } = symmetricEigen(correlation, size);
  const floor = 1e-4;
  const repaired = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let e = 0; e < size; e++)
        repaired[i * size + j] =
          (repaired[i * size + j] ?? 0) +
          Math.max(floor, values[e] ?? 0) * (vectors[e * size + i] ?? 0) * (vectors[e * size + j] ?? 0);
  const scale = Float64Array.from({ length: size }, (_, i) => Math.sqrt(repaired[i * size + i] ?? 1));
  const unit = repaired.map(
    (value, cell) => value / ((scale[Math.floor(cell / size)] ?? 1) * (scale[cell % size] ?? 1)),
  );
  return cholesky(unit, size) ?? Float64Array.from(unit, (_, cell) => Number(Math.floor(cell / size) === cell % size));
}
