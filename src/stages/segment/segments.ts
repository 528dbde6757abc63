import type { BoundPlan } from '../../model/bound.ts';
import { cellOf, crossId } from '../../model/cells.ts';
import type { SchemePlan, SegmentPlan } from '../../model/plan.ts';
import { slug } from '../../model/slug.ts';

/** Segments of a scheme in their order, those that follow from crossed values among them. */
export function segmentsOf(scheme: SchemePlan, bound: BoundPlan): readonly SegmentPlan[] {
  const { method } = scheme;
  if (method.kind === 'matrix') return crossed(scheme, method, bound);
  if (method.kind === 'key-accounts') return withRest(scheme, method.rest, bound);
  if (method.kind !== 'by') return scheme.segments;
  const named = new Map(method.values.map(({ value, segment }) => [value, segment]));
  return valuesOf(method.variable, bound).map((value) => written(scheme, named.get(value) ?? slug(value), value));
}

/** The values a category can take, in their order; none for an open one. */
export function valuesOf(name: string, bound: BoundPlan): readonly string[] {
  const type = bound.names[name]?.type;
  return type?.kind === 'category' ? type.values : [];
}

function withRest(scheme: SchemePlan, rest: string | undefined, bound: BoundPlan): readonly SegmentPlan[] {
  const other = bound.plan.schemes.find((each) => each.id === rest);
  const own = new Set(scheme.segments.map((each) => each.id));
  const others = other === undefined ? [] : segmentsOf(other, bound).filter((each) => !own.has(each.id));
  return [...scheme.segments, ...others];
}

function crossed(
  scheme: SchemePlan,
  method: Extract<SchemePlan['method'], { kind: 'matrix' }>,
  bound: BoundPlan,
): readonly SegmentPlan[] {
  const combinations = method.dimensions.reduce<readonly (readonly string[])[]>(
    (sofar, name) => sofar.flatMap((values) => valuesOf(name, bound).map((value) => [...values, value])),
    [[]],
  );
  const found = new Map<string, SegmentPlan>();
  for (const values of combinations) {
    const cell = cellOf(method.cells, values);
    const segment = written(scheme, cell?.segment ?? crossId(values), values.join(' × '));
    if (!found.has(segment.id)) found.set(segment.id, segment);
  }
  return [...found.values()];
}

/** What the model says of a segment, or a bare one. */
function written(scheme: SchemePlan, id: string, name: string): SegmentPlan {
  const known = scheme.segments.find((each) => each.id === id);
  return known ?? { id, name, include: [], exclude: [], place: scheme.place };
}
