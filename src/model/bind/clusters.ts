import type { Place } from '../../diagnostics/diagnostic.ts';
import type { ClusterItem, ClusterMethod, ClustersPlan } from '../clusters.ts';
import { printExpression } from '../expression/syntax/print.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { describeType } from '../expression/check/typing.ts';
import type { ValueType } from '../types.ts';
import { checkNumber, checkTree } from './check.ts';
import { complain, type BindState } from './state.ts';

/** Types the variables clusters are found by, and chooses the method where the model leaves it open. */
export function bindClusters(method: ClustersPlan, place: Place, state: BindState): ClustersPlan {
  const items = method.items.map((item) => bindItem(item, state));
  const weights = method.weights === undefined ? {} : { weights: checkNumber(method.weights, place, state) };
  const target = method.target === undefined ? {} : { target: bindItem(method.target, state) };
  const chosen = method.method ?? (method.target === undefined ? methodFor(items, state) : 'tree');
  if (chosen === 'gmm') refuseWords(items, state);
  checkTarget({ ...method, method: chosen }, place, state);
  return { ...method, items, method: chosen, ...target, ...weights };
}

function bindItem(item: ClusterItem, state: BindState): ClusterItem {
  const { tree, type } = checkTree(item.tree, item, state);
  if (type === undefined) return { ...item, tree };
  const reads = readsOf(type);
  if (reads !== undefined) return { ...item, tree, reads };
  complain(state, 'clusters/needs-values', { name: item.name, found: describeType(type) }, item.place);
  return { ...item, tree };
}

function readsOf({ kind }: ValueType): ClusterItem['reads'] {
  switch (kind) {
    case 'number':
    case 'money':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'text':
    case 'category':
    case 'code':
      return 'text';
    case 'date':
    case 'instant':
      return undefined;
  }
}

/** A tree needs a target that it does not ask for; the other methods look at nothing but the variables. */
function checkTarget({ method = 'tree', target, items }: ClustersPlan, place: Place, state: BindState): void {
  if (method !== 'tree') {
    if (target !== undefined) complain(state, 'clusters/target-unused', { method, target: target.name }, target.place);
    return;
  }
  if (target === undefined) {
    complain(state, 'clusters/needs-target', undefined, place);
    return;
  }
  const asked = items.find((item) => printExpression(item.tree) === printExpression(target.tree));
  if (asked !== undefined) complain(state, 'clusters/target-asked', { target: target.name }, asked.place);
}

/** A mixture of normal clouds has no meaning for words. */
function refuseWords(items: readonly ClusterItem[], state: BindState): void {
  for (const item of items)
    if (item.reads === 'text' || item.reads === 'boolean')
      complain(state, 'clusters/needs-numbers', { name: item.name, method: 'gmm' }, item.place);
}

/**
 * Latent classes for survey answers, yes or no and words; k-means for numbers; k-medoids, which compares each in its own way, for both
 * together.
 */
function methodFor(items: readonly ClusterItem[], state: BindState): ClusterMethod {
  if (items.every((item) => item.reads !== 'number' || isAnswer(item.tree, state))) return 'lca';
  return items.every((item) => item.reads === 'number') ? 'kmeans' : 'kmedoids';
}

/** A respondent's own answer, which takes few values; an average of several does not. */
function isAnswer(tree: ExpressionNode, { catalogue }: BindState): boolean {
  const isSurvey = (name: string): boolean => catalogue.tables.find((table) => table.name === name)?.kind === 'survey';
  if (tree.kind === 'member') return isSurvey(tree.table);
  return tree.kind === 'aggregate' && (tree.name === 'latest' || tree.name === 'earliest') && isSurvey(tree.table);
}
