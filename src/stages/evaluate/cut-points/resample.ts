import { quantileSorted } from '../../../kernels/data/quantile.ts';
import type { Random } from '../../../kernels/random.ts';
import { targetBreaks, type TargetBreaks } from '../../../kernels/breaks/target-breaks.ts';
import { binsOfSample, placeIn, startsOf, type Sampled } from './bins.ts';
import { leastClass } from './types.ts';

/**
 * The fewest breaks that explain nine tenths of what the supported number does, within what was asked for: a change that goes on gradually
 * would otherwise be cut ever finer.
 */
export function choose({ solutions, supported }: TargetBreaks, least: number): number {
  const wanted = 0.9 * (solutions[supported]?.explained ?? 0);
  if (supported < least) return 0;
  return solutions.findIndex((each, k) => k >= Math.min(least, supported) && each.explained >= wanted);
}

export interface Resampled {
  readonly number: number;
  /** Interval of each break that holds it in 95 of 100 resamples. */
  readonly intervals: readonly (readonly [number, number])[];
  /** Share of resamples that chose as many breaks. */
  readonly sameNumber: number;
}

/** Looks for the breaks in resamples of the companies (Efron 1979): where they fall, and whether there are as many. */
export function resample(
  sample: Sampled,
  breaks: number,
  bounds: { readonly least: number; readonly most: number },
  random: Random,
  times = 100,
): Resampled {
  const rows = sample.values.length;
  const starts = startsOf(sample.values);
  const bins = placeIn(sample.values, starts);
  const places: number[][] = Array.from({ length: breaks }, () => []);
  let same = 0;
  for (let time = 0; time < times; time++) {
    const own = random.split(time);
    const drawn = Int32Array.from({ length: rows }, () => own.integer(rows));
    const binned = binsOfSample(sample, bins, starts, drawn);
    const found = targetBreaks(binned.targets, binned.sizes, bounds.most, leastClass(rows));
    if (choose(found, bounds.least) === breaks) same += 1;
    found.solutions[breaks]?.breaks.forEach((bin, index) => places[index]?.push(starts[bin] ?? 0));
  }
  return {
    number: times,
    sameNumber: same / times,
    intervals: places.map((each) => {
      const sorted = Float64Array.from(each).sort();
      return [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
    }),
  };
}
