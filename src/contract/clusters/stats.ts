import { z } from 'zod';

const numbers = z.array(z.number());
const run = { iterations: z.number(), converged: z.boolean() };
/** What comparing several numbers of groups comes to. */
const compared = { recommended: z.number(), silhouettes: numbers, gap_recommends: z.number().nullable() };

const kMeans = z.strictObject({
  method: z.literal('kmeans'),
  k: z.number(),
  ss_within: z.number(),
  sizes: numbers,
  /** In the units of the file, one a group, by falling size. */
  centers: z.array(numbers),
  reason: z.string(),
  columns: z.array(z.string()),
  ...run,
});
const kMedoids = z.strictObject({
  method: z.literal('kmedoids'),
  k: z.number(),
  total_distance: z.number(),
  sizes: numbers,
  /** Row numbers in the file, from 1. */
  medoid_rows: numbers,
  ...run,
});
const mixture = z.strictObject({
  method: z.literal('gmm'),
  model: z.string(),
  k: z.number(),
  log_likelihood: z.number(),
  /** Larger is better, as mclust has it. */
  bic: z.number(),
  sizes: numbers,
  shares: numbers,
  means: z.array(numbers),
  ...run,
});
const latentClasses = z.strictObject({
  method: z.literal('lca'),
  k: z.number(),
  log_likelihood: z.number(),
  aic: z.number(),
  bic: z.number(),
  g_squared: z.number(),
  degrees_of_freedom: z.number(),
  shares: numbers,
  /** By question: a class's probability of each answer. */
  probabilities: z.record(z.string(), z.array(numbers)),
  entropy: z.number(),
  ...run,
});
const levels = z.record(z.string(), z.array(z.string()));
const breaks = z.strictObject({
  method: z.literal('breaks'),
  k: z.number(),
  breaks: numbers,
  ss_within: z.number(),
  goodness: z.number(),
  sizes: numbers,
});
const tree = { method: z.literal('hierarchical'), linkage: z.string(), heights: numbers };

const corrected = { p: z.number(), p_holm: z.number(), p_benjamini_hochberg: z.number() };
const test = z.discriminatedUnion('test', [
  z.strictObject({
    column: z.string(),
    test: z.literal('chi-square'),
    statistic: z.number(),
    degrees_of_freedom: z.number(),
    cramers_v: z.number(),
    sparse_cells: z.number(),
    ...corrected,
  }),
  z.strictObject({
    column: z.string(),
    test: z.literal('kruskal-wallis'),
    statistic: z.number(),
    degrees_of_freedom: z.number(),
    eta_squared: z.number(),
    anova: z.strictObject({ statistic: z.number(), degrees_of_freedom: numbers, p: z.number() }),
    means: z.record(z.string(), z.number()),
    ...corrected,
  }),
]);

/** The JSON of `stats METHOD FILE`; a single `--k` gives one solution, a range all of them and a recommendation. */
export const statsAnswers = {
  kmeans: z.union([kMeans, z.strictObject({ method: z.literal('kmeans'), solutions: z.array(kMeans), ...compared })]),
  kmedoids: z.union([kMedoids, z.strictObject({ method: z.literal('kmedoids'), solutions: z.array(kMedoids) })]),
  gmm: z.union([
    mixture,
    mixture.extend({
      solutions: z.array(mixture),
      recommended: z.strictObject({ model: z.string(), k: z.number() }),
    }),
  ]),
  hierarchical: z.union([
    z.strictObject({ ...tree, k: z.number(), sizes: numbers }),
    z.strictObject({ ...tree, solutions: z.array(z.strictObject({ k: z.number(), sizes: numbers })), ...compared }),
  ]),
  lca: z.union([
    latentClasses.extend({ levels }),
    z.strictObject({
      method: z.literal('lca'),
      solutions: z.array(latentClasses),
      recommended: z.number(),
      levels,
    }),
  ]),
  stability: z.strictObject({
    method: z.literal('stability'),
    pairs: z.number(),
    starts: z.number(),
    complete: z.boolean(),
    solutions: z.array(z.strictObject({ k: z.number(), ari_mean: z.number(), ari_quantiles: numbers })),
  }),
  pca: z.strictObject({
    method: z.literal('pca'),
    columns: z.array(z.string()),
    variances: numbers,
    shares: numbers,
    loadings: z.array(numbers),
    scores: z.array(numbers),
  }),
  famd: z.strictObject({
    method: z.literal('famd'),
    columns: z.array(z.string()),
    eigenvalues: numbers,
    shares: numbers,
    strength: z.array(numbers),
    scores: z.array(numbers),
  }),
  breaks: z.union([breaks, z.strictObject({ method: z.literal('breaks'), solutions: z.array(breaks) })]),
  differences: z.strictObject({
    method: z.literal('differences'),
    by: z.string(),
    groups: z.array(z.string()),
    tests: z.array(test),
  }),
  tree: z.strictObject({
    method: z.literal('tree'),
    by: z.string(),
    groups: z.array(z.string()),
    columns: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['numeric', 'categorical']),
        levels: z.array(z.string()).optional(),
      }),
    ),
    leaves: z.number(),
    depth: z.number(),
    accuracy: z.number(),
    importance: numbers,
    /** Questions within questions; a leaf predicts a group, from 0. */
    root: z.looseObject({ kind: z.enum(['branch', 'leaf']), counts: numbers }),
  }),
  agreement: z.strictObject({
    method: z.literal('agreement'),
    columns: z.array(z.string()),
    adjusted_rand: z.number(),
    normalized_mutual_information: z.number(),
    jaccard: z.number(),
    rows: z.array(z.string()),
    table: z.record(z.string(), z.record(z.string(), z.number())),
    left_out: z.number(),
  }),
} as const;
