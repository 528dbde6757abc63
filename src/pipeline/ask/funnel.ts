import type { FunnelAnswer } from '../../contract/ask.ts';
import { diagnose, InputError } from '../../diagnostics/diagnostic.ts';
import type { Row } from '../../engine/engine.ts';
import {
  aggregate,
  all,
  any,
  binary,
  caseOf,
  cast,
  coalesce,
  column,
  equals,
  integer,
  isNull,
  literal,
  named,
  no,
  not,
  select,
  table,
} from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Column, SqlExpression } from '../../sql/tree.ts';
import { stepColumn } from '../../stages/segment/columns.ts';
import { outside } from '../../stages/segment/frame.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import type { Project } from '../project.ts';
import type { Run } from '../runs.ts';
import { askAbout, schemeOf } from './question.ts';

/**
 * What each filter of a funnel removes: in order, alone, and only it, in companies and in turnover; of the companies the scheme is
 * about, which excluded ones are not.
 */
export async function askFunnel(project: Project, wanted: string, run?: Run): Promise<FunnelAnswer> {
  const question = await askAbout(project, run);
  const scheme = schemeOf(question.bound, wanted);
  if (scheme.method.kind !== 'funnel') {
    throw new InputError([diagnose('ask/not-a-funnel', { scheme: scheme.id, kind: scheme.method.kind }, scheme.place)]);
  }
  const { filters } = scheme.method;
  const turnover = turnoverName(question.bound);
  const worth = turnover !== undefined && question.run.columns.includes(turnover) ? column(turnover) : undefined;
  const marked = select({
    columns: [
      { value: column(stepColumn(scheme.id)), as: 'step' },
      ...(worth === undefined ? [] : [{ value: cast(worth, 'DECIMAL(38,4)'), as: 'worth' }]),
      ...filters.map((each, index) => ({ value: question.lower(each.when.tree), as: `f${index + 1}` })),
    ],
    from: table(question.run.profile),
    where: not(any(outside(scheme))),
  });
  const failed = filters.map((_, index) => not(coalesce(column(`f${index + 1}`), no)));
  const failures = failed.map((each) => caseOf([{ when: each, then: integer(1) }], integer(0)));
  const counted = select({
    columns: [
      { value: { kind: 'star' } },
      { value: failures.reduce((sum, each) => binary(sum, '+', each), integer(0)), as: 'failures' },
    ],
    from: table(['marked']),
  });
  const measure = measures(worth !== undefined);
  const query = select({
    with: [named('marked', marked), named('counted', counted)],
    columns: [
      ...measure('total'),
      ...measure('passed', equals(column('step'), integer(0))),
      ...failed.flatMap((fails, index) => [
        ...measure(`removed_${index}`, equals(column('step'), integer(index + 1))),
        ...measure(`alone_${index}`, fails),
        ...measure(`only_${index}`, all([fails, equals(column('failures'), integer(1))])),
        {
          value: aggregate('count', [integer(1)], {
            where: all([equals(column('step'), integer(index + 1)), isNull(column(`f${index + 1}`))]),
          }),
          as: `unknown_${index}`,
        },
      ]),
    ],
    from: table(['counted']),
  });
  const [row = {}] = await question.session.rows(print(query, question.session.dialect));
  return readAnswer(row, { question, scheme: scheme.id, filters, hasWorth: worth !== undefined });
}

/** A count and, where turnover is known, its sum, over the rows a condition selects. */
const measures =
  (hasWorth: boolean) =>
  (as: string, where?: SqlExpression): readonly Column[] => [
    { value: aggregate('count', [integer(1)], { where }), as },
    ...(hasWorth
      ? [
          {
            value: cast(
              coalesce(aggregate('sum', [column('worth')], { where }), literal('DECIMAL(38,4)', 0)),
              'DOUBLE',
            ),
            as: `${as}_worth`,
          },
        ]
      : []),
  ];

function readAnswer(
  row: Row,
  context: {
    readonly question: Awaited<ReturnType<typeof askAbout>>;
    readonly scheme: string;
    readonly filters: readonly { readonly name: string; readonly when: { readonly text: string } }[];
    readonly hasWorth: boolean;
  },
): FunnelAnswer {
  const { question, scheme, filters, hasWorth } = context;
  const count = (name: string): number => Number(row[name] ?? 0);
  const money = (name: string): number | null => (hasWorth ? Number(row[`${name}_worth`] ?? 0) : null);
  let entered = count('total');
  const steps = filters.map((filter, index) => {
    const removed = count(`removed_${index}`);
    const step = {
      number: index + 1,
      name: filter.name,
      text: filter.when.text,
      entered,
      removed,
      left: entered - removed,
      turnover_removed: money(`removed_${index}`),
      alone: count(`alone_${index}`),
      turnover_alone: money(`alone_${index}`),
      only: count(`only_${index}`),
      turnover_only: money(`only_${index}`),
      unknown: count(`unknown_${index}`),
    };
    entered -= removed;
    return step;
  });
  return {
    ...question.provenance,
    scheme,
    companies: count('total'),
    outside: question.run.companies - count('total'),
    passed: count('passed'),
    turnover: money('total'),
    turnover_passed: money('passed'),
    steps,
  };
}
