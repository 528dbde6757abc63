import { distance } from 'fastest-levenshtein';

/**
 * The known name closest to a mistyped one by edit distance, ignoring case, or undefined when none is close enough to be a
 * likely slip (more than a third of the letters wrong). Ties go to the name that comes first.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
