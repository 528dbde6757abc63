import { quantileSorted } from '../data/quantile.ts';

/** What is known of a numeric column; all 0 for a column without known values. */
export interface ColumnSummary {
  readonly known: number;
  readonly missing: number;
  readonly distinct: number;
  /** Share of the known values that equal the most frequent one. */
  readonly modeShare: number;
  readonly mean: number;
  /** Divided by the number of known values. */
  readonly deviation: number;
  /** Third standardised moment: 0 when symmetric, positive with a long tail to the right; 0 for a constant. */
  readonly skewness: number;
  readonly least: number;
  readonly quartiles: readonly [number, number, number];
  readonly greatest: number;
  /** Median absolute difference from the median. */
  readonly medianDeviation: number;
}

/** Summarises numbers; NaN is missing, infinities must have been refused before. */
export function summariseColumn(values: Float64Array): ColumnSummary {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const n = sorted.length;
  if (n === 0)
    return {
      known: 0,
      missing: values.length,
      distinct: 0,
      modeShare: 0,
      mean: 0,
      deviation: 0,
      skewness: 0,
      least: 0,
      quartiles: [0, 0, 0],
      greatest: 0,
      medianDeviation: 0,
    };
  const { distinct, mostFrequent } = runs(sorted);
  const [first, middle, third] = [0.25, 0.5, 0.75].map((share) => quantileSorted(sorted, share)) as [
    number,
    number,
    number,
  ];
  const mean = sorted.reduce((sum, value) => sum + value / n, 0);
  const moment = (power: number): number => sorted.reduce((sum, value) => sum + (value - mean) ** power / n, 0);
  const deviation = distinct > 1 ? Math.sqrt(moment(2)) : 0;
  return {
    known: n,
    missing: values.length - n,
    distinct,
    modeShare: mostFrequent / n,
    mean,
    deviation,
    skewness: deviation > 0 ? moment(3) / deviation ** 3 : 0,
    least: sorted[0] ?? 0,
    quartiles: [first, middle, third],
    greatest: sorted.at(-1) ?? 0,
    medianDeviation: quantileSorted(sorted.map((value) => Math.abs(value - middle)).sort(), 0.5),
  };
}

function runs(sorted: Float64Array): { distinct: number; mostFrequent: number } {
  let [distinct, mostFrequent, run] = [0, 0, 0];
  sorted.forEach((value, i) => {
    const fresh = i === 0 || value !== sorted[i - 1];
    run = fresh ? 1 : run + 1;
    if (fresh) distinct++;
    mostFrequent = Math.max(mostFrequent, run);
  });
  return { distinct, mostFrequent };
}
