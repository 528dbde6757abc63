const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/** How long answers took, counted in buckets by kind of answer. */
export interface Timings {
  record(status: number, seconds: number): void;
  /** A call has come. */
  arrived(): void;
  /** Milliseconds since the last call came or was answered. */
  silentFor(): number;
  lines(): readonly string[];
}

export function createTimings(): Timings {
  const families = new Map<string, { counts: number[]; sum: number; count: number }>();
  let last = -Infinity;
  return {
    arrived() {
      last = performance.now();
    },
    silentFor: () => performance.now() - last,
    record(status, seconds) {
      last = performance.now();
      const family = `${Math.floor(status / 100)}xx`;
      const of = families.get(family) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
      families.set(family, {
        counts: of.counts.map((n, index) => n + (seconds <= (bounds[index] ?? Infinity) ? 1 : 0)),
        sum: of.sum + seconds,
        count: of.count + 1,
      });
    },
    lines: () =>
      [...families].flatMap(([family, { counts, sum, count }]) => [
        ...bounds.map(
          (bound, index) => `firmament_answer_seconds_bucket{status="${family}",le="${bound}"} ${counts[index] ?? 0}`,
        ),
        `firmament_answer_seconds_bucket{status="${family}",le="+Inf"} ${count}`,
        `firmament_answer_seconds_sum{status="${family}"} ${sum}`,
        `firmament_answer_seconds_count{status="${family}"} ${count}`,
      ]),
  };
}
