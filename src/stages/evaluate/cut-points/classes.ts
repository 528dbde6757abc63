import type { CutpointsAnswer } from '../../../contract/segments/cutpoints.ts';
import type { BinnedTarget } from '../../../kernels/breaks/target-breaks.ts';
import type { Binned, Reading } from './bins.ts';
import { binsAt } from './gain.ts';

/** What the targets are like between the breaks. */
export function classesOf(
  binned: Binned,
  breaks: readonly number[],
  readings: readonly Reading[],
): CutpointsAnswer['classes'] {
  const starts = binsAt(binned.starts, breaks);
  const bounds = [0, ...starts, binned.sizes.length];
  // Breaks that no company lies between make one class.
  const edges = starts.map((bin) => breaks.findLast((at) => at <= (binned.starts[bin] ?? 0)) ?? null);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    return {
      from: index === 0 ? null : (edges[index - 1] ?? null),
      to: edges[index] ?? null,
      companies: sumOf(binned.sizes, from, to),
      targets: binned.targets.map((target, at) => describe(target, readings[at], from, to)),
    };
  });
}

type Told = CutpointsAnswer['classes'][number]['targets'][number];

function describe(target: BinnedTarget, reading: Reading | undefined, from: number, to: number): Told {
  if (target.kind === 'numeric') {
    const n = sumOf(target.counts, from, to);
    const mean = sumOf(target.sums, from, to) / n;
    const logged = reading?.kind === 'number' && reading.logged;
    return { mean: n > 0 ? (logged ? unlogged(mean) : mean) : null, value: null, share: null };
  }
  const counts = levelCounts(target, from, to);
  const n = counts.reduce((sum, each) => sum + each, 0);
  const most = counts.indexOf(Math.max(...counts));
  if (n === 0 || reading?.kind !== 'category') return { mean: null, value: null, share: null };
  return { mean: null, value: reading.values[most] ?? null, share: (counts[most] ?? 0) / n };
}

/** Points enough for a curve to be read. */
const mostPoints = 40;

/** The targets along the variable: neighbouring bins together, about as many companies in each point. */
export function curveOf(binned: Binned, readings: readonly Reading[]): CutpointsAnswer['curve'] {
  const bins = binned.sizes.length;
  const all = sumOf(binned.sizes, 0, bins);
  const points: CutpointsAnswer['curve'] = [];
  for (let from = 0; from < bins;) {
    let to = from + 1;
    while (to < bins && sumOf(binned.sizes, from, to) < all / mostPoints) to += 1;
    points.push({
      at: binned.starts[from] ?? 0,
      companies: sumOf(binned.sizes, from, to),
      values: binned.targets.map((target, at) => height(target, readings[at], from, to)),
    });
    from = to;
  }
  return points;
}

/** The mean of a number, or the share of a category's most frequent value. */
function height(target: BinnedTarget, reading: Reading | undefined, from: number, to: number): number | null {
  if (target.kind === 'numeric') return describe(target, reading, from, to).mean;
  const counts = levelCounts(target, from, to);
  const n = counts.reduce((sum, each) => sum + each, 0);
  return n > 0 ? (counts[0] ?? 0) / n : null;
}

function levelCounts({ counts, levels }: Extract<BinnedTarget, { kind: 'categorical' }>, from: number, to: number) {
  return Array.from({ length: levels }, (_, level) => {
    let sum = 0;
    for (let bin = from; bin < to; bin++) sum += counts[bin * levels + level] ?? 0;
    return sum;
  });
}

const unlogged = (value: number): number => Math.sign(value) * Math.expm1(Math.abs(value));

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}
