import type { Contrast } from '../describe/contrast.ts';
import type { TreeModel } from './logs.ts';
import { expectedText, leafConditions } from './words.ts';

/**
 * What sets a segment of a tree apart: what is to be expected of it beside the others together, then its questions in the order they are
 * asked, which stands for their strength.
 *
 * @param weights of the other segments
 */
export function leafContrasts(
  { leaves, target }: TreeModel,
  cluster: number,
  weights: readonly number[],
): readonly Contrast[] {
  const own = leaves[cluster];
  if (own === undefined) return [];
  const others = own.expected.map((_, place) =>
    weights.reduce((sum, weight, leaf) => sum + weight * (leaves[leaf]?.expected[place] ?? 0), 0),
  );
  const asked = leafConditions(own);
  const text = `${expectedText(target, own.expected)} (the others ${expectedText(target, others)})`;
  return [
    { variable: target.name, text, strength: asked.length + 1 },
    ...asked.map((each, place) => ({ variable: each.item, text: each.text, strength: asked.length - place })),
  ];
}
