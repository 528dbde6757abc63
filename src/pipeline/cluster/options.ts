import type { ClusterRequest } from '../../contract/clusters/lab.ts';
import { createRandom, type Random, type TransformChoice } from '../../kernels/index.ts';
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
  /** What skewed numbers become first, by the text of the variable; the others as their skew proposes. */
  readonly transform?: Readonly<Record<string, TransformChoice>>;
  /** Pairs of bootstrap samples and reference sets. */
  readonly pairs?: number;
  readonly references?: number;
}

/** What of it says how companies are divided, once they are read. */
export type DivideOptions = Pick<ExploreOptions, 'ks' | 'methods' | 'seed' | 'pairs' | 'references'>;

/** The chance a question begins with: the same seed gives the same answer. */
export const randomOf = ({ seed }: Pick<ExploreOptions, 'seed'>): Random => createRandom(seed ?? 'cluster');

/** A question as it came over the wire: what is absent there is absent here. */
export function exploreOptions(request: ClusterRequest): ExploreOptions {
  const { scheme, on, outcomes, target, within, ks, methods, seed, missing, transform, pairs, references } = request;
  return {
    ...(scheme === undefined ? {} : { scheme }),
    ...(on === undefined ? {} : { on }),
    ...(outcomes === undefined ? {} : { outcomes }),
    ...(target === undefined ? {} : { target }),
    ...(within === undefined ? {} : { within }),
    ...(ks === undefined ? {} : { ks }),
    ...(methods === undefined ? {} : { methods }),
    ...(seed === undefined ? {} : { seed }),
    ...(missing === undefined ? {} : { missing }),
    ...(transform === undefined ? {} : { transform }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(references === undefined ? {} : { references }),
  };
}

export function divideOptions({ ks, methods, seed, pairs, references }: ExploreOptions): DivideOptions {
  return {
    ...(ks === undefined ? {} : { ks }),
    ...(methods === undefined ? {} : { methods }),
    ...(seed === undefined ? {} : { seed }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(references === undefined ? {} : { references }),
  };
}
