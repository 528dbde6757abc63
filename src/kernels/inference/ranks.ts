/**
 * Ranks from 1 of the values, ties sharing the mean of their ranks; NaN stays NaN. `tieSizes` lists the sizes of the groups
 * of equal values.
 */
export function averageRanks(values: ArrayLike<number>): {
  readonly ranks: Float64Array;
  readonly tieSizes: readonly number[];
} {
  const ranks = new Float64Array(values.length).fill(NaN);
  const order = Array.from({ length: values.length }, (_, row) => row)
    .filter((row) => !Number.isNaN(values[row]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const tieSizes: number[] = [];
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + 1 + to) / 2;
    tieSizes.push(to - from);
    from = to;
  }
  return { ranks, tieSizes };
}
