import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';

const method = z.enum(['kmeans', 'gmm', 'hierarchical', 'kmedoids', 'lca', 'tree']);
export const segmentKind = z.enum(['natural', 'reproducible', 'constructive', 'nothing']);

const spread = z.object({
  mean: z.number(),
  /** At 0, ¼, ½, ¾ and 1. */
  quantiles: z.array(z.number()),
});

export const clusterCandidate = z.object({
  method,
  k: z.number(),
  kind: segmentKind,
  /** Adjusted Rand index between bootstrap samples. */
  stability: spread,
  segments: z.array(
    z.object({
      share: z.number(),
      /** Jaccard overlap with the nearest segment of each bootstrap sample. */
      stability: spread,
      /** Density at the most crowded border against the center: 0 is a gap, 1 and more none. */
      border: z.number(),
    }),
  ),
  border: z.number(),
  silhouette: z.number(),
  smallest_share: z.number(),
  /** Smaller is better; null for methods without. */
  bic: z.number().nullable(),
  /** Mean effect on variables that took no part, 0 to 1; null without such variables. */
  usefulness: z.number().nullable(),
  /** Of a tree: the share of the target it explains in companies held out, and its standard error; null for clusters. */
  explained: z.object({ share: z.number(), error: z.number() }).nullable(),
  differs_in: z.array(z.object({ variable: z.string(), effect: z.number(), p_value: z.number() })),
});
export type ClusterCandidate = z.infer<typeof clusterCandidate>;

const member = z.object({
  id: z.string(),
  name: z.string().nullable(),
  probability: z.number(),
  /** Name of the segment it would be in next. */
  next: z.string(),
});

const difference = z.object({
  variable: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  /** Yes and no, or a value of a category: `own` and `rest` are shares. */
  is_share: z.boolean(),
  /** Cliff's delta, −1 to 1. */
  effect: z.number(),
  /** Median of the segment and of the rest, or shares. */
  own: z.number(),
  rest: z.number(),
  p_value: z.number(),
});

export const clusterSegment = z.object({
  /** Id of the scheme's segment; null for one that is not in the model. */
  id: z.string().nullable(),
  name: z.string(),
  /** The name its strongest differences suggest. */
  suggested_name: z.string(),
  companies: z.number(),
  share: z.number(),
  sentence: z.string(),
  /** Of a tree, what is to be expected of the target here; null for clusters. */
  expected: z.string().nullable(),
  /** What is surely no chance and at least small, the strongest first. */
  differences: z.array(difference),
  /** Every variable and every value of a category, in the order asked for. */
  profile: z.array(difference),
  typical: z.array(member),
  borderline: z.array(member),
  /** Companies of the sample whose probability is below 0.6. */
  unsure: z.number(),
});
export type ClusterSegment = z.infer<typeof clusterSegment>;

const choice = z.object({ method, k: z.number() });

export const clusterAnswer = z.object({
  scheme: z.string().nullable(),
  on: z.array(z.object({ variable: z.string(), label: z.string() })),
  /** What segments were to tell; null where they were to be alike. */
  target: z.object({ variable: z.string(), label: z.string() }).nullable(),
  /** The newest run, whose profile was read; null before the first. */
  run: z.string().nullable(),
  as_of: z.string(),
  companies: z.object({
    /** That the condition holds for and no exclusion keeps out. */
    among: z.number(),
    /** Read, with every variable known. */
    used: z.number(),
    /** Read, and left out as a value (of a tree: the target) is unknown. */
    gaps: z.number(),
    /** Compared by every method. */
    compared: z.number(),
  }),
  verdict: segmentKind,
  finding: z.string(),
  advice: z.string(),
  test: z.object({ references: z.number(), rows: z.number(), gain: z.number(), p_value: z.number() }),
  recommended: choice.nullable(),
  /** Where there is nothing: the division that would come back most surely. */
  division: choice.nullable(),
  candidates: z.array(clusterCandidate),
  /** The segments of the scheme as the newest run has them, judged alike; null without a scheme. */
  current: clusterCandidate.nullable(),
  /** What `segments` and `map` tell of, and why it was chosen. */
  shown: choice.extend({ because: z.enum(['recommended', 'division', 'asked', 'scheme']) }).nullable(),
  segments: z.array(clusterSegment),
  map: z
    .object({
      kind: z.enum(['components', 'factors']),
      explained: z.array(z.number()),
      axes: z.array(z.array(z.object({ variable: z.string(), strength: z.number() }))),
      points: z.array(z.object({ x: z.number(), y: z.number(), segment: z.number() })),
    })
    .nullable(),
  /** The last merges of a hierarchical clustering: nodes below `leaves` are branches with so many companies. */
  dendrogram: z
    .object({
      branches: z.array(z.object({ companies: z.number(), segment: z.number() })),
      merges: z.array(z.object({ left: z.number(), right: z.number(), height: z.number() })),
    })
    .nullable(),
  seconds: z.number(),
  /** The scheme of the model that was written, or given names. */
  saved: z.string().nullable(),
  notes: z.array(diagnostic),
});
export type ClusterAnswer = Omit<z.infer<typeof clusterAnswer>, 'notes'> & { readonly notes: readonly Diagnostic[] };
