import { moments, type Described } from './counted.ts';
import type { Moments, Shares } from './types.ts';

/** The companies a segment is compared with. */
export interface Peers {
  /** All companies of the segments that are judged: what is left over would make any segment look different from the others. */
  readonly pooled: Described;
  /** The same with each segment counting alike, so that what all vary is not what the largest segment varies. */
  readonly balanced: Described;
}

/** Gathers the judged segments. */
export function peersOf(segments: readonly Described[]): Peers {
  const numbers = [...new Set(segments.flatMap((each) => [...each.moments.keys()]))];
  const categories = [...new Set(segments.flatMap((each) => [...each.shares.keys()]))];
  const gather = (
    companies: number,
    mean: (parts: readonly Moments[]) => Moments,
    weight: (shares: Shares) => number,
  ): Described => ({
    companies,
    moments: new Map(numbers.map((name) => [name, mean(segments.flatMap((each) => each.moments.get(name) ?? []))])),
    shares: new Map(
      categories.map((name) => [
        name,
        mixed(
          segments.flatMap((each) => each.shares.get(name) ?? []),
          weight,
        ),
      ]),
    ),
  });
  const companies = segments.reduce((sum, each) => sum + each.companies, 0);
  return {
    pooled: gather(companies, pooled, () => 1),
    balanced: gather(companies, balanced, (each) => alike / total(each)),
  };
}

/** Each segment counts as so many companies where all count alike: enough for shares to be shares. */
const alike = 1e6;

const total = (shares: Shares): number =>
  Math.max(
    1,
    [...shares.values()].reduce((sum, each) => sum + each, 0),
  );

function pooled(parts: readonly Moments[]): Moments {
  const sum = (of: (each: Moments) => number): number => parts.reduce((whole, each) => whole + of(each), 0);
  return moments(
    sum((each) => each.n),
    sum((each) => each.n * each.mean),
    sum((each) => each.n * each.mean ** 2 + Math.max(0, each.n - 1) * each.variance),
  );
}

/** Mean of the variances within, and the variance of the means: what a company of a segment drawn at random varies. */
function balanced(all: readonly Moments[]): Moments {
  const parts = all.filter((each) => each.n > 1);
  if (parts.length === 0) return { n: 0, mean: 0, variance: 0 };
  const mean = parts.reduce((sum, each) => sum + each.mean, 0) / parts.length;
  const variance = parts.reduce((sum, each) => sum + each.variance + (each.mean - mean) ** 2, 0) / parts.length;
  return { n: parts.reduce((sum, each) => sum + each.n, 0), mean, variance };
}

function mixed(parts: readonly Shares[], weight: (shares: Shares) => number): Shares {
  const counts = new Map<string, number>();
  for (const shares of parts) {
    const own = weight(shares);
    for (const [value, companies] of shares) counts.set(value, (counts.get(value) ?? 0) + own * companies);
  }
  return counts;
}
