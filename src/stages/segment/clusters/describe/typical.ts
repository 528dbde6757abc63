import type { ColumnRecipe, Transform } from '../../../../kernels/index.ts';
import type { ClusterModel } from '../../../profile/clusters.ts';
import { numberText } from './number-text.ts';
import { expectedText, leafConditions } from '../tree/words.ts';

/** What is typical of a variable in a cluster: a number in its own units, or the commonest answer and how common it is (null: not counted). */
export type Typical =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'answer'; readonly answer: string; readonly share: number | null };

/** What is typical of each variable a model goes by, in one of its clusters (from 0). A medoid without a value has none. */
export function typicalOf(model: ClusterModel, cluster: number): ReadonlyMap<string, Typical> {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
      return typicalPoint(model.recipe, model.centers[cluster] ?? []);
    case 'gmm':
      return typicalPoint(model.recipe, model.means[cluster] ?? []);
    case 'kmedoids':
      return new Map(
        model.recipe.flatMap((column): readonly [string, Typical][] => {
          const value = column.medoids[cluster] ?? null;
          if (value === null) return [];
          if (column.kind === 'numeric' && typeof value === 'number')
            return [[column.step.name, { kind: 'number', value: restored(column.step, value) }]];
          return column.kind === 'categorical'
            ? [[column.name, { kind: 'answer', answer: String(value), share: null }]]
            : [];
        }),
      );
    case 'tree':
      return typicalOfLeaf(model, cluster);
    case 'lca':
      return new Map(
        model.items.map(({ name, levels }, item) => {
          const shares = model.probabilities[item]?.[cluster] ?? [];
          const share = Math.max(...shares);
          return [name, { kind: 'answer', answer: levels[shares.indexOf(share)] ?? '', share }];
        }),
      );
  }
}

/** What is to be expected in a segment of a tree, and what is asked on the way to it. */
function typicalOfLeaf(
  { leaves, target }: Extract<ClusterModel, { method: 'tree' }>,
  cluster: number,
): ReadonlyMap<string, Typical> {
  const leaf = leaves[cluster];
  if (leaf === undefined) return new Map();
  const answer = (text: string): Typical => ({ kind: 'answer', answer: text, share: null });
  return new Map([
    [target.name, answer(expectedText(target, leaf.expected))],
    ...leafConditions(leaf).map(({ item, text }) => [item, answer(text)] as const),
  ]);
}

/** A point in coordinates, variable by variable: of words the one it is nearest to. */
function typicalPoint(recipe: readonly ColumnRecipe[], point: readonly number[]): ReadonlyMap<string, Typical> {
  const found = new Map<string, Typical>();
  let place = 0;
  for (const step of recipe) {
    if (step.kind === 'numeric') {
      found.set(step.name, { kind: 'number', value: restored(step, point[place] ?? 0) });
      place += 1;
      continue;
    }
    const shares = step.levels.map((_, level) => (point[place + level] ?? 0) / step.factor);
    const share = Math.max(...shares);
    found.set(step.name, { kind: 'answer', answer: step.levels[shares.indexOf(share)] ?? '', share });
    place += step.levels.length;
  }
  return found;
}

/** A coordinate in the variable's own units. */
const restored = ({ transform, scale }: Extract<ColumnRecipe, { kind: 'numeric' }>, coordinate: number): number =>
  inverse(transform, coordinate * scale.scale + scale.center);

function inverse(transform: Transform, value: number): number {
  switch (transform.kind) {
    case 'none':
      return value;
    case 'log':
      return Math.exp(value);
    case 'log1p':
      return Math.expm1(value);
    case 'asinh':
      return Math.sinh(value);
    case 'rank': {
      const { knots, shares } = transform;
      const above = shares.findIndex((share) => share >= value);
      if (above <= 0) return knots[above < 0 ? knots.length - 1 : 0] ?? 0;
      const [from, to] = [shares[above - 1] ?? 0, shares[above] ?? 0];
      const [low, high] = [knots[above - 1] ?? 0, knots[above] ?? 0];
      return to === from ? high : low + ((value - from) / (to - from)) * (high - low);
    }
  }
}

/** Typical values as people read them: three figures, large numbers in full, an answer with how common it is. */
export function typicalText(typical: Typical): string {
  if (typical.kind === 'number') return numberText(typical.value);
  return typical.share === null ? typical.answer : `${typical.answer} (${Math.round(100 * typical.share)}%)`;
}
