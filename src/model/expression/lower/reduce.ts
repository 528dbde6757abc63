import { aggregate, all, binary, cast, column, isKnown, literal, spelled } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { asDouble, finite, lowered, settle, type Lowered } from './lowered.ts';
import type { AggregateNode } from '../tree.ts';

/** Which rows an aggregate takes, and the column that orders them in time. */
export interface Rows {
  readonly conditions: readonly SqlExpression[];
  readonly time?: SqlExpression;
}

/** The rows of one company reduced to one value. */
export function reduce(node: AggregateNode, value: Lowered | undefined, rows: Rows): SqlExpression {
  const where = rows.conditions.length === 0 ? undefined : all(rows.conditions);
  if (value === undefined) return aggregate('count', [], { where });
  switch (node.name) {
    case 'count':
      return aggregate('count', [finite(value)], { where });
    case 'distinct':
      return aggregate('count', [finite(value)], { where, distinct: true });
    case 'any':
      return aggregate('bool_or', [value.sql], { where });
    case 'every':
      return aggregate('bool_and', [value.sql], { where });
    case 'min':
    case 'max':
      return settleAs(value, aggregate(node.name, [finite(value)], { where }));
    case 'sum':
      return settleAs(value, sumOf(value, where), value.form === 'decimal' ? 'decimal' : 'double');
    case 'average': {
      const mean = binary(sumOf(value, where), '/', aggregate('count', [finite(value)], { where }));
      return settleAs(value, mean, 'double');
    }
    case 'median':
      return settleAs(value, medianOf(value, rows), 'double');
    case 'latest':
    case 'earliest':
      return settleAs(value, nthOf(node, value, rows));
  }
}

/** In the type the workspace keeps; numbers as columns have them are left alone. */
function settleAs(value: Lowered, sql: SqlExpression, form = value.form): SqlExpression {
  return form === 'column' ? sql : settle(lowered(sql, value.type, form));
}

/** Sums are of decimals, exact in any order: sums of doubles differ from run to run. */
function sumOf(value: Lowered, where: SqlExpression | undefined): SqlExpression {
  if (value.form === 'decimal') return aggregate('sum', [value.sql], { where });
  const quantised: SqlExpression = { kind: 'cast', operand: value.sql, type: 'DECIMAL(38,6)', lenient: true };
  return cast(aggregate('sum', [quantised], { where }), 'DOUBLE');
}

/** The middle value, between the two in the middle when there are two. Trino has no exact median: there it is taken from a sorted array. */
const median = {
  duckdb: '{0}',
  trino:
    'element_at(transform(ARRAY[array_sort({1})], a -> ' +
    '(element_at(a, (cardinality(a) + 1) / 2) + element_at(a, cardinality(a) / 2 + 1)) / 2e0), 1)',
};

function medianOf(value: Lowered, rows: Rows): SqlExpression {
  const operand = asDouble({ ...value, sql: finite(value) });
  const where = all([...rows.conditions, isKnown(finite(value))]);
  return spelled(median, aggregate('median', [operand], { where }), aggregate('array_agg', [operand], { where }));
}

const place = { duckdb: 'list_extract({0}, {1})', trino: 'element_at({0}, {1})' };
const byTime = { duckdb: 'ROW({0}, {1}, {2})', trino: 'ROW({0}, {1}, {2})' };
const byRow = { duckdb: 'ROW({0}, {1})', trino: 'ROW({0}, {1})' };

/** The value of the last or first row in time among those that know it; equal times go by the order of import. */
function nthOf(node: AggregateNode, value: Lowered, rows: Rows): SqlExpression {
  const [load, record] = [column('_import'), column('_row')];
  const key = rows.time === undefined ? spelled(byRow, load, record) : spelled(byTime, rows.time, load, record);
  const dated = rows.time === undefined ? [] : [isKnown(rows.time)];
  const operand = finite(value);
  if (isTimeItself(operand, rows) && (node.nth ?? 0) === 0) {
    const where = rows.conditions.length === 0 ? undefined : all(rows.conditions);
    return aggregate(node.name === 'earliest' ? 'min' : 'max', [operand], { where });
  }
  const where = all([...rows.conditions, isKnown(operand), ...dated]);
  if (node.name === 'earliest') return aggregate('min_by', [operand, key], { where });
  const nth = node.nth ?? 0;
  if (nth === 0) return aggregate('max_by', [operand, key], { where });
  const several = aggregate('max_by', [operand, key, literal('INTEGER', nth + 1)], { where });
  return spelled(place, several, literal('INTEGER', nth + 1));
}

/** The latest date is the greatest one, whichever row it stands in; an ordinary maximum costs a fraction of one by a key of three. */
function isTimeItself(operand: SqlExpression, { time }: Rows): boolean {
  return operand.kind === 'column' && time?.kind === 'column' && operand.name === time.name;
}
