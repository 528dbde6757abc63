import type { Description, Difference } from './describe.ts';

/** Words of a name at most; a name is said in a meeting. */
const LONGEST = 40;

/**
 * A short name for every segment from its strongest differences, no two alike: what the segment has most of among all segments comes first. One
 * difference where that tells it apart, else two; a segment without any is the middle.
 */
export function suggestNames(descriptions: readonly Description[]): string[] {
  const taken = new Set<string>();
  return descriptions.map((each) => {
    const own = each.differences.toSorted((a, b) => weight(b, each, descriptions) - weight(a, each, descriptions));
    const parts = distinctVariables(own).map(phrase);
    const tries = [
      parts.slice(0, 1),
      parts.slice(0, 2),
      [parts[0], parts[2]].flatMap((part) => part ?? []),
      parts.slice(0, 3),
    ]
      .filter((words) => words.length > 0)
      .map(joined);
    const fitting = [
      ...tries.filter((name) => name.length <= LONGEST),
      ...tries,
      each.differences.length === 0 ? 'The middle' : '',
    ];
    const free = fitting.find((name) => name !== '' && !taken.has(name.toLowerCase()));
    const name = free ?? `${fitting[0] === '' ? 'Segment' : (fitting[0] ?? 'Segment')} ${each.segment + 1}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A difference in which the segment is the extreme of all tells it apart; one it shares with another less so. */
function weight(difference: Difference, { segment }: Description, all: readonly Description[]): number {
  const same = (each: Difference): boolean => each.variable === difference.variable && each.value === difference.value;
  const others = all.flatMap((each) => (each.segment === segment ? [] : each.profile.filter(same)));
  const further = others.some(({ effect }) =>
    difference.effect > 0 ? effect > difference.effect : effect < difference.effect,
  );
  const positive = difference.effect > 0 ? 1 : 0.85;
  return Math.abs(difference.effect) * (further ? 0.6 : 1) * positive;
}

/** One difference a variable: a second value of the same category adds nothing. */
function distinctVariables(differences: readonly Difference[]): Difference[] {
  return differences.filter((each, i) => differences.findIndex((other) => other.variable === each.variable) === i);
}

function phrase({ label, value, binary, scale, effect }: Difference): string {
  const more = effect > 0;
  // Whoever agrees is called by what is agreed to.
  if (binary || scale) return more ? label : `${binary ? 'not' : 'little'} ${label.toLowerCase()}`;
  if (value !== undefined) return more ? value : `not ${value}`;
  return `${more ? 'high' : 'low'} ${label.toLowerCase()}`;
}

function joined(parts: readonly string[]): string {
  const text = parts.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
