import {
  aggregate,
  all,
  ascending,
  binary,
  cast,
  column,
  isKnown,
  literal,
  named,
  parameter,
  select,
  table,
} from '../../sql/build.ts';
import type { Ordering, Select, SqlExpression, TableName } from '../../sql/tree.ts';
import { sampleQuery } from './cluster-query.ts';
import type { Artefact, ClusterRequest, FitRequest } from './fit.ts';
import type { Lower } from './derived.ts';
import type { Row } from '../../engine/engine.ts';

/** Money and doubles are summed as decimals, so that the sum is the same whatever the number of threads. */
const exact = 'DECIMAL(38,6)';

/**
 * The statement that learns what a fit needs from a table that holds its inputs: one row, columns `n` and `c1`, `c2`, …; for clusters
 * the rows they are found on. A cut is the
 * smallest value at or below which its share of the companies lies (type 1 of Hyndman and Fan 1996), so it is always a value that
 * occurs.
 */
export function fitQuery(request: FitRequest, from: TableName, lower: Lower): Select {
  if (request.kind === 'clusters') return sampleQuery(request, from, lower);
  const value = cast(lower(request.of), 'DOUBLE');
  const among = request.among === undefined ? [] : [lower(request.among)];
  const valued = select({
    columns: [{ value: column('_company') }, { value, as: 'v' }],
    from: table(from),
    where: all(among),
  });
  return request.kind === 'cuts' ? cutQuery(request.groups, valued) : thresholdQuery(request.rule, valued);
}

/** Reads the row of the statement of a fit that SQL alone can learn. */
export function readFit(request: Exclude<FitRequest, ClusterRequest>, row: Row): Artefact {
  const number = (name: string): number | null => {
    const cell = row[name];
    return cell === null || cell === undefined ? null : Number(cell);
  };
  const companies = number('n') ?? 0;
  if (request.kind === 'threshold') return { kind: 'threshold', from: number('c1'), companies };
  const cuts = Array.from({ length: request.groups - 1 }, (_, index) => number(`c${index + 1}`));
  return { kind: 'cuts', cuts: cuts.filter((cut) => cut !== null), companies };
}

function cutQuery(groups: number, valued: Select): Select {
  const ranked = select({
    columns: [
      { value: column('v') },
      { value: over('row_number', [], [ascending(column('v')), ascending(column('_company'))]), as: 'rank' },
      { value: over('count', [column('v')], []), as: 'n' },
    ],
    from: table(['valued']),
    where: isKnown(column('v')),
  });
  const cuts = Array.from({ length: groups - 1 }, (_, index) => {
    const reaches = binary(
      binary(column('rank'), '*', literal('BIGINT', groups)),
      '>=',
      binary(column('n'), '*', literal('BIGINT', index + 1)),
    );
    return { value: aggregate('min', [column('v')], { where: reaches }), as: `c${index + 1}` };
  });
  return select({
    with: [named('valued', valued), named('ranked', ranked)],
    columns: [{ value: aggregate('count', [column('v')]), as: 'n' }, ...cuts],
    from: table(['ranked']),
  });
}

function thresholdQuery(rule: { readonly top: number } | { readonly share: number }, valued: Select): Select {
  const largest: readonly Ordering[] = [{ by: column('v'), descending: true }, ascending(column('_company'))];
  const amount = cast(column('v'), exact);
  const ranked = select({
    columns: [
      { value: column('v') },
      { value: over('row_number', [], largest), as: 'rank' },
      { value: over('sum', [amount], largest), as: 'reached' },
      { value: over('sum', [amount], []), as: 'total' },
    ],
    from: table(['valued']),
    where: all([isKnown(column('v')), binary(column('v'), '>', literal('DOUBLE', 0))]),
  });
  const before = cast(binary(column('reached'), '-', amount), 'DOUBLE');
  const counts =
    'top' in rule
      ? binary(column('rank'), '<=', parameter('BIGINT', rule.top))
      : binary(before, '<', binary(cast(column('total'), 'DOUBLE'), '*', parameter('DOUBLE', rule.share)));
  return select({
    with: [named('valued', valued), named('ranked', ranked)],
    columns: [
      { value: aggregate('count', [column('v')]), as: 'n' },
      { value: aggregate('min', [column('v')], { where: counts }), as: 'c1' },
    ],
    from: table(['ranked']),
  });
}

const over = (name: string, operands: readonly SqlExpression[], orderBy: readonly Ordering[]): SqlExpression => ({
  kind: 'window',
  name,
  operands,
  partitionBy: [],
  orderBy,
});
