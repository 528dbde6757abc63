import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { withAssessments } from './bind/assessments.ts';
import { attributesOf, type Attribute } from './bind/attributes.ts';
import { checkCondition } from './bind/check.ts';
import { orderItems } from './bind/order.ts';
import { bindScheme } from './bind/schemes.ts';
import { checkScorecard } from './bind/scorecard.ts';
import { complain, type BindState } from './bind/state.ts';
import { itemsOf, treesOfVariable, type Item } from './bind/uses.ts';
import { checkTurnover } from './bind/turnover.ts';
import { bindVariable } from './bind/variables.ts';
import type { BoundName, BoundPlan } from './bound.ts';
import { namesIn } from './expression/names.ts';
import type { Plan } from './plan.ts';
import type { Condition } from './condition-plan.ts';
import type { Source } from './source/parse.ts';
import { inFileOrder } from './source/position.ts';
import type { Catalogue } from './types.ts';

/**
 * Holds a plan against what the workspace has: every name found and typed, conditions true or false, everything in an order in which it
 * can be computed. In the bound plan's trees segments stand by id, as in the profile. With `source`, places are exact to the column.
 * No bound plan when anything is an error.
 */
export function bind(
  plan: Plan,
  known: Catalogue,
  source?: Source,
): { readonly bound?: BoundPlan; readonly diagnostics: readonly Diagnostic[] } {
  const catalogue = withAssessments(known, plan.assessments ?? []);
  const attributes = attributesOf(catalogue);
  const state: BindState = {
    plan,
    catalogue,
    ...(source === undefined ? {} : { source }),
    names: new Map([...attributes].map(([name, attribute]) => [name, attribute.bound])),
    segments: new Map(),
    failed: new Set(),
    diagnostics: [],
  };
  refuseShadows(plan, attributes, state);
  const { order, circles } = orderItems(itemsOf(plan));
  for (const path of circles) {
    // A variable that reads the attribute it hides has been complained about.
    if (path.some((name) => attributes.has(name))) continue;
    complain(state, 'model/circular', { path }, placeOfCircle(path, plan));
  }
  if (hasErrors(state)) return { diagnostics: inFileOrder(state.diagnostics) };
  const result = bindAll(order, state);
  checkTurnover(plan, state);
  checkScorecard(plan, state);
  const diagnostics = inFileOrder(state.diagnostics);
  if (hasErrors(state)) return { diagnostics };
  const bound: BoundPlan = {
    plan: result,
    catalogue,
    names: recordOf(state.names),
    order: order.flatMap(({ kind, name }) => (kind === 'variable' || kind === 'scheme' ? [{ kind, name }] : [])),
  };
  return { bound, diagnostics };
}

function bindAll(order: readonly Item[], state: BindState): Plan {
  const { plan } = state;
  const variables = new Map(plan.variables.map((variable) => [variable.name, variable]));
  const schemes = new Map(plan.schemes.map((scheme) => [scheme.id, scheme]));
  let { population, exclusions, exceptions } = plan;
  const when = (condition: Condition): Condition => checkCondition(condition, state);
  for (const { kind, name } of order) {
    if (kind === 'population' && population !== undefined) population = when(population);
    if (kind === 'exclusions') {
      exclusions = exclusions.map((each) => ({ ...each, when: when(each.when) }));
      exceptions = exceptions.map((each) => (each.when === undefined ? each : { ...each, when: when(each.when) }));
    }
    const variable = kind === 'variable' ? variables.get(name) : undefined;
    if (variable !== undefined) variables.set(name, bindVariable(variable, state));
    const scheme = kind === 'scheme' ? schemes.get(name) : undefined;
    if (scheme !== undefined) schemes.set(name, bindScheme(scheme, state));
  }
  const owners = plan.owners.map((each) => (each.when === undefined ? each : { ...each, when: when(each.when) }));
  const assessments = plan.assessments?.map((each) =>
    each.ask === undefined ? each : { ...each, ask: when(each.ask) },
  );
  const customers = plan.measurement?.penetration.customers;
  const measured = customers === undefined ? undefined : when(customers);
  return {
    ...plan,
    ...(plan.measurement === undefined || measured === undefined
      ? {}
      : { measurement: { penetration: { ...plan.measurement.penetration, customers: measured } } }),
    ...(assessments === undefined ? {} : { assessments }),
    owners,
    ...(population === undefined ? {} : { population }),
    variables: [...variables.values()],
    exclusions,
    exceptions,
    schemes: [...schemes.values()],
  };
}

/** A name means one thing: a variable or scheme may not hide an attribute. */
function refuseShadows(plan: Plan, attributes: ReadonlyMap<string, Attribute>, state: BindState): void {
  for (const variable of plan.variables) {
    const attribute = attributes.get(variable.name);
    if (attribute === undefined) continue;
    const reads = treesOfVariable(variable).some((tree) => namesIn(tree).includes(variable.name));
    complain(
      state,
      'model/shadows-attribute',
      { name: variable.name, source: attribute.source, reads },
      variable.place,
    );
  }
  for (const scheme of plan.schemes) {
    const attribute = attributes.get(scheme.id);
    if (attribute !== undefined)
      complain(
        state,
        'model/name-taken',
        { name: scheme.id, by: `an attribute from source '${attribute.source}'` },
        scheme.place,
      );
  }
}

/** Where the first variable or scheme of a circle is. */
function placeOfCircle(path: readonly string[], plan: Plan): Place {
  const items = new Map([
    ...plan.variables.map((each) => [each.name, each.place] as const),
    ...plan.schemes.map((each) => [each.id, each.place] as const),
  ]);
  return path.map((name) => items.get(name)).find((place) => place !== undefined) ?? {};
}

function hasErrors({ diagnostics }: BindState): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

/** Without a prototype, so that a name such as `constructor` finds nothing it should not. */
function recordOf(names: ReadonlyMap<string, BoundName>): Readonly<Record<string, BoundName>> {
  const record: Record<string, BoundName> = Object.create(null);
  for (const [name, bound] of names) record[name] = bound;
  return record;
}
