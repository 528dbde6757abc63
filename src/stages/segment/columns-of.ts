import type { BoundPlan } from '../../model/bound.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import type { AggregateNode } from '../../model/expression/tree.ts';
import type { Derived } from '../profile/derived.ts';
import { aggregateColumn } from '../profile/facts.ts';
import { pinColumn } from './columns.ts';
import type { Pin } from './pins.ts';

/** What a table of the profile holds: names of columns, and the aggregates that must be computed for some of them. */
export interface ProfileColumns {
  readonly names: readonly string[];
  readonly aggregates: readonly AggregateNode[];
}

/**
 * What a finished profile keeps: the attributes the model reads, everything derived, and the aggregates that rules hold directly, so
 * that every later question about a rule is answered from the profile alone.
 */
export function finalColumns(bound: BoundPlan, derived: readonly Derived[]): ProfileColumns {
  const variables = new Set(bound.plan.variables.map((each) => each.name));
  const aggregates = unique(derived.filter((each) => !variables.has(each.name)));
  return {
    names: [
      ...attributesIn(bound, derived),
      ...derived.filter((each) => each.passing !== true).map((each) => each.name),
      ...aggregates.map((node) => aggregateColumn(node)),
    ],
    aggregates,
  };
}

/** What must be kept between two generations: all that is ready, and whatever those that wait for a fit will read. */
export function stageColumns(
  bound: BoundPlan,
  derived: readonly Derived[],
  ready: readonly Derived[],
  pins: readonly Pin[],
): ProfileColumns {
  const done = new Set(ready.map((each) => each.name));
  const waiting = derived.filter((each) => !done.has(each.name));
  const read = new Set(waiting.flatMap((each) => each.uses));
  const later = unique(waiting);
  const final = finalColumns(bound, derived).aggregates;
  const aggregates = [...later, ...final.filter((node) => !later.some((each) => same(each, node)))];
  return {
    names: [
      ...attributesIn(bound, derived),
      ...ready.filter((each) => each.passing !== true || read.has(each.name)).map((each) => each.name),
      ...pins.map((pin) => pinColumn(pin)),
      ...aggregates.map((node) => aggregateColumn(node)),
    ],
    aggregates,
  };
}

function attributesIn(bound: BoundPlan, derived: readonly Derived[]): readonly string[] {
  const used = new Set(derived.flatMap((each) => each.uses));
  return [...used].filter((name) => bound.names[name]?.kind === 'attribute');
}

function unique(derived: readonly Derived[]): readonly AggregateNode[] {
  const found = new Map<string, AggregateNode>();
  for (const node of derived.flatMap((each) => each.trees.flatMap((tree) => aggregatesIn(tree)))) {
    found.set(aggregateColumn(node), node);
  }
  return [...found.values()];
}

const same = (left: AggregateNode, right: AggregateNode): boolean => aggregateColumn(left) === aggregateColumn(right);
