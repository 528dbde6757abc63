import { deviancesWithin, type BinnedTarget } from '../../../kernels/breaks/target-breaks.ts';
import { binsOfSample, placeIn, startsOf, type Binned, type Sampled } from './bins.ts';

/** How much of the targets' variation lies between the classes that breaks make: mean share of deviance over the targets that vary. */
export function explainedBy(binned: Binned, breaks: readonly number[]): number {
  const bins = binned.sizes.length;
  const within = deviancesWithin(binned.targets, binsAt(binned.starts, breaks), bins);
  const total = deviancesWithin(binned.targets, [], bins);
  const shares = total.flatMap((all, index) => (all > 0 ? [1 - (within[index] ?? 0) / all] : []));
  return shares.length === 0 ? 0 : Math.max(0, shares.reduce((sum, each) => sum + each, 0) / shares.length);
}

/** The first bin of each class but the first; breaks between two bins fall to the upper one, those outside are none. */
export function binsAt(starts: Float64Array, breaks: readonly number[]): readonly number[] {
  const bins = breaks.map((at) => starts.findIndex((start) => start >= at)).filter((bin) => bin > 0);
  return [...new Set(bins)].sort((one, two) => one - two);
}

/**
 * The same on companies the classes were not described from: each half of a sample is predicted by what the classes are like in the other.
 * Breaks may be given, or found in the half that describes. Null where a half knows too little.
 */
export function heldOut(sample: Sampled, breaksOf: (half: Binned) => readonly number[]): number | null {
  const rows = sample.values.length;
  if (rows < 20) return null;
  const starts = startsOf(sample.values);
  const bins = placeIn(sample.values, starts);
  const halves = [0, 1].map((half) =>
    binsOfSample(
      sample,
      bins,
      starts,
      Int32Array.from({ length: rows }, (_, row) => row).filter((row) => row % 2 === half),
    ),
  );
  const found = [0, 1].flatMap((half) => {
    const [learned, tried] = [halves[half], halves[1 - half]];
    if (learned === undefined || tried === undefined) return [];
    const classes = binsAt(starts, breaksOf(learned));
    const shares = learned.targets.flatMap((target, index) => {
      const other = tried.targets[index];
      const share = other === undefined ? undefined : predicted(target, other, classes, starts.length);
      return share === undefined ? [] : [share];
    });
    return shares.length === 0 ? [] : [shares.reduce((sum, each) => sum + each, 0) / shares.length];
  });
  return found.length === 0 ? null : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/** Share of a target's deviance in one half that its classes in the other take away. */
function predicted(
  learned: BinnedTarget,
  tried: BinnedTarget,
  breaks: readonly number[],
  bins: number,
): number | undefined {
  const bounds = [0, ...breaks, bins];
  const classes = bounds.slice(1).map((to, index) => [bounds[index] ?? 0, to] as const);
  if (learned.kind === 'numeric' && tried.kind === 'numeric') {
    const whole = meanOf(learned, 0, bins);
    const total = squaresAbout(tried, 0, bins, whole);
    const left = classes.reduce(
      (sum, [from, to]) => sum + squaresAbout(tried, from, to, meanOf(learned, from, to, whole)),
      0,
    );
    return total > 0 ? 1 - left / total : undefined;
  }
  if (learned.kind !== 'categorical' || tried.kind !== 'categorical') return undefined;
  const { levels } = tried;
  const whole = sharesOf(learned.counts, levels, 0, bins);
  const total = surprise(tried.counts, levels, 0, bins, whole);
  const left = classes.reduce(
    (sum, [from, to]) => sum + surprise(tried.counts, levels, from, to, sharesOf(learned.counts, levels, from, to)),
    0,
  );
  return total > 0 ? 1 - left / total : undefined;
}

type Numeric = Extract<BinnedTarget, { kind: 'numeric' }>;

function meanOf({ counts, sums }: Numeric, from: number, to: number, otherwise = 0): number {
  const n = total(counts, from, to);
  return n > 0 ? total(sums, from, to) / n : otherwise;
}

const squaresAbout = ({ counts, sums, squares }: Numeric, from: number, to: number, mean: number): number =>
  total(squares, from, to) - 2 * mean * total(sums, from, to) + mean * mean * total(counts, from, to);

/** Shares of the levels, each as if seen half a time more, so that none is impossible. */
function sharesOf(counts: Float64Array, levels: number, from: number, to: number): Float64Array {
  const shares = new Float64Array(levels).fill(0.5);
  for (let at = from * levels; at < to * levels; at++)
    shares[at % levels] = (shares[at % levels] ?? 0) + (counts[at] ?? 0);
  const all = total(shares, 0, levels);
  return shares.map((each) => each / all);
}

function surprise(counts: Float64Array, levels: number, from: number, to: number, shares: Float64Array): number {
  let sum = 0;
  for (let at = from * levels; at < to * levels; at++)
    sum -= 2 * (counts[at] ?? 0) * Math.log(shares[at % levels] ?? 1);
  return sum;
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}
