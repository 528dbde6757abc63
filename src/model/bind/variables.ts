import type { Place } from '../../diagnostics/diagnostic.ts';
import { aggregatesIn, namesIn } from '../expression/names.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { nodesOf } from '../expression/walk.ts';
import type { VariablePlan } from '../plan.ts';
import type { ValueType } from '../types.ts';
import { checkConditionTree, checkNumber, checkTree } from './check.ts';
import type { Spelled } from './place.ts';
import type { BindState } from './state.ts';

/** Types a variable and adds its name; returns it with segment names replaced by ids. */
export function bindVariable(variable: VariablePlan, state: BindState): VariablePlan {
  const { definition, name, place } = variable;
  const before = state.diagnostics.length;
  if (definition.kind === 'quantiles') {
    const of = checkNumber(definition.of, place, state);
    const among = definition.among === undefined ? {} : { among: checkConditionTree(definition.among, place, state) };
    const failed =
      state.diagnostics.slice(before).some((each) => each.severity === 'error') ||
      buildsOnFailed([of, ...Object.values(among)], state);
    const type: ValueType =
      definition.names === undefined ? { kind: 'number' } : { kind: 'category', values: definition.names };
    if (failed) state.failed.add(name);
    else add(name, type, [of, ...Object.values(among)], state);
    return { ...variable, definition: { ...definition, of, ...among } };
  }
  const { tree, type } = checkTree(definition.tree, whereOf(definition, place), state);
  if (type === undefined) state.failed.add(name);
  else add(name, withValues(type, definition.values), [tree], state);
  return { ...variable, definition: { ...definition, tree } };
}

function whereOf(
  { text, place }: Extract<VariablePlan['definition'], { kind: 'expression' }>,
  otherwise: Place,
): Spelled | Place {
  return place === undefined ? otherwise : { text, place };
}

function buildsOnFailed(trees: readonly ExpressionNode[], { failed }: BindState): boolean {
  return trees.some((tree) => namesIn(tree).some((name) => failed.has(name)));
}

/** The values a template or the author listed are the category's, in that order. */
function withValues(type: ValueType, values: readonly string[] | undefined): ValueType {
  return values !== undefined && (type.kind === 'category' || type.kind === 'text')
    ? { kind: 'category', values }
    : type;
}

function add(name: string, type: ValueType, trees: readonly ExpressionNode[], state: BindState): void {
  const uses = [...new Set(trees.flatMap((tree) => namesIn(tree)))];
  const personal =
    uses.some((each) => state.names.get(each)?.personal === true) || trees.some((tree) => readsPersonal(tree, state));
  state.names.set(name, { kind: 'variable', type, uses, personal });
}

/** A count of people is not about any one of them, but the value of a personal column is. */
function readsPersonal(tree: ExpressionNode, { catalogue }: BindState): boolean {
  return aggregatesIn(tree).some((aggregate) => {
    const table = catalogue.tables.find(({ name }) => name === aggregate.table);
    const value = aggregate.name === 'count' || aggregate.name === 'distinct' ? undefined : aggregate.value;
    if (table === undefined || value === undefined) return false;
    const columns = new Set([...nodesOf(value)].flatMap((node) => (node.kind === 'member' ? [node.column] : [])));
    return table.columns.some((column) => column.personal && columns.has(column.name));
  });
}
