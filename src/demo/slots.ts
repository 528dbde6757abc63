/** How finely shares are kept when something is drawn by weight: shares are rounded to 1 in 4,096. */
export const slotCount = 4096;

/**
 * Spreads items over `slots` places in proportion to their weights (largest remainders), so that a weighted draw is an equality
 * join on a slot number. Returns the item's index for every slot.
 */
export function slotsOf(weights: readonly number[], slots: number = slotCount): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * slots);
  const counts = exact.map(Math.floor);
  const missing = slots - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index));
}

/** A CREATE TABLE statement of rows of constants; texts are given as SQL literals. */
export function constantTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
): string {
  const values = rows.map((row) => `(${row.join(', ')})`).join(',\n');
  return `CREATE TABLE ${name} AS SELECT * FROM (VALUES ${values}) AS t(${columns.join(', ')})`;
}
