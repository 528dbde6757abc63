import type { FunnelAnswer } from '../../../contract/ask.ts';
import { diagnose, InputError } from '../../../diagnostics/diagnostic.ts';
import type { Cell, Row } from '../../../engine/engine.ts';
import {
  aggregate,
  any,
  ascending,
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
} from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Column, NamedQuery, Select, SqlExpression } from '../../../sql/tree.ts';
import { stepColumn } from '../../../stages/segment/columns.ts';
import { outside } from '../../../stages/segment/frame.ts';
import { turnoverName, worthLabel } from '../../../stages/segment/turnover.ts';
import type { Project } from '../../project.ts';
import type { Run } from '../../run/runs.ts';
import { askAbout, schemeOf } from '../question.ts';

/**
 * What each filter of a funnel removes: in order, alone, and only it, in companies and in turnover; of the companies the scheme is
 * about, which excluded ones are not.
 *
 * @param wanted Id or name of a scheme that is a funnel.
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
  const marked = (first: number, end: number): NamedQuery =>
    named(
      'marked',
      select({
        columns: [
          { value: column(stepColumn(scheme.id)), as: 'step' },
          ...(worth === undefined ? [] : [{ value: worth, as: 'worth' }]),
          ...filters
            .slice(first, end)
            .map((each, index) => ({ value: question.lower(each.when.tree), as: `f${first + index + 1}` })),
        ],
        from: table(question.run.profile),
        where: not(any(outside(scheme))),
      }),
    );
  const { session } = question;
  const measure = measures(worth !== undefined);
  const steps = await session.rows(print(byStep(marked(0, filters.length), filters.length, measure), session.dialect));
  const alone: Record<string, Cell> = {};
  for (let first = 0; first === 0 || first < filters.length; first += sumsAtOnce) {
    const end = Math.min(first + sumsAtOnce, filters.length);
    const sums = filters.slice(first, end).flatMap((_, at) => measure(`alone_${first + at}`, fails(first + at)));
    const query = select({
      with: [marked(first, end)],
      columns: [...measure('total'), ...sums],
      from: table(['marked']),
    });
    const [row] = await session.rows(print(query, session.dialect));
    Object.assign(alone, row);
  }
  return readAnswer(steps, alone, { question, scheme: scheme.id, filters, hasWorth: worth !== undefined });
}

/** An engine plans a statement of hundreds of sums in more than twice the time of two of half as many. */
const sumsAtOnce = 32;

/** True where a filter does not hold; unknown fails. */
const fails = (index: number): SqlExpression => not(coalesce(column(`f${index + 1}`), no));

/**
 * Companies by the filter that stops them, 0 for those who pass. Who fails one filter alone is stopped by it, and who is stopped by a
 * filter that is unknown is so in its column: so one pass over the companies, grouped, answers for hundreds of filters.
 */
function byStep(marked: NamedQuery, filters: number, measure: ReturnType<typeof measures>): Select {
  const indexes = Array.from({ length: filters }, (_, index) => index);
  const failures = indexes.map((index) => caseOf([{ when: fails(index), then: integer(1) }], integer(0)));
  const counted = select({
    columns: [
      { value: { kind: 'star' } },
      { value: failures.reduce((sum, each) => binary(sum, '+', each), integer(0)), as: 'failures' },
      {
        value: caseOf(
          indexes.map((index) => ({
            when: equals(column('step'), integer(index + 1)),
            then: isNull(column(`f${index + 1}`)),
          })),
          no,
        ),
        as: 'unsure',
      },
    ],
    from: table(['marked']),
  });
  return select({
    with: [marked, named('counted', counted)],
    columns: [
      { value: column('step') },
      ...measure('stopped'),
      ...measure('only', equals(column('failures'), integer(1))),
      { value: aggregate('count', [integer(1)], { where: column('unsure') }), as: 'unknown' },
    ],
    from: table(['counted']),
    groupBy: [column('step')],
    orderBy: [ascending(column('step'))],
  });
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
  stopped: readonly Row[],
  alone: Row,
  context: {
    readonly question: Awaited<ReturnType<typeof askAbout>>;
    readonly scheme: string;
    readonly filters: readonly { readonly name: string; readonly when: { readonly text: string } }[];
    readonly hasWorth: boolean;
  },
): FunnelAnswer {
  const { question, scheme, filters, hasWorth } = context;
  const at = (step: number): Row => stopped.find((each) => each['step'] === step) ?? {};
  const count = (row: Row, name: string): number => Number(row[name] ?? 0);
  const money = (row: Row, name: string): number | null => (hasWorth ? Number(row[`${name}_worth`] ?? 0) : null);
  const companies = count(alone, 'total');
  let entered = companies;
  const steps = filters.map((filter, index) => {
    const here = at(index + 1);
    const removed = count(here, 'stopped');
    const step = {
      number: index + 1,
      name: filter.name,
      text: filter.when.text,
      entered,
      removed,
      left: entered - removed,
      turnover_removed: money(here, 'stopped'),
      alone: count(alone, `alone_${index}`),
      turnover_alone: money(alone, `alone_${index}`),
      only: count(here, 'only'),
      turnover_only: money(here, 'only'),
      unknown: count(here, 'unknown'),
    };
    entered -= removed;
    return step;
  });
  return {
    ...question.provenance,
    scheme,
    companies,
    outside: question.run.companies - companies,
    passed: count(at(0), 'stopped'),
    worth: worthLabel(question.bound),
    turnover: money(alone, 'total'),
    turnover_passed: money(at(0), 'stopped'),
    steps,
  };
}
