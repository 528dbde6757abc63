import { printExpression } from '../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { neededByClusters } from './clusters/needed.ts';

/** A condition a scheme decides by, in its order. */
export interface SchemeCondition {
  readonly segment: string;
  readonly text: string;
  /** Absent: holds for everyone left. */
  readonly tree?: ExpressionNode;
  readonly place: Place;
  /** A name of its own, as filters and criteria have. */
  readonly name?: string;
  readonly points?: number;
}

/** The conditions of a scheme as a list, whatever its method. */
export function conditionsOf(scheme: SchemePlan): readonly SchemeCondition[] {
  const { method } = scheme;
  switch (method.kind) {
    case 'rules':
      return method.rules.map(({ segment, when }) =>
        when === undefined
          ? { segment, text: 'everyone left', place: placeOfSegment(scheme, segment) }
          : { segment, text: when.text, tree: when.tree, place: when.place },
      );
    case 'score':
      return method.criteria.map((each) => ({
        segment: '',
        text: each.when.text,
        tree: each.when.tree,
        place: each.when.place,
        name: each.name,
        points: each.points,
      }));
    case 'funnel':
      return method.filters.map((each) => ({
        segment: method.passed,
        text: each.when.text,
        tree: each.when.tree,
        place: each.when.place,
        name: each.name,
      }));
    case 'matrix':
      return method.dimensions.map((name) => needed({ kind: 'name', name, at: nowhere }, scheme));
    case 'by':
      return [needed({ kind: 'name', name: method.variable, at: nowhere }, scheme)];
    case 'key-accounts':
      return [needed(method.by, scheme)];
    case 'clusters':
      return neededByClusters(method).map(({ tree, text }) => needed(tree, scheme, text));
  }
}

const placeOfSegment = ({ segments, place }: SchemePlan, id: string): Place =>
  segments.find((each) => each.id === id)?.place ?? place;

const nowhere = { start: 0, end: 0 };

/** A value that decides nothing by itself but must be known: holds where it is. */
function needed(tree: ExpressionNode, scheme: SchemePlan, text = printExpression(tree)): SchemeCondition {
  return { segment: '', text, tree, place: scheme.place, name: text };
}
