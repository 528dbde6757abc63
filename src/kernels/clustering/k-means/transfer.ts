import type { Matrix } from '../../data/matrix.ts';

/**
 * Improves a partition by moving one row at a time where that lowers the within sum of squares, counting that both means
 * shift by the move. What is left cannot be improved by Lloyd's iteration either: each row is with its nearest center. Changes
 * `centers` and `assignment` in place and returns how many rows moved.
 *
 * Source: Hartigan 1975, "Clustering algorithms", chapter 4; the criterion is that of Hartigan and Wong 1979 (AS 136).
 */
export function transferRows(
  { values, rows, columns }: Matrix,
  centers: Float64Array,
  assignment: Int32Array,
  sizes: Float64Array,
  weights: Float64Array | undefined,
  passCap: number,
): number {
  const k = sizes.length;
  const squareTo = (start: number, center: number): number => {
    let square = 0;
    for (let d = 0, c = center * columns; d < columns; d++, c++) {
      const difference = (values[start + d] ?? 0) - (centers[c] ?? 0);
      square += difference * difference;
    }
    return square;
  };
  const shift = (center: number, start: number, weight: number): void => {
    const size = (sizes[center] ?? 0) + weight;
    sizes[center] = size;
    for (let d = 0, c = center * columns; d < columns; d++, c++)
      centers[c] = (centers[c] ?? 0) + (weight / size) * ((values[start + d] ?? 0) - (centers[c] ?? 0));
  };

  let moved = 0;
  let sinceMove = 0;
  for (let step = 0; step < passCap * rows && sinceMove < rows; step++, sinceMove++) {
    const row = step % rows;
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    const from = assignment[row] ?? 0;
    const ownSize = sizes[from] ?? 0;
    if (weight === 0 || ownSize - weight <= 1e-9 * weight) continue;
    const start = row * columns;
    // A move must win clearly, or rounding could send a row to and fro.
    const saved = ((ownSize * squareTo(start, from)) / (ownSize - weight)) * (1 - 1e-10);
    let to = from;
    let cost = saved;
    for (let center = 0; center < k; center++) {
      if (center === from) continue;
      const size = sizes[center] ?? 0;
      const added = (size * squareTo(start, center)) / (size + weight);
      if (added < cost) [cost, to] = [added, center];
    }
    if (to === from) continue;
    shift(from, start, -weight);
    shift(to, start, weight);
    assignment[row] = to;
    moved++;
    sinceMove = -1;
  }
  return moved;
}
