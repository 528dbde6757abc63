/** A row with how surely it belongs. */
export interface Member {
  readonly row: number;
  readonly probability: number;
  /** The segment it would be in next. */
  readonly next: number;
}

export interface Members {
  readonly segment: number;
  /** Surely in the segment, and nearest to what is usual in it. */
  readonly typical: readonly Member[];
  /** Almost as well in the next segment; the least sure first. */
  readonly borderline: readonly Member[];
  /** Rows whose probability stays below `sure`. */
  readonly unsure: number;
}

/** Below this probability a company is told as borderline. */
export const SURE = 0.6;

/**
 * The most typical and the most doubtful members of every segment. Among equally sure rows the typical one is that nearest to the segment's
 * center, given as distances; rows of a negative segment take no part.
 */
export function membersOf(
  assignment: ArrayLike<number>,
  probabilities: Float64Array,
  distances: ArrayLike<number>,
  k: number,
  count: number,
): Members[] {
  return Array.from({ length: k }, (_, segment) => {
    const own = Array.from({ length: assignment.length }, (__, row) => row)
      .filter((row) => assignment[row] === segment)
      .map((row): Member => memberAt(row, segment, probabilities, k));
    const typical = own
      .toSorted(
        (a, b) =>
          Number(b.probability >= SURE) - Number(a.probability >= SURE) ||
          (distances[a.row] ?? 0) - (distances[b.row] ?? 0) ||
          a.row - b.row,
      )
      .slice(0, count);
    const unsure = own.filter(({ probability }) => probability < SURE);
    const borderline = unsure.toSorted((a, b) => a.probability - b.probability || a.row - b.row).slice(0, count);
    return { segment, typical, borderline, unsure: unsure.length };
  });
}

function memberAt(row: number, segment: number, probabilities: Float64Array, k: number): Member {
  let next = segment;
  let most = -1;
  for (let other = 0; other < k; other++) {
    const probability = probabilities[row * k + other] ?? 0;
    if (other !== segment && probability > most) [next, most] = [other, probability];
  }
  return { row, probability: probabilities[row * k + segment] ?? 0, next };
}
