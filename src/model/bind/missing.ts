import type { Place } from '../../diagnostics/diagnostic.ts';
import { namesIn } from '../expression/names.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { nodesOf } from '../expression/walk.ts';
import { kindOfSource, SOURCE_KINDS } from '../schema/sources.ts';
import { complain, type BindState } from './state.ts';

/**
 * Complains about tables and attributes that are not in the workspace although the model, or a standard source, would bring them.
 * True when it did; names nobody knows are left to the expression's own check.
 */
export function complainOfMissing(tree: ExpressionNode, place: Place, state: BindState): boolean {
  const before = state.diagnostics.length;
  for (const table of tablesIn(tree)) complainOfTable(table, place, state);
  for (const name of namesIn(tree)) complainOfName(name, place, state);
  return state.diagnostics.length > before;
}

function complainOfTable(table: string, place: Place, state: BindState): void {
  const { plan, catalogue } = state;
  if (catalogue.tables.some(({ name }) => name === table)) return;
  const bringing = plan.sources.find(
    (source) => kindOfSource(source.as) !== 'companies' && (source.table ?? kindOfSource(source.as)) === table,
  );
  if (bringing !== undefined)
    complain(state, 'model/not-imported', { what: 'table', name: table, source: bringing.id }, place);
  else if (SOURCE_KINDS.some((kind) => kind === table && kind !== 'table' && kind !== 'companies'))
    complain(state, 'model/no-source', { table }, place);
}

function complainOfName(name: string, place: Place, state: BindState): void {
  const { plan, names } = state;
  if (names.has(name)) return;
  const overlapping = plan.schemes.find((scheme) => scheme.id === name && !scheme.exclusive);
  const bringing = plan.sources.find(
    (source) => kindOfSource(source.as) === 'companies' && Object.hasOwn(source.map, name),
  );
  if (overlapping !== undefined) complain(state, 'model/overlapping', { scheme: name }, place);
  else if (bringing !== undefined)
    complain(state, 'model/not-imported', { what: 'attribute', name, source: bringing.id }, place);
}

function tablesIn(tree: ExpressionNode): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'member' || node.kind === 'aggregate') tables.add(node.table);
  }
  return tables;
}
