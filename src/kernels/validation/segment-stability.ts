import { drawSample, type SampleClusterer } from './bootstrap-stability.ts';
import { contingencyTable } from '../partitions/contingency-table.ts';
import type { Watch } from '../control.ts';
import type { Random } from '../random.ts';

export interface WithinOptions extends Watch {
  readonly k: number;
  readonly random: Random;
  /** Bootstrap samples. Default 100. */
  readonly samples?: number;
  readonly frequencies?: Float64Array;
}

/**
 * How well each segment of one solution comes back when the data is drawn anew: for every bootstrap sample, the largest
 * Jaccard overlap of the segment with any segment found from the sample. Returns one array of overlaps per segment (samples
 * drawn before a cancel). Above 0.75 on average a segment is usually taken as stable, below 0.5 as dissolved.
 *
 * Source: Hennig 2007, "Cluster-wise assessment of cluster stability"; Dolnicar and Leisch 2017, "Using segment level stability to
 * select target segments" (SLS within).
 */
export function stabilityWithin(
  assignment: Int32Array,
  cluster: SampleClusterer,
  { k, random, samples = 100, frequencies, cancelled, progress }: WithinOptions,
): Float64Array[] {
  const overlaps = Array.from({ length: k }, (): number[] => []);
  for (let sample = 0; sample < samples; sample++) {
    if (cancelled?.() === true) break;
    const draw = random.split(sample);
    const found = cluster(drawSample(assignment.length, draw, frequencies), k, draw);
    segmentOverlaps(assignment, found, k, frequencies).forEach((overlap, segment) => overlaps[segment]?.push(overlap));
    progress?.((sample + 1) / samples);
  }
  return overlaps.map((each) => Float64Array.from(each));
}

/** The largest Jaccard overlap of each of k segments with any segment of another solution of the same rows; 0 for one without rows. */
export function segmentOverlaps(
  assignment: ArrayLike<number>,
  other: ArrayLike<number>,
  k: number,
  frequencies?: Float64Array,
): number[] {
  const table = contingencyTable(assignment, other, frequencies);
  const columns = table.columnLevels.length;
  const overlaps = Array.from({ length: k }, () => 0);
  table.rowLevels.forEach((segment, i) => {
    for (let j = 0; j < columns; j++) {
      const both = table.counts[i * columns + j] ?? 0;
      const overlap = both / ((table.rowTotals[i] ?? 0) + (table.columnTotals[j] ?? 0) - both);
      overlaps[segment] = Math.max(overlaps[segment] ?? 0, overlap);
    }
  });
  return overlaps;
}

/** Where the members of a segment come from in the solution before. */
export interface SegmentOrigin {
  readonly segment: number;
  readonly size: number;
  /** Share of the members by segment of the solution before. */
  readonly origins: readonly number[];
  /** 1 when all come from one segment; 0 when they come evenly from all; null in the first solution. */
  readonly stability: number | null;
}

/**
 * How segments of solutions with growing numbers of segments descend from each other: a segment that keeps together from one
 * solution to the next is not an artefact of the number chosen. One entry per solution, in the order given, and in it one per
 * segment: 1 − entropy of the origins ÷ log(segments before).
 *
 * Source: Dolnicar and Leisch 2017 (SLS across).
 */
export function stabilityAcross(solutions: readonly Int32Array[], weights?: Float64Array): SegmentOrigin[][] {
  return solutions.map((solution, place) => {
    const before = solutions[place - 1];
    const table = contingencyTable(solution, before ?? solution, weights);
    const columns = table.columnLevels.length;
    return Array.from(table.rowLevels, (segment, i): SegmentOrigin => {
      const size = table.rowTotals[i] ?? 0;
      if (before === undefined) return { segment, size, origins: [], stability: null };
      const shares = Array.from(table.counts.subarray(i * columns, (i + 1) * columns), (count) => count / size);
      const entropy = shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
      const origins = Array.from({ length: 1 + (table.columnLevels.at(-1) ?? 0) }, () => 0);
      table.columnLevels.forEach((level, j) => {
        origins[level] = shares[j] ?? 0;
      });
      return { segment, size, origins, stability: columns > 1 ? 1 - entropy / Math.log(columns) : 1 };
    });
  });
}
