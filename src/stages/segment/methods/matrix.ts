import type { SchemeMethod } from '../../../model/plan.ts';
import { slug } from '../../../model/slug.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { all, column, equals, isKnown, text } from '../../../sql/build.ts';
import type { Derived } from '../../profile/derived.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';
import { cellOf, crossId } from '../../../model/cells.ts';
import { valuesOf } from '../segments.ts';

type Matrix = Extract<SchemeMethod, { kind: 'matrix' }>;
type By = Extract<SchemeMethod, { kind: 'by' }>;

/** Crossed categories: a named cell's segment, else the combination's own. A company with an unknown value has no segment. */
export function deriveMatrix(context: FrameContext, method: Matrix, bound: BoundPlan): readonly Derived[] {
  const cells = method.cells.map((cell) => ({
    segment: cell.segment,
    when: all(
      cell.values.flatMap((value, index) => {
        const dimension = column(method.dimensions[index] ?? '');
        return [value === null ? isKnown(dimension) : equals(dimension, text(value))];
      }),
    ),
  }));
  const rest = combinations(method.dimensions.map((name) => valuesOf(name, bound))).flatMap((values) => {
    return cellOf(method.cells, values) === undefined ? [values] : [];
  });
  const others = rest.map((values) => ({
    segment: crossId(values),
    when: all(values.map((value, index) => equals(column(method.dimensions[index] ?? ''), text(value)))),
  }));
  return [
    {
      name: context.scheme.id,
      uses: [...frameUses(context.scheme), ...method.dimensions],
      trees: [],
      value: () => exclusiveValue(context, [...cells, ...others]),
    },
  ];
}

function combinations(values: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (sofar, own) => sofar.flatMap((each) => own.map((value) => [...each, value])),
    [[]],
  );
}

/** The values of one category as segments; an open category's values are their own ids. */
export function deriveBy(context: FrameContext, method: By, bound: BoundPlan): readonly Derived[] {
  const value = column(method.variable);
  const named = new Map(method.values.map((each) => [each.value, each.segment]));
  const known = valuesOf(method.variable, bound);
  return [
    {
      name: context.scheme.id,
      uses: [...frameUses(context.scheme), method.variable],
      trees: [],
      value: () =>
        known.length === 0
          ? exclusiveValue(context, [{ segment: value }])
          : exclusiveValue(
              context,
              known.map((each) => ({ segment: named.get(each) ?? slug(each), when: equals(value, text(each)) })),
            ),
    },
  ];
}
