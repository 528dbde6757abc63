/** Eigenvalues, largest first, and unit eigenvectors as rows: vector i is `vectors[i * p …]`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric p × p matrix by cyclic Jacobi rotations (Golub and Van Loan, "Matrix computations",
 * 8.5). The sign of a vector makes its largest component (the first, on a tie) positive. Cost: O(p³) a sweep, under ten sweeps.
 */
export function symmetricEigen(matrix: Float64Array, p: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(p * p);
  for (let i = 0; i < p; i++) v[i * p + i] = 1;
  const norm = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let i = 0; i < p; i++) for (let j = i + 1; j < p; j++) off += (a[i * p + j] ?? 0) ** 2;
    if (Math.sqrt(off) <= 1e-15 * norm) break;
    for (let i = 0; i < p; i++) for (let j = i + 1; j < p; j++) rotate(a, v, p, i, j);
  }
  const order = Array.from({ length: p }, (_, i) => i).sort(
    (i, j) => (a[j * p + j] ?? 0) - (a[i * p + i] ?? 0) || i - j,
  );
  const values = Float64Array.from(order, (i) => a[i * p + i] ?? 0);
  const vectors = new Float64Array(p * p);
  order.forEach((from, to) => {
    const vector = v.subarray(from * p, (from + 1) * p);
    const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) * (1 + 1e-9) ? value : best), 0);
    vectors.set(largest < 0 ? vector.map((value) => -value) : vector, to * p);
  });
  return { values, vectors };
}

/** Makes the element (i, j) zero by a plane rotation; the rows of v turn along. */
function rotate(a: Float64Array, v: Float64Array, p: number, i: number, j: number): void {
  const apart = a[i * p + j] ?? 0;
  if (apart === 0) return;
  const theta = ((a[j * p + j] ?? 0) - (a[i * p + i] ?? 0)) / (2 * apart);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (values: Float64Array, one: number, two: number): void => {
    const [x, y] = [values[one] ?? 0, values[two] ?? 0];
    values[one] = c * x - s * y;
    values[two] = s * x + c * y;
  };
  for (let m = 0; m < p; m++) turn(a, m * p + i, m * p + j);
  for (let m = 0; m < p; m++) turn(a, i * p + m, j * p + m);
  for (let m = 0; m < p; m++) turn(v, i * p + m, j * p + m);
}
