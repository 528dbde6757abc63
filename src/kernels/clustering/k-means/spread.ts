import { columnMoments } from '../../data/column-moments.ts';
import { matrixOf, type Matrix } from '../../data/matrix.ts';
import { CHUNK_ROWS } from './assignment.ts';

/** Where the data lies and how wide it is, roughly. */
export interface Centring {
  readonly means: Float64Array;
  /** Brings the centred values to a mean variance of about one. */
  readonly scale: number;
}

/**
 * Where and how large the data is, from some of its rows: 32-bit floats are most precise near zero. Any centre and factor
 * would do, for the bound on the error is taken from the numbers as stored.
 */
export function centring({ values, rows, columns }: Matrix): Centring {
  const stride = Math.ceil(rows / 2048) * columns;
  const sampled = Array.from({ length: Math.ceil(values.length / stride) }, (_, i) =>
    values.subarray(i * stride, i * stride + columns),
  );
  const { means, variances } = columnMoments(matrixOf(sampled));
  const scale = 1 / Math.sqrt(variances.reduce((sum, variance) => sum + variance / variances.length, 0));
  return { means, scale: scale > 0 && scale < Infinity ? scale : 1 };
}

/** Per chunk of rows the sum of each column, then the sum of all squares, of the values centred and scaled. */
export function plainSpread({ values, rows, columns }: Matrix, { means, scale }: Centring): Float64Array {
  const width = columns + 1;
  const spread = new Float64Array(Math.ceil(rows / CHUNK_ROWS) * width);
  for (let row = 0, i = 0; row < rows; row++) {
    const chunk = Math.floor(row / CHUNK_ROWS) * width;
    const squares = [0, 0, 0];
    for (let d = 0; d < columns; d++, i++) {
      const value = ((values[i] ?? 0) - (means[d] ?? 0)) * scale;
      // Columns are taken in pairs as SIMD does, so that the sums are the same to the bit.
      const lane = d === columns - 1 && d % 2 === 0 ? 2 : d % 2;
      squares[lane] = (squares[lane] ?? 0) + value * value;
      spread[chunk + d] = (spread[chunk + d] ?? 0) + value;
    }
    const [even = 0, odd = 0, last = 0] = squares;
    spread[chunk + columns] = (spread[chunk + columns] ?? 0) + (even + odd + last);
  }
  return spread;
}

/** Mean over the columns of their variance, from the spread of all chunks. */
export function meanVariance(spread: Float64Array, { rows, columns }: Matrix, { scale }: Centring): number {
  const sums = new Float64Array(columns + 1);
  spread.forEach((part, i) => {
    sums[i % sums.length] = (sums[i % sums.length] ?? 0) + part;
  });
  let scaled = (sums[columns] ?? 0) / rows;
  for (const sum of sums.subarray(0, columns)) scaled -= (sum / rows) ** 2;
  return scaled / columns / (scale * scale);
}
