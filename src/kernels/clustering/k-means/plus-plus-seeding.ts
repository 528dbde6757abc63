import type { Matrix } from '../../data/matrix.ts';
import type { Random } from '../../random.ts';

/**
 * Draws k rows as starting centers: the first in proportion to weight, each next in proportion to weight times the squared
 * distance to the nearest center so far. The rows must hold at least k distinct ones of positive weight.
 *
 * Source: Arthur and Vassilvitskii 2007, "k-means++: the advantages of careful seeding".
 */
export function plusPlusSeeding(matrix: Matrix, k: number, random: Random, weights?: Float64Array): Float64Array {
  const { values, rows, columns } = matrix;
  const centers = new Float64Array(k * columns);
  const chances = new Float64Array(rows);
  const squares = new Float64Array(rows).fill(Infinity);
  for (let row = 0; row < rows; row++) chances[row] = weights === undefined ? 1 : (weights[row] ?? 0);
  for (let center = 0; center < k; center++) {
    const start = columns * random.categorical(chances);
    const chosen = values.slice(start, start + columns);
    centers.set(chosen, center * columns);
    if (center + 1 === k) break;
    for (let row = 0, i = 0; row < rows; row++) {
      let square = 0;
      for (let d = 0; d < columns; d++, i++) {
        const difference = (values[i] ?? 0) - (chosen[d] ?? 0);
        square += difference * difference;
      }
      if (square >= (squares[row] ?? 0)) continue;
      squares[row] = square;
      chances[row] = square * (weights === undefined ? 1 : (weights[row] ?? 0));
    }
  }
  return centers;
}
