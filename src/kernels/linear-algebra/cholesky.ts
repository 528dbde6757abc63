/**
 * The lower triangle L with L Lᵀ = A of a symmetric positive definite matrix of size p, row by row; undefined when A is not
 * positive definite to working precision. The upper triangle of A is not read.
 */
export function cholesky(a: Float64Array, p: number): Float64Array | undefined {
  const l = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * p + j] ?? 0;
      for (let m = 0; m < j; m++) sum -= (l[i * p + m] ?? 0) * (l[j * p + m] ?? 0);
      if (i === j) {
        if (!(sum > 1e-13 * (a[i * p + i] ?? 0))) return undefined;
        l[i * p + i] = Math.sqrt(sum);
      } else {
        l[i * p + j] = sum / (l[j * p + j] ?? 0);
      }
    }
  }
  return l;
}

/** The inverse of a lower triangle with a nonzero diagonal; lower triangular too. */
export function invertLowerTriangle(l: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / (l[j * p + j] ?? 0);
    for (let i = j + 1; i < p; i++) {
      let sum = 0;
      for (let m = j; m < i; m++) sum -= (l[i * p + m] ?? 0) * (inverse[m * p + j] ?? 0);
      inverse[i * p + j] = sum / (l[i * p + i] ?? 0);
    }
  }
  return inverse;
}
