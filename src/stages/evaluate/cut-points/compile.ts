import {
  aggregate,
  all,
  any,
  ascending,
  binary,
  call,
  caseOf,
  cast,
  column,
  descending,
  integer,
  isKnown,
  literal,
  named,
  select,
  table,
} from '../../../sql/build.ts';
import type { NamedQuery, Select, SqlExpression } from '../../../sql/tree.ts';
import { namesIn } from '../../../model/expression/names.ts';
import { compileChain } from '../../profile/chain.ts';
import type { Derived } from '../../profile/derived.ts';
import { scattered } from '../holdout.ts';
import { mostBins, type CutPointsInput } from './types.ts';

/** The companies asked about of whom some target is known: `_company, x` and the targets `t0`, `t1`, … */
function valued({ bound, moment, profile, columns, variable, targets, where }: CutPointsInput): readonly NamedQuery[] {
  const asked: readonly Derived[] =
    where === undefined
      ? []
      : [{ name: '_asked', uses: namesIn(where), trees: [where], value: (lower) => lower(where) }];
  const chain = compileChain({
    bound,
    moment,
    derived: asked,
    keep: [...new Set([variable, ...targets.map((each) => each.name)])],
    stage: { table: profile, columns },
    ...(where === undefined ? {} : { where: '_asked' }),
  });
  const values = select({
    columns: [
      { value: column('_company') },
      { value: cast(column(variable), 'DOUBLE'), as: 'x' },
      ...targets.map(({ name, kind }, index) => ({
        value: cast(column(name), kind === 'number' ? 'DOUBLE' : 'VARCHAR'),
        as: `t${index}`,
      })),
    ],
    from: table(['asked']),
    where: any(targets.map(({ name }) => isKnown(column(name)))),
  });
  return [named('asked', chain), named('valued', values)];
}

/** One row: how many companies, values and distinct values there are, whether all are whole, and how skewed each number is. */
export function summaryQuery(input: CutPointsInput): Select {
  const numbers = input.targets.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
  return select({
    with: valued(input),
    columns: [
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      { value: aggregate('count', [column('x')]), as: 'known' },
      { value: aggregate('count', [column('x')], { distinct: true }), as: 'distinct' },
      {
        value: aggregate('count', [integer(1)], { where: binary(column('x'), '<>', call('floor', column('x'))) }),
        as: 'broken',
      },
      ...numbers.flatMap((index) => [
        { value: cast(aggregate('sum', [cast(column(`t${index}`), 'DECIMAL(38,6)')]), 'DOUBLE'), as: `sum${index}` },
        { value: aggregate('count', [column(`t${index}`)]), as: `n${index}` },
        { value: aggregate('max', [column(`t${index}`)]), as: `most${index}` },
        { value: aggregate('min', [column(`t${index}`)]), as: `least${index}` },
      ]),
    ],
    from: table(['valued']),
  });
}

/** The values of each category with how often each comes, the most frequent first: `target, value, companies`. */
export function valuesQuery(input: CutPointsInput, target: number): Select {
  return select({
    with: valued(input),
    columns: [
      { value: column(`t${target}`), as: 'value' },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
    ],
    from: table(['valued']),
    where: all([isKnown(column('x')), isKnown(column(`t${target}`))]),
    groupBy: [column(`t${target}`)],
    orderBy: [descending(column('companies')), ascending(column('value'))],
    limit: 100,
  });
}

/** Values with the bin each falls into: its own where there are few distinct ones, else one of bins of equal size that no value crosses. */
function binned(input: CutPointsInput, distinct: number): readonly NamedQuery[] {
  const window = (name: string, order: boolean): SqlExpression => ({
    kind: 'window',
    name,
    operands: order ? [] : [integer(1)],
    partitionBy: [],
    orderBy: order ? [ascending(column('x'))] : [],
  });
  const known = { from: table(['valued']), where: isKnown(column('x')) };
  if (distinct <= mostBins)
    return [
      ...valued(input),
      named(
        'ranked',
        select({ columns: [{ value: { kind: 'star' } }, { value: window('dense_rank', true), as: 'bin' }], ...known }),
      ),
    ];
  const ranks = select({
    columns: [
      { value: { kind: 'star' } },
      { value: window('rank', true), as: 'place' },
      { value: window('count', false), as: 'all_of' },
    ],
    ...known,
  });
  const share = binary(
    binary(cast(binary(column('place'), '-', integer(1)), 'BIGINT'), '*', literal('BIGINT', mostBins)),
    '/',
    cast(column('all_of'), 'BIGINT'),
  );
  return [
    ...valued(input),
    named('placed', ranks),
    named(
      'ranked',
      select({
        columns: [{ value: { kind: 'star' } }, { value: cast(call('floor', share), 'INTEGER'), as: 'bin' }],
        from: table(['placed']),
      }),
    ),
  ];
}

/** A row a bin, lowest first: its least value, its companies, and of each number the count, sum and sum of squares on its scale. */
export function binQuery(input: CutPointsInput, distinct: number, logged: ReadonlySet<number>): Select {
  return select({
    with: binned(input, distinct),
    columns: [
      { value: column('bin') },
      { value: aggregate('min', [column('x')]), as: 'x' },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      ...input.targets.flatMap(({ kind }, index) => {
        if (kind !== 'number') return [];
        const value = logged.has(index) ? signedLog(column(`t${index}`)) : column(`t${index}`);
        return [
          { value: aggregate('count', [column(`t${index}`)]), as: `n${index}` },
          { value: cast(aggregate('sum', [cast(value, 'DECIMAL(38,9)')]), 'DOUBLE'), as: `u${index}` },
          {
            value: cast(aggregate('sum', [cast(binary(value, '*', value), 'DECIMAL(38,9)')]), 'DOUBLE'),
            as: `v${index}`,
          },
        ];
      }),
    ],
    from: table(['ranked']),
    groupBy: [column('bin')],
    orderBy: [ascending(column('bin'))],
  });
}

/** How often each value of a category comes in each bin: `bin, value, companies`. */
export function levelQuery(input: CutPointsInput, distinct: number, target: number): Select {
  return select({
    with: binned(input, distinct),
    columns: [
      { value: column('bin') },
      { value: column(`t${target}`), as: 'value' },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
    ],
    from: table(['ranked']),
    where: isKnown(column(`t${target}`)),
    groupBy: [column('bin'), column(`t${target}`)],
    orderBy: [ascending(column('bin')), ascending(column('value'))],
  });
}

/** Companies enough for resampling, the same every time. */
const mostSampled = 20_000;

export function sampleQuery(input: CutPointsInput): Select {
  return select({
    with: valued(input),
    columns: [{ value: column('x') }, ...input.targets.map((_, index) => ({ value: column(`t${index}`) }))],
    from: table(['valued']),
    where: isKnown(column('x')),
    orderBy: [ascending(scattered(column('_company'))), ascending(column('_company'))],
    limit: mostSampled,
  });
}

/** sign(x) × ln(1 + |x|). */
export function signedLog(value: SqlExpression): SqlExpression {
  const size = call('ln', binary(literal('DOUBLE', 1), '+', call('abs', value)));
  return caseOf([{ when: binary(value, '<', literal('DOUBLE', 0)), then: { kind: 'negate', operand: size } }], size);
}
