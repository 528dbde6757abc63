/** Groups of equal rows, in order of first appearance. */
export interface RowGroups {
  /** Group of each row; −1 for a row left out for its weight of zero. */
  readonly position: Int32Array;
  /** First row of each group. */
  readonly first: Int32Array;
  /** Total weight of each group. */
  readonly weights: Float64Array;
}

/**
 * Groups equal rows through a table of open addresses: some 30 bytes a row, where a map of texts takes hundreds. `hash` gives any
 * 32-bit whole number, the same for equal rows. Weights default to 1; rows without weight are left out.
 */
export function groupRows(
  rows: number,
  hash: (row: number) => number,
  equal: (row: number, other: number) => boolean,
  weights?: ArrayLike<number>,
): RowGroups {
  const position = new Int32Array(rows).fill(-1);
  const first = new Int32Array(rows);
  const sums = new Float64Array(rows);
  let table = new Int32Array(1024).fill(-1);
  let count = 0;

  /** Place in the table of the row's group, or the free place where it belongs. */
  const placeOf = (row: number): number => {
    let place = hash(row) & (table.length - 1);
    for (;;) {
      const group = table[place] ?? -1;
      if (group < 0 || equal(first[group] ?? 0, row)) return place;
      place = (place + 1) & (table.length - 1);
    }
  };
  const grow = (): void => {
    table = new Int32Array(2 * table.length).fill(-1);
    for (let group = 0; group < count; group++) table[placeOf(first[group] ?? 0)] = group;
  };

  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    if (weight <= 0) continue;
    if (2 * count >= table.length) grow();
    const place = placeOf(row);
    let group = table[place] ?? -1;
    if (group < 0) {
      group = count++;
      table[place] = group;
      first[group] = row;
    }
    sums[group] = (sums[group] ?? 0) + weight;
    position[row] = group;
  }
  return count === rows
    ? { position, first, weights: sums }
    : { position, first: first.slice(0, count), weights: sums.slice(0, count) };
}

/** The next value of a hash that has taken in one more 32-bit number. */
export function mixHash(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
