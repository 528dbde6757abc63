import { summariseColumn } from './column-summary.ts';

/** How columns are made comparable before distances are taken. */
export const scalings = ['none', 'z', 'range', 'robust'] as const;

/**
 * `none`: as they are, right for answers on one common scale. `z`: mean 0, deviation 1. `range`: from 0 to 1. `robust`: median 0,
 * quarter range 1, for columns with outliers (the deviation stands in where the quarter range is 0).
 */
export type Scaling = (typeof scalings)[number];

/** x becomes (x − center) ÷ scale. */
export interface Scale {
  readonly center: number;
  readonly scale: number;
}

/** Fits a scale to the known values of a column. A constant column gets scale 1 and so becomes 0 (or stays, with `none`). */
export function fitScale(values: Float64Array, scaling: Scaling): Scale {
  const { mean, deviation, least, greatest, quartiles } = summariseColumn(values);
  const [first, median, third] = quartiles;
  switch (scaling) {
    case 'none':
      return { center: 0, scale: 1 };
    case 'z':
      return { center: mean, scale: deviation || 1 };
    case 'range':
      return { center: least, scale: greatest - least || 1 };
    case 'robust':
      return { center: median, scale: third - first || deviation || 1 };
  }
}
