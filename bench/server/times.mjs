// Times of things done one after another, and how they are told beside what is wanted.
export const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];

export const sorted = (times) => [...times].sort((a, b) => a - b);

export async function timesOf(rounds, work) {
  const taken = [];
  for (let index = 0; index < rounds; index += 1) {
    const started = performance.now();
    await work(index);
    taken.push(performance.now() - started);
  }
  return taken;
}

let missed = 0;

/** Prints a figure beside its bound, and, where there is one, beside a bare query of the same thing in this run. */
export function tell(what, times, wanted, baseline) {
  const all = sorted(times);
  const [median, high] = [quantile(all, 0.5), quantile(all, 0.95)];
  const beside =
    baseline === undefined
      ? ''
      : `; bare query median ${quantile(sorted(baseline), 0.5).toFixed(0)} ms, ratio ${(median / quantile(sorted(baseline), 0.5)).toFixed(1)}`;
  if (high > wanted) missed += 1;
  console.log(
    `${high > wanted ? 'MISSED' : 'ok    '} ${what}: median ${median.toFixed(0)} ms, 95th percentile ${high.toFixed(0)} ms of ${all.length} (${wanted} wanted)${beside}`,
  );
}

/** Ends with 1 where a bound was missed. */
export const settle = () => {
  if (missed > 0) process.exitCode = 1;
};
