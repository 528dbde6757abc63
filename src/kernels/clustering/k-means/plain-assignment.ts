import type { Matrix } from '../../data/matrix.ts';
import { CHUNK_ROWS, type Assigner } from './assignment.ts';
import { centring, meanVariance, plainSpread } from './spread.ts';
import { withinSum } from './within-sum.ts';

/** Assigns rows in plain JavaScript, with a lower bound per row on its lead over the second nearest center. */
export function plainAssigner(matrix: Matrix): Assigner {
  const { values, rows, columns } = matrix;
  const assignment = new Int32Array(rows).fill(-1);
  const leads = new Float64Array(rows);
  const width = columns + 1;
  let weights: Float64Array | undefined;
  let part = new Float64Array(0);
  const self = { assignment, gained: part };

  const move = (row: number, to: number): void => {
    const from = assignment[row] ?? -1;
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    const gain = to * width;
    const loss = from * width;
    part[gain] = (part[gain] ?? 0) + weight;
    if (from >= 0) part[loss] = (part[loss] ?? 0) - weight;
    for (let d = 0; d < columns; d++) {
      const amount = weight * (values[row * columns + d] ?? 0);
      part[gain + 1 + d] = (part[gain + 1 + d] ?? 0) + amount;
      if (from >= 0) part[loss + 1 + d] = (part[loss + 1 + d] ?? 0) - amount;
    }
    assignment[row] = to;
  };

  const assignRow = (row: number, centers: Float64Array, drift: number): boolean => {
    const start = row * columns;
    let nearest = 0;
    let best = Infinity;
    let second = Infinity;
    for (let center = 0, c = 0; c < centers.length; center++) {
      let square = 0;
      for (let d = 0; d < columns; d++, c++) {
        const difference = (values[start + d] ?? 0) - (centers[c] ?? 0);
        square += difference * difference;
      }
      if (square < best) {
        second = best;
        best = square;
        nearest = center;
      } else if (square < second) second = square;
    }
    leads[row] = drift + (1 - 1e-12) * Math.sqrt(second) - (1 + 1e-12) * Math.sqrt(best);
    if (nearest === assignment[row]) return false;
    move(row, nearest);
    return true;
  };

  const assign = (centers: Float64Array, drift: number): number => {
    const limit = drift * (1 + 1e-12);
    let moved = 0;
    self.gained.fill(0);
    for (let chunk = 0; chunk < rows; chunk += CHUNK_ROWS) {
      part.fill(0);
      const end = Math.min(rows, chunk + CHUNK_ROWS);
      for (let row = chunk; row < end; row++)
        if (!((leads[row] ?? 0) > limit) && assignRow(row, centers, drift)) moved++;
      addTo(self.gained, part);
    }
    return moved;
  };

  const reset = (k: number): void => {
    assignment.fill(-1);
    leads.fill(-Infinity);
    part = new Float64Array(k * width);
    self.gained = new Float64Array(k * width);
  };
  const setWeights = (next: Float64Array | undefined): void => {
    weights = next;
  };
  return {
    assignment,
    reset,
    assign,
    meanVariance: () => {
      const centred = centring(matrix);
      return meanVariance(plainSpread(matrix, centred), matrix, centred);
    },
    withinSum: (centers) => withinSum(matrix, assignment, centers, weights),
    setWeights,
    close: () => undefined,
    get gained() {
      return self.gained;
    },
  };
}

function addTo(sums: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (part[i] ?? 0);
}
