import { diffLines } from './lines.ts';

/** A line of a text beside another: in both, only in the first, or only in the second; lines are counted from 1. */
export interface ShownLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** Two texts as people read their difference: what changed, with some lines around it. Where lines are left out their numbers jump. */
export function shownLines(before: string, after: string, around = 3): readonly ShownLine[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const shown: ShownLine[] = [];
  const hunks = diffLines(left, right);
  let at = 0;
  const same = (from: number, to: number, shift: number): void => {
    for (let line = Math.max(from, at); line < Math.min(to, left.length); line += 1)
      shown.push({ kind: 'same', before: line + 1, after: line + 1 + shift, text: left[line] ?? '' });
    at = Math.max(at, to);
  };
  for (const [index, { from, to, start, end }] of hunks.entries()) {
    same(from - around, from, start - from);
    for (let line = from; line < to; line += 1)
      shown.push({ kind: 'removed', before: line + 1, after: null, text: left[line] ?? '' });
    for (let line = start; line < end; line += 1)
      shown.push({ kind: 'added', before: null, after: line + 1, text: right[line] ?? '' });
    at = to;
    same(to, Math.min(to + around, hunks[index + 1]?.from ?? Infinity), end - to);
  }
  return shown;
}
