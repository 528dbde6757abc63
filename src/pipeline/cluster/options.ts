import type { DiscoverMethod } from '../../stages/segment/discover/types.ts';

export interface ExploreOptions {
  /** A scheme of clusters: its variables are used, and its segments as the newest run has them are told of. */
  readonly scheme?: string;
  /** Names or expressions to find segments by; default: the first ten of the model's numbers and categories that are known of most companies. */
  readonly on?: readonly string[];
  /** Variables that should differ but take no part; default: the model's other numbers. */
  readonly outcomes?: readonly string[];
  /** A name or expression that segments are to tell: a tree is grown instead of clusters found. */
  readonly target?: string;
  /** Only companies for which this holds. */
  readonly within?: string;
  readonly ks?: readonly number[];
  readonly methods?: readonly DiscoverMethod[];
  readonly seed?: string;
  /** Rows with a gap: left out by default. */
  readonly missing?: 'leave-out' | 'fill';
  /** Pairs of bootstrap samples and reference sets. */
  readonly pairs?: number;
  readonly references?: number;
  /** Told once how long it will take. */
  readonly onEstimate?: (seconds: number) => void;
}
