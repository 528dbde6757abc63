import type { Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { describeType } from '../expression/check/typing.ts';
import { namesBeside, secondName } from '../normalise/names.ts';
import type { SchemeMethod, SchemePlan } from '../plan.ts';
import type { ValueType } from '../types.ts';
import { checkCondition, checkNumber } from './check.ts';
import { bindClusters } from './clusters.ts';
import { idOf, knownSegmentsOf } from './segments.ts';
import { complain, type BindState } from './state.ts';
import { namesOfScheme } from './uses.ts';

/** Checks a scheme and adds its name and its score's; returns it with segment names replaced by ids. */
export function bindScheme(scheme: SchemePlan, state: BindState): SchemePlan {
  const before = state.diagnostics.length;
  const bound = { ...withinIds(scheme, state), method: bindMethod(scheme.method, scheme.place, state) };
  const uses = namesOfScheme(bound);
  if (
    state.diagnostics.slice(before).some((each) => each.severity === 'error') ||
    uses.some((name) => state.failed.has(name))
  ) {
    state.failed.add(scheme.id);
    for (const [name] of namesBeside(scheme)) state.failed.add(name);
    return bound;
  }
  const personal = uses.some((name) => state.names.get(name)?.personal === true);
  const segments = knownSegmentsOf(bound, (name) => valuesOf(name, state), state.segments);
  state.segments.set(scheme.id, segments);
  if (scheme.exclusive) {
    const type: ValueType = { kind: 'category', values: segments.map(({ id }) => id) };
    state.names.set(scheme.id, { kind: 'scheme', type, uses, personal });
    for (const [name, what] of namesBeside(bound))
      state.names.set(name, { kind: 'score', type: typeBeside(what, bound, type), uses, personal });
    if (bound.method.kind === 'clusters') state.segments.set(secondName(scheme.id), segments);
  }
  return bound;
}

/** The type of a name that stands beside a scheme's own. */
function typeBeside(what: string, { method }: SchemePlan, own: ValueType): ValueType {
  if (what === 'second cluster') return own;
  const expectsWords = method.kind === 'clusters' && method.target?.reads === 'text';
  return what === 'expected target' && expectsWords ? { kind: 'category', values: [] } : { kind: 'number' };
}

function bindMethod(method: SchemeMethod, place: Place, state: BindState): SchemeMethod {
  switch (method.kind) {
    case 'rules':
      return {
        ...method,
        rules: method.rules.map((rule) =>
          rule.when === undefined ? rule : { ...rule, when: checkCondition(rule.when, state) },
        ),
      };
    case 'score':
      return {
        ...method,
        criteria: method.criteria.map((criterion) => ({ ...criterion, when: checkCondition(criterion.when, state) })),
      };
    case 'funnel':
      return {
        ...method,
        filters: method.filters.map((filter) => ({ ...filter, when: checkCondition(filter.when, state) })),
      };
    case 'key-accounts':
      return { ...method, by: checkNumber(method.by, place, state) };
    case 'clusters':
      return bindClusters(method, place, state);
    case 'matrix': {
      for (const name of method.dimensions) checkCategory(name, place, 'closed', state);
      const cells = method.cells.map((cell) => ({
        ...cell,
        values: cell.values.map((value, index) =>
          value === null ? null : valueOf(value, method.dimensions[index] ?? '', place, state),
        ),
      }));
      return { ...method, cells };
    }
    case 'by':
      checkCategory(method.variable, place, 'open', state);
      return {
        ...method,
        values: method.values.map((each) => ({ ...each, value: valueOf(each.value, method.variable, place, state) })),
      };
  }
}

/** Crossed dimensions need values known beforehand; a scheme by one variable can take them from the data. */
function checkCategory(name: string, place: Place, values: 'open' | 'closed', state: BindState): void {
  if (state.failed.has(name)) return;
  const type = state.names.get(name)?.type;
  if (type === undefined) {
    const near = nearest(name, state.names.keys());
    const overlapping = state.plan.schemes.some((scheme) => scheme.id === name && !scheme.exclusive);
    if (overlapping) complain(state, 'model/overlapping', { scheme: name }, place);
    else
      complain(
        state,
        'model/unknown-reference',
        { what: 'variable, attribute or scheme', name, ...(near === undefined ? {} : { nearest: near }) },
        place,
      );
    return;
  }
  const fits =
    values === 'closed'
      ? type.kind === 'category' && type.values.length > 0
      : type.kind === 'category' || type.kind === 'text' || type.kind === 'code';
  const found = type.kind === 'category' ? 'a category whose values only the data knows' : describeType(type);
  if (!fits) complain(state, 'model/needs-category', { name, found }, place);
}

/** A value as the profile holds it: of a scheme, the segment's id. Warns of values that never come. */
function valueOf(value: string, name: string, place: Place, state: BindState): string {
  const segments = state.segments.get(name) ?? [];
  const id = idOf(value, segments);
  if (id !== undefined) return id;
  const values = valuesOf(name, state);
  if (values.length > 0 && !values.includes(value)) {
    const known = segments.length > 0 ? segments.map((segment) => segment.name) : values;
    const near = nearest(value, known);
    complain(
      state,
      'model/unknown-value',
      { value, name, known, ...(near === undefined ? {} : { nearest: near }) },
      place,
      'warning',
    );
  }
  return value;
}

/** The scheme with the segments it lies within by id; warns of those that are none. */
function withinIds(scheme: SchemePlan, state: BindState): SchemePlan {
  const { within, place } = scheme;
  if (within === undefined) return scheme;
  return {
    ...scheme,
    within: { ...within, segments: within.segments.map((name) => valueOf(name, within.scheme, place, state)) },
  };
}

function valuesOf(name: string, state: BindState): readonly string[] {
  const type = state.names.get(name)?.type;
  return type?.kind === 'category' ? type.values : [];
}
