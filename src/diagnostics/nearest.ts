import { distance } from 'fastest-levenshtein';

/**
 * The known name closest to a mistyped one by edit distance, ignoring case, or undefined when none is close enough to be a
 * likely slip (more than a third of the letters wrong). Two neighbouring letters in the wrong order are one slip (Damerau 1964). Ties go
 * to the name that comes first.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const spellings = [wanted, ...swapped(wanted)];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const steps = Math.min(...spellings.map((spelling, index) => distance(spelling, other) + (index === 0 ? 0 : 1)));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** The name with each pair of neighbours the other way round; a long text is no slip of a name. */
function swapped(name: string): readonly string[] {
  if (name.length > 40) return [];
  return Array.from(
    { length: Math.max(0, name.length - 1) },
    (_, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  );
}
