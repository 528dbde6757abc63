// Pure numerics, grouped by purpose. Nothing here reads a file, a clock or a global source of randomness.

// Randomness
export { createRandom, type Random } from './random.ts';

// Finding groups
export { kMeans, type KMeansOptions, type KMeansResult } from './clustering/k-means.ts';
export {
  latentClassAnalysis,
  type LatentClassOptions,
  type LatentClassResult,
} from './clustering/latent-class-analysis.ts';
export { latentClassRegression, type LatentClassRegression } from './clustering/latent-class-regression.ts';
export type { Answers } from './clustering/latent-class/answers.ts';
export {
  gaussianMixture,
  type GaussianMixtureOptions,
  type GaussianMixtureResult,
} from './clustering/gaussian-mixture.ts';
export { covarianceModels, type CovarianceModel } from './clustering/gaussian-mixture/covariance-model.ts';
export {
  euclideanDistances,
  hierarchicalClustering,
  hierarchicalFromDistances,
  type HierarchicalOptions,
  type Linkage,
} from './clustering/hierarchical-clustering.ts';
export { cutDendrogram, type Dendrogram } from './clustering/hierarchical/dendrogram.ts';
export { kMedoids, type KMedoidsOptions, type KMedoidsResult } from './clustering/k-medoids.ts';
export { gowerDistances } from './clustering/gower-distances.ts';
export { classify, naturalBreaks, type NaturalBreaks } from './breaks/natural-breaks.ts';
export {
  deviancesWithin,
  targetBreaks,
  type BinnedTarget,
  type BreakSolution,
  type TargetBreaks,
} from './breaks/target-breaks.ts';
export { roundCut, roundNumber, roundThreshold } from './breaks/round-number.ts';

// Scoring rows, new ones too, by what was found
export { nearestCenters, type NearestCenters } from './scoring/nearest-centers.ts';
export { mixturePosterior, type FittedMixture } from './scoring/mixture-posterior.ts';
export { classPosterior, type FittedClasses } from './scoring/class-posterior.ts';

// Comparing partitions
export { contingencyTable, type ContingencyTable } from './partitions/contingency-table.ts';
export { adjustedRandIndex, adjustedRandIndexOf } from './partitions/adjusted-rand-index.ts';
export { jaccardIndex, setOverlap } from './partitions/jaccard-index.ts';
export { bestMatching } from './partitions/best-matching.ts';
export { normalizedMutualInformation, mutualInformation } from './partitions/normalized-mutual-information.ts';

// Fewer dimensions
export {
  componentScores,
  principalComponents,
  type PrincipalComponents,
  type PrincipalComponentsOptions,
} from './reduction/principal-components.ts';
export { factorAnalysisOfMixedData, type MixedFactors } from './reduction/factor-analysis-of-mixed-data.ts';

// Judging a solution
export { silhouette, silhouetteFromDistances, type Silhouette } from './validation/silhouette.ts';
export { calinskiHarabasz, daviesBouldin } from './validation/separation-indices.ts';
export { gapStatistic, type GapOptions, type GapStatistic } from './validation/gap-statistic.ts';
export {
  bootstrapStability,
  type SampleClusterer,
  type Stability,
  type StabilityOfK,
  type StabilityOptions,
} from './validation/bootstrap-stability.ts';
export {
  segmentOverlaps,
  stabilityAcross,
  stabilityWithin,
  type SegmentOrigin,
  type WithinOptions,
} from './validation/segment-stability.ts';
export { kMeansClusterer } from './validation/k-means-clusterer.ts';
export { drawSample } from './validation/bootstrap-stability.ts';
export { borderDensities } from './validation/border-density.ts';
export { drawOneCloud, fitOneCloud, type OneCloud } from './validation/one-cloud.ts';

// Shares
export { wilsonInterval, type ShareInterval } from './inference/wilson-interval.ts';

// Testing differences
export { chiSquareTest, chiSquareOfTable, type ChiSquareTest } from './inference/chi-square-test.ts';
export { analysisOfVariance, type AnalysisOfVariance } from './inference/analysis-of-variance.ts';
export { kruskalWallisTest, type KruskalWallisTest } from './inference/kruskal-wallis-test.ts';
export { adjustPValues } from './inference/adjust-p-values.ts';
export { shareInterval } from './inference/share-interval.ts';

// Rules that tell groups apart
export {
  classificationTree,
  leafOf,
  predictClasses,
  type Branch,
  type ClassificationTree,
  type ClassificationTreeOptions,
  type Leaf,
  type TreeNode,
} from './trees/classification-tree.ts';
export type { Split, Test } from './trees/decision-tree/split.ts';
export {
  decisionLeaf,
  decisionLeaves,
  decisionTree,
  predictLeaves,
  type DecisionNode,
  type DecisionTreeOptions,
  type TreeTarget,
} from './trees/decision-tree.ts';
export { pruningSequence, type PrunedSubtree } from './trees/decision-tree/prune.ts';
export {
  prunedTree,
  sizedTree,
  tellsTarget,
  type PrunedTree,
  type PrunedTreeOptions,
  type TriedTree,
} from './trees/pruned-tree.ts';

// Describing numbers
export { averageRanks } from './inference/ranks.ts';
export { quantiles, quantileSorted } from './data/quantile.ts';
export { columnMoments, type ColumnMoments } from './data/column-moments.ts';

// Special functions
export { logGamma } from './special-functions/log-gamma.ts';
export { lowerGamma, upperGamma } from './special-functions/incomplete-gamma.ts';
export { incompleteBeta } from './special-functions/incomplete-beta.ts';
export { chiSquareTail, fTail, normalTail, tTailTwoSided } from './special-functions/tails.ts';
export { normalQuantile } from './special-functions/normal-quantile.ts';

// Data
export { matrixOf, type Matrix } from './data/matrix.ts';
export type { MixedColumn } from './data/mixed-data.ts';
export { distinctRows, type DistinctRows } from './data/distinct-rows.ts';
export type { StopReason, Watch } from './control.ts';

// Preparing data
export { encodeLevels, type Encoded } from './data/encode-levels.ts';
export { prepare, type Preparation, type PreparationOptions, type TransformChoice } from './prepare/prepare.ts';
export { applyRecipe, outputNames, type ColumnRecipe, type Prepared } from './prepare/recipe.ts';
export {
  applyTransform,
  fitTransform,
  proposeTransform,
  type Transform,
  type TransformKind,
  type TransformProposal,
} from './prepare/transform.ts';
export { fitScale, scalings, type Scale, type Scaling } from './prepare/scaling.ts';
export { summariseColumn, type ColumnSummary } from './prepare/column-summary.ts';
export { correlatedBlocks, correlations } from './prepare/correlation.ts';
export { multivariateOutliers, univariateOutliers, type MultivariateOutlier } from './prepare/outliers.ts';
