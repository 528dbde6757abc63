import {
  aggregate,
  all,
  any,
  binary,
  call,
  caseOf,
  cast,
  column,
  integer,
  isKnown,
  isNull,
  literal,
  named,
  not,
  select,
  star,
  table,
  text,
} from '../../sql/build.ts';
import type { Column, NamedQuery, Query, Select, SqlExpression } from '../../sql/tree.ts';
import { aggregatesIn, namesIn } from '../../model/expression/names.ts';
import { compileChain } from '../profile/chain.ts';
import type { Derived } from '../profile/derived.ts';
import { aggregateColumn } from '../profile/facts.ts';
import { lastAsked } from '../segment/asked.ts';
import { excludedColumn, memberColumn } from '../segment/columns.ts';
import { conditionsOf } from '../segment/conditions.ts';
import { outside } from '../segment/frame.ts';
import { segmentsOf } from '../segment/segments.ts';
import { questionColumns } from './questions.ts';
import type { Compared, EvaluationInput } from './types.ts';

/** Stands for all companies the scheme is about, among the ids of segments. */
export const everyone = '';

export interface Weights {
  /** Columns of the profile that hold turnover and profit, where the model has them. */
  readonly turnover?: string;
  readonly profit?: string;
}

/**
 * One pass over the profile for everything that is counted: a row a segment, and one (`''`) for all companies the scheme is about.
 * Sums are of decimals, so that they do not depend on threads; `u_` and `v_` are sums and sums of squares of signed logarithms.
 */
export function countQuery(input: EvaluationInput, weights: Weights, compared: readonly Compared[]): Select {
  const questions = questionColumns(input);
  const undecided = undecidedColumns(input);
  const { turnover, profit } = weights;
  const numbers = compared.filter((each) => each.kind === 'number');
  const keep = keptColumns(input, [
    ...(turnover === undefined ? [] : [turnover]),
    ...(profit === undefined ? [] : [profit]),
    ...numbers.map((each) => each.name),
  ]);
  const evaluated = compileChain({
    bound: input.bound,
    moment: input.moment,
    derived: [...questions, ...undecided],
    keep: [...keep, ...questions.map((each) => each.name), ...undecided.slice(-1).map((each) => each.name)],
    stage: { table: input.profile, columns: input.columns },
  });
  const counted = (name: string): Column => ({
    value: aggregate('count', [integer(1)], { where: column(name) }),
    as: name,
  });
  return select({
    with: [named('evaluated', evaluated), members(input, 'evaluated')],
    columns: [
      { value: column('_segment') },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      ...undecided.slice(-1).map((each) => counted(each.name)),
      ...questions.map((each) => counted(each.name)),
      ...(turnover === undefined ? [] : sumsOf(column(turnover), 'turnover')),
      ...(profit === undefined ? [] : sumsOf(column(profit), 'profit')),
      ...numbers.flatMap(({ name }, index) => {
        const value = cast(signedLog(column(name)), 'DECIMAL(38,12)');
        const square = cast(power(signedLog(column(name))), 'DECIMAL(38,12)');
        return [
          { value: aggregate('count', [column(name)]), as: `n_${index}` },
          { value: cast(aggregate('sum', [value]), 'DOUBLE'), as: `u_${index}` },
          { value: cast(aggregate('sum', [square]), 'DOUBLE'), as: `v_${index}` },
        ];
      }),
    ],
    from: table(['members']),
    groupBy: [column('_segment')],
  });
}

/** How often each value of each category comes in each segment: columns `variable, _segment, value, companies`. */
export function categoryQuery(input: EvaluationInput, compared: readonly Compared[]): Query | undefined {
  const categories = compared.filter((each) => each.kind === 'category');
  if (categories.length === 0) return undefined;
  const keep = keptColumns(
    input,
    categories.map((each) => each.name),
  );
  const profile = select({ columns: keep.map((name) => ({ value: column(name) })), from: table(input.profile) });
  return {
    kind: 'union-all',
    with: [named('evaluated', profile), members(input, 'evaluated')],
    queries: categories.map(({ name }, index) =>
      select({
        columns: [
          { value: integer(index), as: 'variable' },
          { value: column('_segment') },
          { value: cast(column(name), 'VARCHAR'), as: 'value' },
          { value: aggregate('count', [integer(1)]), as: 'companies' },
        ],
        from: table(['members']),
        where: all([isKnown(column(name)), binary(column('_segment'), '<>', text(everyone))]),
        groupBy: [column('_segment'), column(name)],
      }),
    ),
  };
}

