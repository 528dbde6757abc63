/**
 * The shares nearest to given ones (least squares) that rise to one peak and then fall: a distribution without a second hump, in the order of
 * its categories. The first such peak on a tie; the sum is kept.
 *
 * Source: Frisén 1986, "Unimodal regression", by pooling adjacent violators on both sides of every possible peak. Cost: O(length²).
 */
export function unimodalShares(shares: readonly number[]): number[] {
  let best: number[] = [...shares];
  let least = Infinity;
  for (let peak = 0; peak < shares.length; peak++) {
    const rising = isotonic(shares.slice(0, peak + 1));
    const falling = isotonic(shares.slice(peak + 1).reverse()).reverse();
    const joined = [...rising, ...falling];
    const error = joined.reduce((sum, value, i) => sum + (value - (shares[i] ?? 0)) ** 2, 0);
    if (error < least - 1e-15) {
      best = joined;
      least = error;
    }
  }
  return best;
}

/** The rising sequence nearest to the values. */
function isotonic(values: readonly number[]): number[] {
  const blocks: { sum: number; length: number }[] = [];
  for (const value of values) {
    let block = { sum: value, length: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.length >= block.sum / block.length;) {
      block = { sum: last.sum + block.sum, length: last.length + block.length };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, length }) => Array.from({ length }, () => sum / length));
}
