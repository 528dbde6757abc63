import type { ClusterModel } from '../../../stages/profile/clusters.ts';
import type { MixedColumn } from '../../../kernels/index.ts';
import { answer } from '../../../stages/segment/clusters/tree/logs.ts';
import { expectedText, leafConditions } from '../../../stages/segment/clusters/tree/words.ts';
import { valueText } from '../../../stages/segment/clusters/describe/reasons.ts';

type TreeModel = Extract<ClusterModel, { method: 'tree' }>;

/**
 * Why a company is in its segment of a tree: what it answers to each question, what is to be expected there, and what would have to be otherwise
 * for the next segment.
 *
 * @param columns the company alone
 */
export function treeReason(
  model: TreeModel,
  columns: readonly MixedColumn[],
  own: number,
  other: number,
  nameOf: (segment: number) => string,
  sure: string,
): string {
  const [here, there] = [model.leaves[own], model.leaves[other]];
  if (here === undefined) return '';
  const valueOf = (item: string): string | undefined => {
    const column = columns.find(({ name }) => name === item);
    return column === undefined ? undefined : valueText(column);
  };
  const asked = leafConditions(here).map(({ item, text }) => {
    const value = valueOf(item);
    return value === undefined ? `${item} is unknown (taken for ${text})` : `${item} is ${value} (${text})`;
  });
  const path =
    asked.length === 0
      ? `Nothing is asked: everybody is in ${nameOf(own)}`
      : `${asked.join(', ')}: that leads to ${nameOf(own)}${sure}`;
  const expected = ` Expected there of ${model.target.name}: ${expectedText(model.target, here.expected)}.`;
  return `${path}.${expected}${there === undefined ? '' : nextText(there, columns, nameOf(other))}`;
}

/** The questions of the next segment that the company does not answer as its companies do. */
function nextText(there: TreeModel['leaves'][number], columns: readonly MixedColumn[], name: string): string {
  const items = new Set(there.steps.filter((step) => answer(step, columns, 0) !== 'own').map(({ item }) => item));
  const asked = leafConditions(there).filter(({ item }) => items.has(item));
  return ` It would be in ${name} if ${asked.map(({ item, text }) => `${item} were ${text}`).join(' and ')}.`;
}
