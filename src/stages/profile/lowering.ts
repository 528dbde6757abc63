import type { BoundPlan } from '../../model/bound.ts';
import { compileExpression } from '../../model/expression/lower/compile.ts';
import { column } from '../../sql/build.ts';
import type { Lower } from './derived.ts';
import { aggregateColumn } from './facts.ts';
import { inCurrency } from './money.ts';
import type { Moment } from './moment.ts';

/** Columns of our own that say yes or no, where a tree we make reads them; others are text. */
export const yesNoPrefix = '_in:';

/** Expressions as SQL over a profile: names are its columns, aggregates the columns they were reduced to. */
export function lowering(bound: BoundPlan, moment: Moment): Lower {
  return (tree) =>
    compileExpression(tree, {
      asOf: moment.asOf,
      currency: bound.plan.currency,
      timeZone: moment.timeZone,
      tables: bound.catalogue.tables.map((table) => inCurrency(table, bound.plan.currency)),
      name: (name) => column(name),
      // Columns of our own begin with an underscore; no name a user writes reaches them (the check refuses it), only trees we make do.
      nameType: (name) =>
        bound.names[name]?.type ??
        (name.startsWith('_') ? { kind: name.startsWith(yesNoPrefix) ? 'boolean' : 'text' } : undefined),
      aggregate: (node) => column(aggregateColumn(node)),
    });
}
