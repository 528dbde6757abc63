import { createRandom } from '../../kernels/index.ts';
import type { ClusterItem, ClusterMethod, ClustersPlan } from '../../model/clusters.ts';
import {
  all,
  any,
  ascending,
  binary,
  caseOf,
  cast,
  column,
  isKnown,
  literal,
  named,
  select,
  star,
  table,
} from '../../sql/build.ts';
import type { Select, SqlExpression, TableName } from '../../sql/tree.ts';
import type { Lower } from './derived.ts';
import type { ClusterRequest } from './fit.ts';

/** The column a variable of clusters is read into, by its place from 0. */
export const valueColumn = (index: number): string => `v${index + 1}`;
/** How much a company counts. */
export const weightColumn = 'weight';
/** What a tree is to tell. */
export const targetColumn = 'target';
/** Companies the sample was drawn from. */
export const amongColumn = 'among_companies';

/** Rows a method is given where the model names no number: mixtures take many passes over them, the last two compare all pairs. */
const usualSamples = {
  kmeans: 20_000,
  lca: 20_000,
  gmm: 5000,
  hierarchical: 2000,
  kmedoids: 2000,
  tree: 20_000,
} as const;

export const sampleSize = ({ method = 'kmeans', sample }: ClustersPlan): number => sample ?? usualSamples[method];

/**
 * The companies clusters are found on, with their values: `_company, v1, v2, …, among_companies` and, where asked for, `weight` and `target`.
 * Those who cannot be placed, and those without a target, take no part. Where there are more than the sample takes, those with the least of a number mixed from key and
 * seed are read, so that the same seed reads the same companies on any engine.
 */
export function sampleQuery(request: ClusterRequest, from: TableName, lower: Lower): Select {
  const { plan, among } = request;
  const values = plan.items.map((item, index) => ({ value: itemValue(item, lower), as: valueColumn(index) }));
  const weight =
    plan.weights === undefined ? [] : [{ value: finite(cast(lower(plan.weights), 'DOUBLE')), as: weightColumn }];
  const target = plan.target === undefined ? [] : [{ value: itemValue(plan.target, lower), as: targetColumn }];
  const needed = neededItems(plan);
  const isKnownValue = (index: number): SqlExpression => isKnown(column(valueColumn(index)));
  const valued = select({
    columns: [{ value: column('_company') }, ...values, ...weight, ...target],
    from: table(from),
    where: all(among === undefined ? [] : [lower(among)]),
  });
  const drawn = select({
    columns: [
      star(),
      {
        value: { kind: 'window', name: 'count', operands: [column('_company')], partitionBy: [], orderBy: [] },
        as: amongColumn,
      },
    ],
    from: table(['valued']),
    where: all([
      ...target.map(({ as }) => isKnown(column(as))),
      ...(needed.length > 0 ? needed.map(isKnownValue) : [any(values.map((_, index) => isKnownValue(index)))]),
    ]),
    orderBy: [ascending(mixed(column('_company'), plan.seed)), ascending(column('_company'))],
    limit: sampleSize(plan),
  });
  return select({
    with: [named('valued', valued), named('drawn', drawn)],
    columns: [star()],
    from: table(['drawn']),
    orderBy: [ascending(column('_company'))],
  });
}

/** Whether a variable is measured: latent classes take every value as an answer, and Gower's distance and trees take yes or no as words. */
export function asNumbers(reads: ClusterItem['reads'], method: ClusterMethod): boolean {
  if (method === 'lca') return false;
  return reads === 'number' || (reads === 'boolean' && method !== 'kmedoids' && method !== 'tree');
}

/** Places of the variables of which none may be unknown; where there are none, something must be known. */
export function neededItems({ items, method = 'kmeans', missing }: ClustersPlan): readonly number[] {
  if (method === 'kmedoids' || method === 'tree' || missing === 'fill') return [];
  return items.flatMap((item, index) => (asNumbers(item.reads, method) ? [index] : []));
}

/** A variable as clusters read it: numbers as finite doubles, yes or no as it is, everything else as text. */
export function itemValue({ tree, reads }: Pick<ClusterItem, 'tree' | 'reads'>, lower: Lower): SqlExpression {
  const value = lower(tree);
  if (reads === 'number') return finite(cast(value, 'DOUBLE'));
  return reads === 'boolean' ? value : cast(value, 'VARCHAR');
}

/** Numbers beyond this in size count as unknown, as do those that are infinite or none at all: no distance to them means anything. */
export const FAR = 1e100;

function finite(value: SqlExpression): SqlExpression {
  const within: SqlExpression = {
    kind: 'between',
    operand: value,
    low: literal('DOUBLE', -FAR),
    high: literal('DOUBLE', FAR),
  };
  return caseOf([{ when: within, then: value }]);
}

/** The largest prime below 2³¹ of which no residue has two cube roots, so that cubing mixes and keeps keys apart. */
const PRIME = 2_147_483_579;

function mixed(key: SqlExpression, seed: string): SqlExpression {
  const random = createRandom(seed).split('sample');
  const number = (value: number): SqlExpression => literal('BIGINT', value);
  const modulo = (value: SqlExpression): SqlExpression => binary(value, '%', number(PRIME));
  const [factor, shift] = [1 + random.integer(PRIME - 1), random.integer(PRIME)];
  const spread = modulo(binary(binary(cast(key, 'BIGINT'), '*', number(factor)), '+', number(shift)));
  return modulo(binary(modulo(binary(spread, '*', spread)), '*', spread));
}