/** The companies the scheme is about, once under each of their segments and once under `''`. */
function members({ scheme, bound }: EvaluationInput, from: string): NamedQuery {
  const inside = all(outside(scheme).map((each) => not(each)));
  const of = (segment: SqlExpression, where: SqlExpression): Select =>
    select({ columns: [{ value: segment, as: '_segment' }, star()], from: table([from]), where });
  const own = scheme.exclusive
    ? [of(column(scheme.id), isKnown(column(scheme.id)))]
    : segmentsOf(scheme, bound).map(({ id }) => of(text(id), column(memberColumn(scheme.id, id))));
  return named('members', { kind: 'union-all', queries: [of(text(everyone), inside), ...own] });
}

/** Columns of the profile a query over members needs beside those asked for. */
function keptColumns({ scheme, bound, columns }: EvaluationInput, wanted: readonly string[]): readonly string[] {
  const frame = [
    ...(scheme.applyExclusions ? [excludedColumn] : []),
    ...(scheme.within === undefined ? [] : [scheme.within.scheme]),
    ...(scheme.exclusive ? [scheme.id] : segmentsOf(scheme, bound).map(({ id }) => memberColumn(scheme.id, id))),
  ];
  return [...new Set([...frame, ...wanted])].filter((name) => columns.includes(name));
}

/** `_last` and `_undecided`: whether a condition that was asked of the company before it was placed came out unknown. */
function undecidedColumns({ scheme, columns }: EvaluationInput): readonly Derived[] {
  const trees = conditionsOf(scheme)
    .flatMap((each) => (each.tree === undefined ? [] : [each.tree]))
    .filter((tree) =>
      [...namesIn(tree), ...aggregatesIn(tree).map((node) => aggregateColumn(node))].every((name) =>
        columns.includes(name),
      ),
    );
  if (trees.length === 0) return [];
  const uses = [...new Set(trees.flatMap((tree) => namesIn(tree)))];
  return [
    { name: '_last', uses, trees, value: (lower) => lastAsked(scheme, trees, lower) },
    {
      name: '_undecided',
      uses: [...uses, '_last'],
      trees,
      value: (lower) =>
        any(trees.map((tree, index) => all([binary(column('_last'), '>=', integer(index + 1)), isNull(lower(tree))]))),
    },
  ];
}

function sumsOf(amount: SqlExpression, as: string): readonly Column[] {
  const value = cast(amount, 'DOUBLE');
  return [
    { value: aggregate('count', [amount]), as: `${as}_known` },
    { value: cast(aggregate('sum', [cast(amount, 'DECIMAL(38,4)')]), 'DOUBLE'), as: `${as}_sum` },
    {
      value: cast(
        aggregate('sum', [{ kind: 'cast', operand: power(value), type: 'DECIMAL(38,2)', lenient: true }]),
        'DOUBLE',
      ),
      as: `${as}_squares`,
    },
    { value: cast(aggregate('max', [amount]), 'DOUBLE'), as: `${as}_largest` },
    { value: aggregate('count', [integer(1)], { where: binary(amount, '>', integer(0)) }), as: `${as}_some` },
  ];
}

const power = (value: SqlExpression): SqlExpression => binary(value, '*', value);

/** sign(x) × ln(1 + |x|): differences in proportion for amounts, near the value itself for small ratios. */
function signedLog(name: SqlExpression): SqlExpression {
  const value = cast(name, 'DOUBLE');
  const size = call('ln', binary(literal('DOUBLE', 1), '+', call('abs', value)));
  return caseOf([{ when: binary(value, '<', literal('DOUBLE', 0)), then: { kind: 'negate', operand: size } }], size);
}
