import type { Bin } from '../../contract/explore.ts';

/** What is known of a number over the companies looked at. Quantiles are of a sample; all are null when nothing is known. */
export interface NumberSummary {
  readonly least: number | null;
  readonly most: number | null;
  /** The 0.5th, 50th and 99.5th percentile. */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  /** The same of what is above zero. */
  readonly lowAbove: number | null;
  readonly highAbove: number | null;
  readonly zeros: boolean;
  readonly whole: boolean;
}

export interface NumberBins {
  readonly log: boolean;
  readonly bins: readonly Extract<Bin, { kind: 'range' | 'value' }>[];
}

/** Whole numbers within so few have a bar each. */
const fewValues = 30;
const bars = 24;
const mostEdges = 40;
/** From so many times the smallest on, steps grow with the numbers. */
const skewed = 200;

/**
 * Bars for a number: one a value where there are few; equal steps of 1, 2, 2.5 or 5 by powers of ten else; steps that grow (1, 2, 5, 10, …) where the numbers above
 * zero span more than two powers of ten and none is below. What lies beyond the middle 99% is one bar at each end.
 */
export function numberBins(known: NumberSummary): NumberBins {
  const { least, most, low, high, lowAbove, highAbove, zeros, whole } = known;
  if (least === null || most === null || low === null || high === null) return { log: false, bins: [] };
  if (whole && most - least < fewValues)
    return { log: false, bins: between(Array.from({ length: most - least + 2 }, (_, index) => least + index)) };
  if (least === most) return { log: false, bins: [{ kind: 'value', value: least, label: '' }] };
  if (least >= 0 && lowAbove !== null && highAbove !== null && highAbove / lowAbove >= skewed)
    return { log: true, bins: growing(lowAbove, highAbove, most, zeros, whole) };
  return { log: false, bins: equal(low, high, least, most, whole) };
}

const range = (from: number | null, to: number | null, above = false): Extract<Bin, { kind: 'range' }> => ({
  kind: 'range',
  from,
  to,
  above,
});

const between = (edges: readonly number[]) => edges.slice(1).map((to, index) => range(edges[index] ?? null, to));

function equal(low: number, high: number, least: number, most: number, whole: boolean): NumberBins['bins'] {
  const step = Math.max(whole ? 1 : 0, niceStep((high - low || most - least) / bars));
  const first = Math.floor(low / step);
  const last = Math.ceil((high + step * 1e-9) / step);
  const edges = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  const [lowest = 0] = edges;
  const highest = edges.at(-1) ?? 0;
  return [
    ...(least < lowest ? [range(null, lowest)] : []),
    ...between(edges),
    ...(most >= highest ? [range(highest, null)] : []),
  ];
}

function growing(low: number, high: number, most: number, zeros: boolean, whole: boolean): NumberBins['bins'] {
  const edges: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1)
    for (const digit of [1, 2, 5]) edges.push(round(digit * 10 ** power));
  const from = edges.findLastIndex((each) => each <= low);
  const to = edges.findIndex((each) => each > high);
  // What is smaller by far than the rest is one bar.
  const used = edges
    .slice(Math.max(0, from), to + 1)
    .filter((each) => !whole || Number.isInteger(each))
    .slice(-mostEdges);
  const [lowest = 1] = used;
  const highest = used.at(-1) ?? 1;
  const isBelow = !(whole && lowest <= 1);
  return [
    ...(zeros ? [{ kind: 'value', value: 0, label: '' } as const] : []),
    ...(isBelow ? [range(0, lowest, zeros)] : []),
    ...between(used),
    ...(most >= highest ? [range(highest, null)] : []),
  ];
}

/** The least step of 1, 2, 2.5 or 5 by a power of ten that is no smaller. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const digit = [1, 2, 2.5, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return round(digit * power);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const round = (value: number): number => Number(value.toPrecision(12));
