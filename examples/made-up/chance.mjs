/**
 * Chance that can be repeated: the same seed gives the same draws in the same order.
 * The generator is Mulberry32, of uniform numbers with a state of 32 bits; it is for made-up data, not for secrets.
 */
export function chanceOf(seed) {
  let state = seed >>> 0;
  function uniform() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (low, high) => low + (high - low) * uniform();
  const chance = (share) => uniform() < share;
  return {
    uniform,
    between,
    /** A whole number from low to high, both included. */
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance,
    pick: (list) => list[Math.floor(uniform() * list.length)],
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    /** A count with a given mean, more spread than Poisson's, as claims are. */
    count: (mean) => Math.floor(-Math.log(1 - uniform()) * mean + 0.35),
    dayBetween: (from, to) => day(between(Date.parse(from), Date.parse(to))),
    /** A few cells are empty, as in every list. */
    mostly: (value, missing = 0.004) => (chance(missing) ? '' : value),
  };
}

/** The day of a point in time, as `2026-06-30`. */
export const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
