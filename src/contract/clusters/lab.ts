import { z } from 'zod';
import { clusterAnswer } from './cluster.ts';
import { conditionText } from '../condition.ts';

export const clusterMethod = z.enum(['kmeans', 'gmm', 'hierarchical', 'kmedoids', 'lca', 'tree']);
export const clusterTransform = z.enum(['propose', 'none', 'log', 'log1p', 'asinh', 'rank']);
export type ClusterTransform = z.infer<typeof clusterTransform>;

const variable = z.string().min(1).max(2000);

/** What segments are looked for by, and how its values are made ready; what is absent is chosen by the data. */
export const clusterQuestion = z.strictObject({
  /** A scheme of clusters of the model: its own variables and preparation, where nothing else is said. */
  scheme: z.string().max(200).optional(),
  on: z.array(variable).max(60).optional(),
  /** What should differ between segments though it takes no part. */
  outcomes: z.array(variable).max(60).optional(),
  /** What segments are to tell: a tree is grown in place of clusters. */
  target: variable.optional(),
  within: conditionText.optional(),
  missing: z.enum(['leave-out', 'fill']).optional(),
  transform: z.record(z.string(), clusterTransform).optional(),
});
export type ClusterQuestion = z.infer<typeof clusterQuestion>;

/** The question of a whole comparison: what a job of kind `clusters` is asked with. */
export const clusterRequest = clusterQuestion.extend({
  ks: z.array(z.number().int().min(2).max(15)).min(1).max(14).optional(),
  methods: z.array(clusterMethod).min(1).optional(),
  /** Pairs of new samples, and sets of data without groups. */
  pairs: z.number().int().min(3).max(100).optional(),
  references: z.number().int().min(19).max(199).optional(),
  seed: z.string().max(100).optional(),
});
export type ClusterRequest = z.infer<typeof clusterRequest>;

/** Something segments can be looked for by. */
export const clusterVariable = z.object({
  /** How the expression language speaks of it. */
  variable: z.string(),
  label: z.string(),
  type: z.enum(['number', 'money', 'boolean', 'category']),
  from: z.enum(['variable', 'attribute', 'answer', 'assessment', 'scheme']),
  /** The table of an answer. */
  table: z.string().nullable(),
  /** Share of the companies read whose value is known, and how many different values there are. */
  known: z.number(),
  distinct: z.number(),
  /** Why no segments can be looked for by it; null when they can. */
  unfit: z.enum(['unknown', 'constant', 'too-many-values']).nullable(),
});
export type ClusterVariable = z.infer<typeof clusterVariable>;

export const clusterVariables = z.object({
  as_of: z.string(),
  /** Read, of all there are. */
  companies: z.object({ read: z.number(), among: z.number() }),
  variables: z.array(clusterVariable),
});

export type ClusterVariables = z.infer<typeof clusterVariables>;

/** One thing to think about before distances are taken; nothing is done that is not told here. */
export const clusterAdvice = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('too-few'),
    found: z.number(),
    needed: z.number(),
    what: z.enum(['variables', 'companies']),
  }),
  z.object({ about: z.literal('unknown'), variable: z.string() }),
  z.object({ about: z.literal('constant'), variable: z.string() }),
  z.object({ about: z.literal('too-many-values'), variable: z.string(), values: z.number(), most: z.number() }),
  z.object({ about: z.literal('nearly-constant'), variable: z.string(), share: z.number() }),
  z.object({
    about: z.literal('skewed'),
    variable: z.string(),
    skewness: z.number(),
    proposed: clusterTransform,
    /** Skewness by what is in use. */
    after: z.number(),
    taken: clusterTransform,
  }),
  z.object({
    about: z.literal('outliers'),
    variable: z.string(),
    companies: z.number(),
    farthest: z.number(),
    taken: clusterTransform,
  }),
  z.object({ about: z.literal('duplicates'), variables: z.array(z.string()), correlation: z.number() }),
  z.object({ about: z.literal('block'), variables: z.array(z.string()), correlation: z.number() }),
  z.object({
    about: z.literal('gaps'),
    /** Companies left out for a gap, or with one filled. */
    companies: z.number(),
    of: z.number(),
    filled: z.boolean(),
    worst: z.array(z.object({ variable: z.string(), missing: z.number() })),
  }),
  z.object({ about: z.literal('small-sample'), companies: z.number(), wanted: z.number(), variables: z.number() }),
  z.object({ about: z.literal('sampled'), read: z.number(), among: z.number() }),
]);
export type ClusterAdvice = z.infer<typeof clusterAdvice>;

export const clusterPreparation = z.object({
  as_of: z.string(),
  companies: z.object({ among: z.number(), read: z.number(), used: z.number() }),
  scaling: z.enum(['none', 'z', 'range', 'robust']),
  missing: z.enum(['leave-out', 'fill']),
  variables: z.array(
    z.object({
      variable: z.string(),
      label: z.string(),
      type: z.enum(['number', 'money', 'boolean', 'category']),
      known: z.number(),
      /** What it becomes; null for categories, and where it takes no part. */
      transform: clusterTransform.nullable(),
      /** Companies in twelfths of its range as it is used; shares of its values for a category. */
      shape: z.array(z.number()),
    }),
  ),
  advice: z.array(clusterAdvice),
  /** Methods that suit these variables, and numbers of segments worth trying. */
  methods: z.array(clusterMethod),
  most_k: z.number(),
});
export type ClusterPreparation = z.infer<typeof clusterPreparation>;

export const clusterEstimate = z.object({ seconds: z.number() });

/** One division of those compared, told of in full. */
export const clusterDivision = clusterAnswer
  .pick({ segments: true, map: true, dendrogram: true })
  .extend({ method: clusterMethod, k: z.number() });
export type ClusterDivision = z.infer<typeof clusterDivision>;
