import { fail } from '../../diagnostics/diagnostic.ts';

/**
 * Pairs rows with columns one to one so that the sum of their values is greatest; −1 for a row without a partner where there are fewer
 * columns. `values` is rows × columns, row by row; values are finite.
 *
 * Source: Kuhn 1955, "The Hungarian method for the assignment problem", in the form with potentials. Cost: O(n³).
 *
 * @throws InputError when the length does not fit or a value is not finite
 */
export function bestMatching(values: ArrayLike<number>, rows: number, columns: number): Int32Array {
  if (values.length !== rows * columns)
    fail('statistics/lengths-differ', { what: 'The table to match', found: values.length, expected: rows * columns });
  const bad = Array.from(values).find((value) => !Number.isFinite(value));
  if (bad !== undefined)
    fail('statistics/bad-option', { option: 'value', value: String(bad), expected: 'a finite number' });
  const n = Math.max(rows, columns);
  const cost = (row: number, column: number): number =>
    row < rows && column < columns ? -(values[row * columns + column] ?? 0) : 0;
  // Index 0 stands for "none yet"; rows and columns count from 1.
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    const from = new Int32Array(n + 1);
    const least = new Float64Array(n + 1).fill(Infinity);
    const visited = new Uint8Array(n + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= n; other++) {
        if (visited[other] === 1) continue;
        const slack = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (slack < (least[other] ?? 0)) {
          least[other] = slack;
          from[other] = column;
        }
        if ((least[other] ?? 0) < step) [step, next] = [least[other] ?? 0, other];
      }
      for (let other = 0; other <= n; other++) {
        if (visited[other] === 1) {
          const owner = rowOf[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = from[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const partner = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < rows) partner[row] = column - 1;
  }
  return partner;
}
