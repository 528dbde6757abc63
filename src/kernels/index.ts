// Pure numerics, grouped by purpose. Nothing here reads a file, a clock or a global source of randomness.

// Randomness
export { createRandom, type Random } from './random.ts';

// Finding groups
export { kMeans, type KMeansOptions, type KMeansResult } from './k-means.ts';
export { latentClassAnalysis, type LatentClassOptions, type LatentClassResult } from './latent-class-analysis.ts';
export { latentClassRegression, type LatentClassRegression } from './latent-class-regression.ts';
export type { Answers } from './latent-class/answers.ts';
export { gaussianMixture, type GaussianMixtureOptions, type GaussianMixtureResult } from './gaussian-mixture.ts';
export { covarianceModels, type CovarianceModel } from './gaussian-mixture/covariance-model.ts';
export {
  euclideanDistances,
  hierarchicalClustering,
  hierarchicalFromDistances,
  type HierarchicalOptions,
  type Linkage,
} from './hierarchical-clustering.ts';
export { cutDendrogram, type Dendrogram } from './hierarchical/dendrogram.ts';
export { kMedoids, type KMedoidsOptions, type KMedoidsResult } from './k-medoids.ts';
export { gowerDistances } from './gower-distances.ts';
export { classify, naturalBreaks, type NaturalBreaks } from './natural-breaks.ts';
export {
  deviancesWithin,
  targetBreaks,
  type BinnedTarget,
  type BreakSolution,
  type TargetBreaks,
} from './target-breaks.ts';
export { roundCut, roundNumber, roundThreshold } from './round-number.ts';

// Scoring rows, new ones too, by what was found
export { nearestCenters, type NearestCenters } from './scoring/nearest-centers.ts';
export { mixturePosterior, type FittedMixture } from './scoring/mixture-posterior.ts';
export { classPosterior, type FittedClasses } from './scoring/class-posterior.ts';

// Comparing partitions
export { contingencyTable, type ContingencyTable } from './contingency-table.ts';
export { adjustedRandIndex, adjustedRandIndexOf } from './adjusted-rand-index.ts';
export { jaccardIndex, setOverlap } from './jaccard-index.ts';
export { bestMatching } from './best-matching.ts';
export { normalizedMutualInformation, mutualInformation } from './normalized-mutual-information.ts';

// Fewer dimensions
export {
  componentScores,
  principalComponents,
  type PrincipalComponents,
  type PrincipalComponentsOptions,
} from './principal-components.ts';
export { factorAnalysisOfMixedData, type MixedFactors } from './factor-analysis-of-mixed-data.ts';

// Judging a solution
export { silhouette, silhouetteFromDistances, type Silhouette } from './silhouette.ts';
export { calinskiHarabasz, daviesBouldin } from './separation-indices.ts';
export { gapStatistic, type GapOptions, type GapStatistic } from './gap-statistic.ts';
export {
  bootstrapStability,
  type SampleClusterer,
  type Stability,
  type StabilityOfK,
  type StabilityOptions,
} from './bootstrap-stability.ts';
export {
  segmentOverlaps,
  stabilityAcross,
  stabilityWithin,
  type SegmentOrigin,
  type WithinOptions,
} from './segment-stability.ts';
export { kMeansClusterer } from './k-means-clusterer.ts';
export { drawSample } from './bootstrap-stability.ts';
export { borderDensities } from './border-density.ts';
export { drawOneCloud, fitOneCloud, type OneCloud } from './one-cloud.ts';

// Shares
export { wilsonInterval, type ShareInterval } from './wilson-interval.ts';

// Testing differences
export { chiSquareTest, chiSquareOfTable, type ChiSquareTest } from './chi-square-test.ts';
export { analysisOfVariance, type AnalysisOfVariance } from './analysis-of-variance.ts';
export { kruskalWallisTest, type KruskalWallisTest } from './kruskal-wallis-test.ts';
export { adjustPValues } from './adjust-p-values.ts';
export { shareInterval } from './share-interval.ts';

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
} from './classification-tree.ts';
export type { Split, Test } from './decision-tree/split.ts';
export {
  decisionLeaf,
  decisionLeaves,
  decisionTree,
  predictLeaves,
  type DecisionNode,
  type DecisionTreeOptions,
  type TreeTarget,
} from './decision-tree.ts';
export { pruningSequence, type PrunedSubtree } from './decision-tree/prune.ts';
export {
  prunedTree,
  sizedTree,
  tellsTarget,
  type PrunedTree,
  type PrunedTreeOptions,
  type TriedTree,
} from './pruned-tree.ts';

// Describing numbers
export { averageRanks } from './ranks.ts';
export { quantiles, quantileSorted } from './quantile.ts';
export { columnMoments, type ColumnMoments } from './column-moments.ts';

// Special functions
export { logGamma } from './special-functions/log-gamma.ts';
export { lowerGamma, upperGamma } from './special-functions/incomplete-gamma.ts';
export { incompleteBeta } from './special-functions/incomplete-beta.ts';
export { chiSquareTail, fTail, normalTail, tTailTwoSided } from './special-functions/tails.ts';
export { normalQuantile } from './special-functions/normal-quantile.ts';

// Data
export { matrixOf, type Matrix } from './matrix.ts';
export type { MixedColumn } from './mixed-data.ts';
export { distinctRows, type DistinctRows } from './distinct-rows.ts';
export type { StopReason, Watch } from './control.ts';

// Preparing data
export { encodeLevels, type Encoded } from './encode-levels.ts';
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
