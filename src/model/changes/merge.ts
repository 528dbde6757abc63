import { diffLines, type Hunk } from './lines.ts';

/**
 * Brings two people's changes of one text together, line by line, as Git does; undefined where they touch the same lines, or lines right beside
 * each other: then people decide.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const [root, left, right] = [base, mine, theirs].map((text) => text.split('\n'));
  if (root === undefined || left === undefined || right === undefined) return undefined;
  const [ours, others] = [diffLines(root, left), diffLines(root, right)];
  if (ours.some((hunk) => others.some((other) => touches(hunk, other) && !isEqual(hunk, left, other, right))))
    return undefined;
  const fresh = ours.filter((hunk) => !others.some((other) => isEqual(hunk, left, other, right)));
  const merged: string[] = [];
  let at = 0;
  const wanted = [
    ...fresh.map((hunk) => ({ ...hunk, lines: left.slice(hunk.start, hunk.end) })),
    ...others.map((hunk) => ({ ...hunk, lines: right.slice(hunk.start, hunk.end) })),
  ].toSorted((one, other) => one.from - other.from);
  for (const { from, to, lines } of wanted) {
    merged.push(...root.slice(at, from), ...lines);
    at = to;
  }
  return [...merged, ...root.slice(at)].join('\n');
}

const touches = (one: Hunk, other: Hunk): boolean => one.from <= other.to && other.from <= one.to;

/** Both made the very same change. */
const isEqual = (one: Hunk, left: readonly string[], other: Hunk, right: readonly string[]): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  left.slice(one.start, one.end).join('\n') === right.slice(other.start, other.end).join('\n');
