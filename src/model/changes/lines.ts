/** A range of lines of one text that stands for a range of another: [from, to) became [start, end). */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Beyond so many changed lines the shortest way is not looked for: all between the first and the last is one change. */
const mostSteps = 600;

/**
 * The shortest list of changes that makes one list of lines the other, in their order (E. W. Myers, "An O(ND) difference algorithm and its
 * variations", 1986).
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [left, right] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (left.length === 0 && right.length === 0) return [];
  const kept = keptLines(left, right);
  const hunks: Hunk[] = [];
  let [at, to] = [0, 0];
  for (const [x, y] of [...kept, [left.length, right.length] as const]) {
    if (x > at || y > to) hunks.push({ from: head + at, to: head + x, start: head + to, end: head + y });
    [at, to] = [x + 1, y + 1];
  }
  return hunks;
}

/** Pairs of places of the lines both have, in order: the furthest-reaching paths by number of changes, walked back. */
function keptLines(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const [n, m] = [left.length, right.length];
  const traces: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(n + m, mostSteps); steps += 1) {
    traces.push(new Map(reach));
    for (let k = -steps; k <= steps; k += 2) {
      let x = goesDown(reach, k, steps) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && left[x] === right[x - k]) x += 1;
      reach.set(k, x);
      if (x >= n && x - k >= m) return walkedBack(traces, n, m);
    }
  }
  return [];
}

const goesDown = (reach: ReadonlyMap<number, number>, k: number, steps: number): boolean =>
  k === -steps || (k !== steps && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));

function walkedBack(traces: readonly ReadonlyMap<number, number>[], n: number, m: number) {
  const kept: (readonly [number, number])[] = [];
  let [x, y] = [n, m];
  for (let steps = traces.length - 1; steps >= 0; steps -= 1) {
    const reach = traces[steps] ?? new Map<number, number>();
    const k = x - y;
    const before = goesDown(reach, k, steps) ? k + 1 : k - 1;
    const [px, py] = [reach.get(before) ?? 0, (reach.get(before) ?? 0) - before];
    while (x > px && y > py && x > 0 && y > 0) {
      [x, y] = [x - 1, y - 1];
      kept.push([x, y]);
    }
    [x, y] = [px, py];
  }
  return kept.toReversed();
}
