// Times of things done one after another, in milliseconds, and how they are told beside what is wanted.

/** The value at a share of sorted times, by the nearest rank. */
const rank = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
const ascending = (times) => times.toSorted((a, b) => a - b);
export const median = (times) => rank(ascending(times), 0.5);
export const high = (times) => rank(ascending(times), 0.95);

export const told = (times) => `median ${median(times).toFixed(0)} ms, 95th percentile ${high(times).toFixed(0)} ms`;

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
  const beside =
    baseline === undefined
      ? ''
      : `; bare query median ${median(baseline).toFixed(0)} ms, ratio ${(median(times) / median(baseline)).toFixed(1)}`;
  const isMissed = high(times) > wanted;
  if (isMissed) missed += 1;
  console.log(
    `${isMissed ? 'MISSED' : 'ok    '} ${what}: ${told(times)} of ${times.length} (${wanted} wanted)${beside}`,
  );
}

/** Ends with 1 where a bound was missed. */
export const settle = () => {
  if (missed > 0) process.exitCode = 1;
};
