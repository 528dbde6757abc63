import type { Candidate } from './candidate.ts';
import { limits, type SegmentKind } from './verdict.ts';

export interface Recommendation {
  /** The best kind that any solution of usable sizes reaches. */
  readonly verdict: SegmentKind;
  /** The solution to use; none when there is nothing there. */
  readonly recommended: Candidate | undefined;
  /** Where there is nothing: the division that would come back most surely, for those who must divide. */
  readonly division: Candidate | undefined;
}

/**
 * Natural: the most segments that are still all apart, as at least half of the methods see it. Reproducible: the most segments that still come back,
 * none of them dissolving. Both at a number to which stability does not fall from that of one less. Constructive: the steadiest. Between methods that agree on the number: the steadier, then the more useful, then the
 * one tried first. Solutions with a segment below the smallest usable share do not compete.
 */
export function recommend(candidates: readonly Candidate[]): Recommendation {
  const usable = candidates.filter((each) => Math.min(...each.shares) >= limits.share);
  const of = (kind: SegmentKind): Candidate[] => usable.filter((each) => each.kind === kind);
  const [natural, reproducible, constructive] = [of('natural'), of('reproducible'), of('constructive')];
  if (natural.length > 0) {
    const kept = natural.filter((each) => !isFall(each, candidates));
    const left = kept.length > 0 ? kept : natural;
    const recommended = best(left, agreedNumber(left, candidates));
    return { verdict: 'natural', recommended, division: undefined };
  }
  if (reproducible.length > 0)
    return { verdict: 'reproducible', recommended: finest(reproducible, candidates), division: undefined };
  if (constructive.length > 0)
    return { verdict: 'constructive', recommended: steadiest(constructive), division: undefined };
  return { verdict: 'nothing', recommended: undefined, division: steadiest(usable) };
}

/** Below this overlap on average a segment is taken as dissolved (Hennig 2007). */
const DISSOLVED = 0.5;

/** How far stability may lie below that of one segment less: a fall tells that a segment was split that is one. */
const FALL = 0.05;

/** The most segments none of which dissolves, at a number where stability does not fall. */
function finest(from: readonly Candidate[], all: readonly Candidate[]): Candidate | undefined {
  const whole = from.filter(
    (each) => each.stability.segments.every(({ mean }) => mean >= DISSOLVED) && !isFall(each, all),
  );
  const left = whole.length > 0 ? whole : from;
  return best(left, Math.max(...left.map(({ solution }) => solution.k)));
}

function isFall({ solution, stability }: Candidate, all: readonly Candidate[]): boolean {
  const before = all.find((each) => each.solution.method === solution.method && each.solution.k === solution.k - 1);
  return before !== undefined && stability.mean < before.stability.mean - FALL;
}

function steadiest(from: readonly Candidate[]): Candidate | undefined {
  const [first] = [...from].sort((a, b) => b.stability.mean - a.stability.mean);
  return first === undefined ? undefined : best(from, first.solution.k);
}

/** The largest number that at least half of the methods find natural, else the largest that any does. */
function agreedNumber(natural: readonly Candidate[], all: readonly Candidate[]): number {
  const tried = new Set(all.map(({ solution }) => solution.method)).size;
  const numbers = natural.map(({ solution }) => solution.k).sort((a, b) => b - a);
  const agreed = numbers.find((k) => numbers.filter((each) => each === k).length * 2 >= tried);
  return agreed ?? numbers[0] ?? 2;
}

function best(from: readonly Candidate[], k: number): Candidate | undefined {
  // Stability counts in steps of 0.05: finer differences are chance.
  const rank = (each: Candidate): number => Math.round(each.stability.mean * 20) + (each.usefulness ?? 0);
  return from
    .filter(({ solution }) => solution.k === k)
    .reduce<Candidate | undefined>(
      (most, each) => (most !== undefined && rank(most) >= rank(each) ? most : each),
      undefined,
    );
}
