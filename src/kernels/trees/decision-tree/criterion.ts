/** What is kept of the rows of a node, and how far they are from all being alike. */
export interface Criterion {
  /** Numbers kept. */
  readonly width: number;
  /** Adds a row to what is kept. */
  readonly add: (sums: Float64Array, row: number) => void;
  readonly weight: (sums: Float64Array) => number;
  /** Weight × mean squared error of what the node expects. */
  readonly impurity: (sums: Float64Array) => number;
  /** What categories are lined up by before they are parted, each in turn. */
  readonly orders: readonly ((sums: Float64Array) => number)[];
}

/**
 * Classes by their weight; the impurity is Gini's, total − Σ class² ÷ total, the squared error of class shares. Categories are ordered by the
 * share of each class in turn, which is exact for two classes (Breiman et al. 1984, theorem 4.5).
 */
export function giniCriterion(target: Int32Array, classes: number, weights: Float64Array): Criterion {
  const weight = (sums: Float64Array): number => total(sums);
  return {
    width: classes,
    add: (sums, row) => {
      const own = target[row] ?? 0;
      sums[own] = (sums[own] ?? 0) + (weights[row] ?? 0);
    },
    weight,
    impurity: (sums) => {
      const all = total(sums);
      let squares = 0;
      for (const sum of sums) squares += sum * sum;
      return all > 0 ? all - squares / all : 0;
    },
    orders: Array.from({ length: classes }, (_, own) => (sums: Float64Array) => (sums[own] ?? 0) / total(sums)).slice(
      classes === 2 ? 1 : 0,
    ),
  };
}

/** Numbers by their weight, sum and sum of squares; the impurity is the squared error of the mean. Categories are ordered by their means, which is exact. */
export function squaredErrorCriterion(values: Float64Array, weights: Float64Array): Criterion {
  return {
    width: 3,
    add: (sums, row) => {
      const [value, weight] = [values[row] ?? 0, weights[row] ?? 0];
      sums[0] = (sums[0] ?? 0) + weight;
      sums[1] = (sums[1] ?? 0) + weight * value;
      sums[2] = (sums[2] ?? 0) + weight * value * value;
    },
    weight: (sums) => sums[0] ?? 0,
    impurity: ([weight = 0, sum = 0, squares = 0]) => (weight > 0 ? Math.max(0, squares - (sum * sum) / weight) : 0),
    orders: [([weight = 0, sum = 0]) => sum / weight],
  };
}

const total = (sums: Float64Array): number => {
  let all = 0;
  for (const sum of sums) all += sum;
  return all;
};
