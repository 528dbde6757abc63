import type { ClustersPlan } from '../../../model/clusters.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { neededItems } from '../../profile/cluster-query.ts';

const nowhere = { start: 0, end: 0 };

/** A value that must be known, and how people say so. */
export interface Needed {
  readonly tree: ExpressionNode;
  readonly text: string;
}

/**
 * What must be known of a company for it to be placed: each number, where a gap leaves it out; else any one of the variables, as a value
 * that is unknown when all of them are.
 */
export function neededByClusters(plan: ClustersPlan): readonly Needed[] {
  const { items } = plan;
  const needed = neededItems(plan);
  if (needed.length > 0)
    return items.filter((_, index) => needed.includes(index)).map(({ tree, name }) => ({ tree, text: name }));
  const known = items.map(({ tree }): ExpressionNode => ({ kind: 'is', state: 'known', operand: tree, at: nowhere }));
  const [first] = known;
  const when: ExpressionNode =
    known.length === 1 && first !== undefined ? first : { kind: 'or', operands: known, at: nowhere };
  const tree: ExpressionNode = {
    kind: 'case',
    branches: [{ when, then: { kind: 'boolean', value: true, at: nowhere } }],
    at: nowhere,
  };
  return [{ tree, text: `one of ${items.map(({ name }) => name).join(', ')}` }];
}
