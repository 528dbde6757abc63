import { cellOf, crossId } from '../cells.ts';
import { slug } from '../slug.ts';
import type { ExpressionNode, Span } from '../expression/tree.ts';
import type { SchemePlan } from '../plan.ts';
import { rewrite } from './rewrite.ts';

/** A segment as expressions may name it: people write the name, the profile holds the id. */
export interface KnownSegment {
  readonly id: string;
  readonly name: string;
}

/** The segments of each scheme bound so far; of a scheme over an open category, none are known. */
export type KnownSegments = ReadonlyMap<string, readonly KnownSegment[]>;

/** All segments a scheme can give while it is bound (`stages/segment/segments` tells them of a bound plan, with all that is written of them), once the values of what it builds on are known; empty when they come from the data. */
export function knownSegmentsOf(
  scheme: SchemePlan,
  valuesOf: (name: string) => readonly string[],
  known: KnownSegments,
): readonly KnownSegment[] {
  const { method } = scheme;
  if (method.kind === 'by') {
    return valuesOf(method.variable).map((value) => {
      const id = method.values.find((each) => each.value === value)?.segment ?? slug(value);
      return { id, name: nameOf(scheme, id) ?? displayOf(method.variable, value, known) };
    });
  }
  if (method.kind === 'matrix') {
    const combinations = crossed(method.dimensions.map(valuesOf));
    const all = combinations.map((values): KnownSegment => {
      const id = cellOf(method.cells, values)?.segment ?? crossId(values);
      const shown = values.map((value, index) => displayOf(method.dimensions[index] ?? '', value, known));
      return { id, name: nameOf(scheme, id) ?? shown.join(' × ') };
    });
    return [...new Map(all.map((segment) => [segment.id, segment])).values()];
  }
  const own = scheme.segments.map(({ id, name }) => ({ id, name }));
  if (method.kind !== 'key-accounts' || method.rest === undefined) return own;
  const rest = known.get(method.rest) ?? [];
  return [...own, ...rest.filter((segment) => !own.some((each) => each.id === segment.id))];
}

/** Every combination of one value from each list, in the order of the lists. */
function crossed(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (sofar, list) => sofar.flatMap((values) => list.map((value) => [...values, value])),
    [[]],
  );
}

function nameOf(scheme: SchemePlan, id: string): string | undefined {
  return scheme.segments.find((segment) => segment.id === id)?.name;
}

/** A value of a dimension as people know it: of a scheme, the segment's name. */
function displayOf(name: string, value: string, known: KnownSegments): string {
  return known.get(name)?.find((segment) => segment.id === value)?.name ?? value;
}

/** The id for what a model calls a segment of a scheme by name or id; undefined when it has no such segment. */
export function idOf(name: string, segments: readonly KnownSegment[]): string | undefined {
  return (segments.find((segment) => segment.name === name) ?? segments.find((segment) => segment.id === name))?.id;
}

export interface UnknownSegment {
  readonly scheme: string;
  readonly value: string;
  /** Where the text stands in the expression. */
  readonly at: Span;
}

/** Replaces names of segments by ids where a scheme is compared with text; `unknown` is told of texts that are no segment. */
export function withSegmentIds(
  tree: ExpressionNode,
  known: KnownSegments,
  unknown: (found: UnknownSegment) => void,
): ExpressionNode {
  const translate = (scheme: ExpressionNode, value: ExpressionNode): ExpressionNode => {
    const segments = scheme.kind === 'name' ? known.get(scheme.name) : undefined;
    if (scheme.kind !== 'name' || segments === undefined || segments.length === 0 || value.kind !== 'text')
      return value;
    const id = idOf(value.value, segments);
    if (id === undefined) unknown({ scheme: scheme.name, value: value.value, at: value.at });
    return id === undefined ? value : { ...value, value: id };
  };
  return rewrite(tree, (node) => {
    if (node.kind === 'compare')
      return { ...node, left: translate(node.right, node.left), right: translate(node.left, node.right) };
    if (node.kind === 'in') return { ...node, list: node.list.map((value) => translate(node.operand, value)) };
    return node;
  });
}
