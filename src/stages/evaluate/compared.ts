import type { BoundPlan } from '../../model/bound.ts';
import { treesOfVariable } from '../../model/bind/uses.ts';
import { aggregatesIn, namesIn } from '../../model/expression/names.ts';
import type { VariablePlan } from '../../model/plan.ts';
import type { TableKind } from '../../model/types.ts';
import { decidingColumns } from '../segment/deciding.ts';
import type { Compared, EvaluationInput } from './types.ts';

const needKinds: readonly TableKind[] = ['survey', 'assessments'];
const responseKinds: readonly TableKind[] = ['orders', 'deals', 'events', 'hours'];

/** A category with more values than this is no property to compare segments by. */
const mostValues = 40;

/**
 * The model's variables segments can be compared by, and those left out because the segments are made of them: what a rule reads differs
 * between segments by construction, and so does what is computed from it.
 */
export function comparedVariables(input: EvaluationInput): {
  readonly compared: readonly Compared[];
  readonly leftOut: readonly string[];
} {
  const { bound, columns, scheme, settings } = input;
  const made = madeOf(scheme.id, bound);
  const direct = new Set(decidingColumns(scheme.id, bound).map((each) => each.shown));
  const compared: Compared[] = [];
  const leftOut: string[] = [];
  for (const variable of bound.plan.variables) {
    const kind = kindOf(variable, bound);
    if (kind === undefined || !columns.includes(variable.name)) continue;
    const builds =
      bound.names[variable.name]?.uses.some((name) => direct.has(name) && isVariable(name, bound)) ?? false;
    if (made.has(variable.name) || builds) {
      leftOut.push(variable.name);
      continue;
    }
    compared.push({ name: variable.name, label: variable.label, kind, tells: tellsOf(variable, bound, settings) });
  }
  return { compared, leftOut };
}

/** Everything a scheme is computed from, directly or through other variables and schemes. */
function madeOf(scheme: string, bound: BoundPlan): ReadonlySet<string> {
  const found = buildsOn(
    decidingColumns(scheme, bound).map((each) => each.shown),
    bound,
  );
  return new Set([...found].filter((name) => name !== scheme));
}

/** Names and everything they are computed from. */
export function buildsOn(names: Iterable<string>, bound: BoundPlan): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const used of bound.names[name]?.uses ?? []) visit(used);
  };
  for (const name of names) visit(name);
  return found;
}

/** The kinds of related tables a set of names reads, directly or through other variables. */
export function tablesRead(names: Iterable<string>, bound: BoundPlan): ReadonlySet<string> {
  const tables = new Set<string>();
  const seen = new Set<string>();
  const variables = new Map(bound.plan.variables.map((each) => [each.name, each]));
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const tree of treesOf(variables.get(name))) {
      for (const { table } of aggregatesIn(tree)) tables.add(table);
      for (const used of namesIn(tree)) visit(used);
    }
    for (const used of bound.names[name]?.uses ?? []) visit(used);
  };
  for (const name of names) visit(name);
  return tables;
}

const treesOf = (variable: VariablePlan | undefined) => (variable === undefined ? [] : treesOfVariable(variable));

/** Whether a variable reads surveys or assessments, directly or through others. */
export const tellsNeeds = (name: string, bound: BoundPlan): boolean =>
  [...tablesRead([name], bound)].some((table) => {
    const kind = bound.catalogue.tables.find((each) => each.name === table)?.kind;
    return kind !== undefined && needKinds.includes(kind);
  });

function kindOf({ name, definition }: VariablePlan, bound: BoundPlan): Compared['kind'] | undefined {
  const type = bound.names[name]?.type;
  if (type?.kind === 'number' || type?.kind === 'money') return 'number';
  if (type?.kind === 'boolean') return 'category';
  const values =
    type?.kind === 'category' ? type.values.length : definition.kind === 'quantiles' ? definition.groups : 0;
  return values >= 2 && values <= mostValues ? 'category' : undefined;
}

function tellsOf(variable: VariablePlan, bound: BoundPlan, settings: EvaluationInput['settings']): Compared['tells'] {
  if (settings.needs?.includes(variable.name) === true) return 'needs';
  if (settings.response?.includes(variable.name) === true) return 'response';
  const kinds = [...tablesRead([variable.name], bound)].map(
    (name) => bound.catalogue.tables.find((each) => each.name === name)?.kind,
  );
  const reads = (wanted: readonly TableKind[]): boolean =>
    kinds.some((kind) => kind !== undefined && wanted.includes(kind));
  if (settings.needs === undefined && reads(needKinds)) return 'needs';
  return settings.response === undefined && reads(responseKinds) ? 'response' : 'traits';
}

const isVariable = (name: string, bound: BoundPlan): boolean => bound.names[name]?.kind === 'variable';
