import { applyRecipe, type ColumnRecipe, type MixedColumn } from '../../../../kernels/index.ts';
import type { ClusterModel } from '../../../profile/clusters.ts';
import { numberText } from './number-text.ts';
import { leafLog } from '../tree/logs.ts';
import { typicalOf, typicalText } from './typical.ts';

/** What one variable says of a company's place: how much more likely its value is in its own cluster than in another. */
export interface ClusterReason {
  readonly variable: string;
  /** The company's value. */
  readonly value: string;
  /** What is typical of its own cluster, and of the other. */
  readonly own: string;
  readonly other: string;
  /** Log of the likelihood ratio by this variable alone: above 0 it speaks for the cluster, below 0 against it. */
  readonly weight: number;
}

/** The variables known of a company (the first row of `columns`) by how much they speak for one cluster against another, the strongest first. */
export function clusterReasons(
  model: ClusterModel,
  columns: readonly MixedColumn[],
  own: number,
  other: number,
): readonly ClusterReason[] {
  const [here, there] = [typicalOf(model, own), typicalOf(model, other)];
  const textOf = (typical: ReturnType<typeof here.get>): string =>
    typical === undefined ? (model.method === 'tree' ? 'any' : 'unknown') : typicalText(typical);
  return columns
    .flatMap((column): readonly ClusterReason[] => {
      const value = valueText(column);
      const weight = value === undefined ? undefined : weightOf(model, column, own, other);
      if (value === undefined || weight === undefined) return [];
      const { name: variable } = column;
      return [{ variable, value, own: textOf(here.get(variable)), other: textOf(there.get(variable)), weight }];
    })
    .sort((left, right) => right.weight - left.weight || (left.variable < right.variable ? -1 : 1));
}

/** The value of the first row in words; undefined where it is unknown. */
export function valueText(column: MixedColumn): string | undefined {
  if (column.kind === 'categorical') return column.levels[column.codes[0] ?? -1];
  const value = column.values[0] ?? NaN;
  return Number.isNaN(value) ? undefined : numberText(value);
}

function weightOf(model: ClusterModel, column: MixedColumn, own: number, other: number): number | undefined {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
      return pointWeight(model.recipe, column, (place, value) => {
        const square = (cluster: number): number => (value - (model.centers[cluster]?.[place] ?? 0)) ** 2;
        return (square(other) - square(own)) / (2 * model.variance);
      });
    case 'gmm':
      return pointWeight(model.recipe, column, (place, value) => {
        const columns = model.means[0]?.length ?? 0;
        const log = (cluster: number): number => {
          const variance = model.covariances[cluster]?.[place * columns + place] ?? 1;
          return -((value - (model.means[cluster]?.[place] ?? 0)) ** 2) / (2 * variance) - Math.log(variance) / 2;
        };
        return log(own) - log(other);
      });
    case 'kmedoids':
      return medoidWeight(model, column, own, other);
    case 'tree': {
      const asked = (cluster: number) => ({
        steps: (model.leaves[cluster]?.steps ?? []).filter(({ item }) => item === column.name),
      });
      return leafLog(asked(own), [column], 0) - leafLog(asked(other), [column], 0);
    }
    case 'lca': {
      const item = model.items.findIndex((each) => each.name === column.name);
      if (item < 0 || column.kind !== 'categorical') return undefined;
      const level = model.items[item]?.levels.indexOf(column.levels[column.codes[0] ?? -1] ?? '') ?? -1;
      if (level < 0) return undefined;
      const log = (cluster: number): number => Math.log(model.probabilities[item]?.[cluster]?.[level] ?? 1);
      return log(own) - log(other);
    }
  }
}

/** The sum over the coordinates a variable makes. */
function pointWeight(
  recipe: readonly ColumnRecipe[],
  column: MixedColumn,
  weigh: (place: number, value: number) => number,
): number | undefined {
  let place = 0;
  for (const step of recipe) {
    const width = step.kind === 'numeric' ? 1 : step.levels.length;
    if (step.name === column.name) {
      const { matrix, rows } = applyRecipe([step], [column], 1);
      if (rows.length === 0) return undefined;
      return Array.from({ length: width }, (_, i) => weigh(place + i, matrix.values[i] ?? 0)).reduce(
        (a, b) => a + b,
        0,
      );
    }
    place += width;
  }
  return undefined;
}

function medoidWeight(
  { recipe, spread }: Extract<ClusterModel, { method: 'kmedoids' }>,
  column: MixedColumn,
  own: number,
  other: number,
): number | undefined {
  const found = recipe.find((each) => (each.kind === 'numeric' ? each.step.name : each.name) === column.name);
  if (found === undefined) return undefined;
  const value =
    found.kind === 'numeric'
      ? applyRecipe([{ ...found.step, fill: 0 }], [column], 1).matrix.values[0]
      : column.kind === 'categorical'
        ? column.levels[column.codes[0] ?? -1]
        : undefined;
  if (value === undefined) return undefined;
  const apart = (cluster: number): number => {
    const medoid = found.medoids[cluster] ?? null;
    if (medoid === null) return 0;
    return typeof value === 'number' && typeof medoid === 'number'
      ? Math.abs(value - medoid)
      : Number(value !== medoid);
  };
  return (apart(other) - apart(own)) / spread;
}
