/**
 * Points of each answer for each group, whole numbers from 0: ten times the log of how often the group gives the answer, above that of the group
 * that gives it least. The group with the most points over all questions is the likeliest, as far as questions tell different things (naive
 * Bayes, with half a count added to every answer).
 */
export function pointsOf(
  answers: Int32Array,
  groups: Int32Array,
  options: number,
  k: number,
): readonly (readonly number[])[] {
  const counts = new Float64Array(options * k).fill(0.5);
  const sizes = new Float64Array(k).fill(options / 2);
  answers.forEach((answer, i) => {
    const group = groups[i] ?? -1;
    if (answer < 0 || group < 0) return;
    counts[answer * k + group] = (counts[answer * k + group] ?? 0) + 1;
    sizes[group] = (sizes[group] ?? 0) + 1;
  });
  return Array.from({ length: options }, (_, answer) =>
    fromZero(Array.from(sizes, (size, group) => Math.log((counts[answer * k + group] ?? 0.5) / size))),
  );
}

/** What each group has before any question: by its share. */
export function basePoints(groups: Int32Array, k: number): readonly number[] {
  const sizes = new Float64Array(k).fill(0.5);
  for (const group of groups) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  return fromZero(Array.from(sizes, Math.log));
}

function fromZero(logs: readonly number[]): number[] {
  const least = Math.min(...logs);
  return logs.map((log) => Math.round(10 * (log - least)));
}
