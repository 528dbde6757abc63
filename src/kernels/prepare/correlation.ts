import type { Matrix } from '../data/matrix.ts';

/**
 * Pearson correlations of all pairs of columns, columns × columns, over the rows where both are known (NaN is missing). 0 where a
 * column does not vary or fewer than two rows are known.
 */
export function correlations({ values, rows, columns }: Matrix): Float64Array {
  const found = new Float64Array(columns * columns);
  for (let a = 0; a < columns; a++) {
    found[a * columns + a] = 1;
    for (let b = 0; b < a; b++) {
      const both = pairwise(values, rows, columns, a, b);
      found[a * columns + b] = both;
      found[b * columns + a] = both;
    }
  }
  return found;
}

function pairwise(values: Float64Array, rows: number, columns: number, a: number, b: number): number {
  let [n, meanA, meanB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const [x, y] = [values[row * columns + a] ?? NaN, values[row * columns + b] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    const [stepA, stepB] = [x - meanA, y - meanB];
    meanA += stepA / n;
    meanB += stepB / n;
    squaresA += stepA * (x - meanA);
    squaresB += stepB * (y - meanB);
    products += stepA * (y - meanB);
  }
  const norm = Math.sqrt(squaresA) * Math.sqrt(squaresB);
  return n > 1 && norm > 0 ? Math.max(-1, Math.min(1, products / norm)) : 0;
}

/** Groups of two or more columns that hang together by correlations of at least `threshold` in size. */
export function correlatedBlocks(found: Float64Array, columns: number, threshold: number): number[][] {
  const block = Int32Array.from({ length: columns }, (_, column) => column);
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < a; b++) {
      const [from, to] = [block[a] ?? 0, block[b] ?? 0];
      if (Math.abs(found[a * columns + b] ?? 0) >= threshold && from !== to)
        for (let c = 0; c < columns; c++) if (block[c] === from) block[c] = to;
    }
  const groups = new Map<number, number[]>();
  block.forEach((own, column) => {
    groups.set(own, [...(groups.get(own) ?? []), column]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}
