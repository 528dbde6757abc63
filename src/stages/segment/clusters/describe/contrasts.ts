import type { Contrast } from './contrast.ts';
import type { ColumnRecipe } from '../../../../kernels/index.ts';
import type { ClusterModel } from '../../../profile/clusters.ts';
import { numberText } from './number-text.ts';
import { leafContrasts } from '../tree/contrasts.ts';
import { typicalOf, typicalText } from './typical.ts';

/**
 * What sets a cluster (from 0) apart from the others together, the strongest first. Numbers by the difference of the middles in deviations
 * within clusters, answers by the difference of their shares (Cohen's h). `shares` are the clusters' own.
 */
export function contrastsOf(model: ClusterModel, cluster: number, shares: readonly number[]): readonly Contrast[] {
  const rest = shares.reduce((sum, share, other) => (other === cluster ? sum : sum + share), 0);
  if (!(rest > 0)) return [];
  const weights = shares.map((share, other) => (other === cluster ? 0 : share / rest));
  const found = contrasts(model, cluster, weights);
  return found
    .filter((each) => each.strength > 0)
    .sort((left, right) => right.strength - left.strength || (left.variable < right.variable ? -1 : 1));
}

function contrasts(model: ClusterModel, cluster: number, weights: readonly number[]): readonly Contrast[] {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
      return pointContrasts(model.recipe, model.centers, cluster, weights, () => model.variance);
    case 'gmm': {
      const columns = model.means[0]?.length ?? 0;
      const variance = (d: number): number => model.covariances[cluster]?.[d * columns + d] ?? 1;
      return pointContrasts(model.recipe, model.means, cluster, weights, variance);
    }
    case 'kmedoids':
      return [...typicalOf(model, cluster)].map(([variable, typical]) => ({
        variable,
        text: typicalText(typical),
        strength: 1,
      }));
    case 'tree':
      return leafContrasts(model, cluster, weights);
    case 'lca':
      return model.items.map(({ name, levels }, item) =>
        answerContrast(
          name,
          levels,
          (level) => model.probabilities[item]?.[cluster]?.[level] ?? 0,
          (level) => weighted(weights, (other) => model.probabilities[item]?.[other]?.[level] ?? 0),
        ),
      );
  }
}

function pointContrasts(
  recipe: readonly ColumnRecipe[],
  points: readonly (readonly number[])[],
  cluster: number,
  weights: readonly number[],
  varianceOf: (column: number) => number,
): readonly Contrast[] {
  const own = (d: number): number => points[cluster]?.[d] ?? 0;
  const others = (d: number): number => weighted(weights, (other) => points[other]?.[d] ?? 0);
  let place = 0;
  return recipe.map((step) => {
    const from = place;
    place += step.kind === 'numeric' ? 1 : step.levels.length;
    if (step.kind === 'indicators')
      return answerContrast(
        step.name,
        step.levels,
        (level) => own(from + level) / step.factor,
        (level) => others(from + level) / step.factor,
      );
    const elsewhere = typicalOf(restPoint(step, others(from)), 0).get(step.name);
    const here = typicalOf(restPoint(step, own(from)), 0).get(step.name);
    return {
      variable: step.name,
      text: `${here === undefined ? '' : typicalText(here)} (the others ${elsewhere === undefined ? '' : typicalText(elsewhere)})`,
      strength: Math.abs(own(from) - others(from)) / Math.sqrt(varianceOf(from)),
    };
  });
}

/** A model of one point in one column, to read the point in the variable's own units. */
const restPoint = (step: ColumnRecipe, coordinate: number): ClusterModel => ({
  method: 'kmeans',
  recipe: [step],
  centers: [[coordinate]],
  variance: 1,
});

/** The answer by which the two differ most. */
function answerContrast(
  variable: string,
  levels: readonly string[],
  own: (level: number) => number,
  others: (level: number) => number,
): Contrast {
  const angle = (share: number): number => 2 * Math.asin(Math.sqrt(Math.max(0, Math.min(1, share))));
  const gaps = levels.map((_, level) => angle(own(level)) - angle(others(level)));
  const level = gaps.indexOf(Math.max(...gaps));
  const percent = (value: number): string => `${numberText(Math.round(100 * value))}%`;
  return {
    variable,
    text: `${levels[level] ?? ''} for ${percent(own(level))} (${percent(others(level))} of the others)`,
    strength: gaps[level] ?? 0,
  };
}

const weighted = (weights: readonly number[], value: (cluster: number) => number): number =>
  weights.reduce((sum, weight, cluster) => sum + weight * value(cluster), 0);
