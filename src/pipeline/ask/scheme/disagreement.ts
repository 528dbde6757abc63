import type { CompareAnswer } from '../../../contract/ask.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import {
  aggregate,
  all,
  ascending,
  column,
  equals,
  integer,
  isKnown,
  not,
  select,
  table,
  text,
} from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { mixedColumns } from '../../../stages/evaluate/columns.ts';
import { buildsOn } from '../../../stages/evaluate/compared.ts';
import { scattered } from '../../../stages/evaluate/holdout.ts';
import type { Readable } from '../../../stages/segment/discover/rules/expression.ts';
import { compute } from '../../threads/compute.ts';
import type { Work } from '../../work.ts';
import type { Question } from '../question.ts';
import { readCondition } from '../ground/where.ts';

type Cross = CompareAnswer['table'];

/** Each segment of one side with the segment of the other it overlaps most: companies in both over companies in either. */
export function matchesOf({ rows, columns, counts }: Cross): CompareAnswer['matches'] {
  const sum = (values: readonly number[]): number => values.reduce((whole, each) => whole + each, 0);
  const ofRow = counts.map(sum);
  const ofColumn = columns.map((_, at) => sum(counts.map((each) => each[at] ?? 0)));
  const best = (segment: string, companies: number, cells: readonly { other: string; both: number; of: number }[]) => {
    const [closest] = cells
      .map(({ other, both, of }) => ({ other, both, jaccard: both === 0 ? 0 : both / (companies + of - both) }))
      .sort((one, two) => two.jaccard - one.jaccard || (one.other < two.other ? -1 : 1));
    return closest === undefined || companies === 0
      ? { segment, companies, closest: null, both: 0, jaccard: null }
      : { segment, companies, closest: closest.other, both: closest.both, jaccard: closest.jaccard };
  };
  return {
    left: rows.map((row, at) =>
      best(
        row,
        ofRow[at] ?? 0,
        columns.map((other, to) => ({ other, both: counts[at]?.[to] ?? 0, of: ofColumn[to] ?? 0 })),
      ),
    ),
    right: columns.map((own, at) =>
      best(
        own,
        ofColumn[at] ?? 0,
        rows.map((other, from) => ({ other, both: counts[from]?.[at] ?? 0, of: ofRow[from] ?? 0 })),
      ),
    ),
  };
}

/** The right segment most companies of each left one are in. */
export function counterpartsOf({ rows, columns, counts }: Cross): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row, at): [string, string][] => {
      const own = counts[at] ?? [];
      const most = Math.max(0, ...own);
      const counterpart = columns[own.indexOf(most)];
      return most === 0 || counterpart === undefined ? [] : [[row, counterpart]];
    }),
  );
}

/** Of at most so many companies rules are learned; they are counted over all. */
const mostLearned = 6000;
const mostFlows = 4;
const leastFlow = 20;

/**
 * Why companies are where the other scheme does not expect them: rules over what the run knows of them that tell those who differ from those who do not, for all and
 * for the largest flows between segments that are not counterparts. Each rule is counted over every company.
 */
export async function reasonsOf(
  question: Question,
  one: SchemePlan,
  other: SchemePlan,
  cross: Cross,
  work: Work,
): Promise<CompareAnswer['reasons']> {
  const { session, run } = question;
  const columns = explaining(question, one, other);
  const counterparts = counterpartsOf(cross);
  const flows = cross.rows
    .flatMap((left, at) => cross.columns.map((right, to) => ({ left, right, companies: cross.counts[at]?.[to] ?? 0 })))
    .filter((each) => counterparts.get(each.left) !== each.right && each.companies >= leastFlow)
    .sort((first, second) => second.companies - first.companies || (first.left < second.left ? -1 : 1))
    .slice(0, mostFlows);
  if (columns.length === 0) return [];
  const both = all([isKnown(column(one.id)), isKnown(column(other.id))]);
  const sample = select({
    columns: [
      { value: column(one.id), as: '_left' },
      { value: column(other.id), as: '_right' },
      ...columns.map((each) => ({ value: column(each.name) })),
    ],
    from: table(run.profile),
    where: both,
    orderBy: [ascending(scattered(column('_company'))), ascending(column('_company'))],
    limit: mostLearned,
  });
  const rows = await session.rows(print(sample, session.dialect));
  const readable = columns.flatMap(({ name, isBoolean }): Readable[] => {
    const read = isBoolean
      ? rows.map((row) => ({ ...row, [name]: typeof row[name] === 'boolean' ? Number(row[name]) : null }))
      : rows;
    return mixedColumns(read, [name]).map((each) => ({ column: each, text: name, isBoolean }));
  });
  const differs = (left: string, right: string): boolean => counterparts.get(left) !== right;
  const [everyone = [], ...ofFlows] = await compute(
    'rules',
    {
      columns: readable,
      marked: [
        Int8Array.from(rows, (row) => Number(differs(String(row['_left']), String(row['_right'])))),
        ...flows.map((flow) =>
          Int8Array.from(rows, (row) => (row['_left'] === flow.left ? Number(row['_right'] === flow.right) : -1)),
        ),
      ],
    },
    work,
  );
  const counterpartOf: SqlExpression[] = [...counterparts].map(([left, right]) =>
    all([equals(column(one.id), text(left)), equals(column(other.id), text(right))]),
  );
  const apart = not({ kind: 'logic', operator: 'OR', operands: counterpartOf });
  return Promise.all([
    reason(question, { left: null, right: null }, both, apart, everyone),
    ...flows.map((flow, at) =>
      reason(
        question,
        { left: flow.left, right: flow.right },
        all([both, equals(column(one.id), text(flow.left))]),
        equals(column(other.id), text(flow.right)),
        ofFlows[at] ?? [],
      ),
    ),
  ]);
}

/** Variables of the run that are neither scheme, nor made of one; nor what a scheme merely repeats, which would tell a segment by itself. */
function explaining({ bound, run }: Question, one: SchemePlan, other: SchemePlan) {
  const repeated = new Set([one, other].flatMap(({ method }) => (method.kind === 'by' ? [method.variable] : [])));
  return bound.plan.variables.flatMap(({ name }) => {
    const known = bound.names[name];
    const kind = known?.type.kind ?? '';
    const made = buildsOn([name], bound);
    if (
      repeated.has(name) ||
      !run.columns.includes(name) ||
      known?.personal === true ||
      made.has(one.id) ||
      made.has(other.id)
    )
      return [];
    return ['number', 'money', 'boolean', 'category'].includes(kind) ? [{ name, isBoolean: kind === 'boolean' }] : [];
  });
}

/** Counts rules over all companies of a part: how many each takes, and how many of those differ. */
async function reason(
  { session, run, bound, lower }: Question,
  flow: { readonly left: string | null; readonly right: string | null },
  among: SqlExpression,
  differs: SqlExpression,
  rules: readonly string[],
): Promise<CompareAnswer['reasons'][number]> {
  const trees = rules.map((when) => readCondition(when, bound));
  const query = select({
    columns: [
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      { value: aggregate('count', [integer(1)], { where: differs }), as: 'differ' },
      ...trees.flatMap((tree, index) => [
        { value: aggregate('count', [integer(1)], { where: lower(tree) }), as: `n${index}` },
        { value: aggregate('count', [integer(1)], { where: all([lower(tree), differs]) }), as: `d${index}` },
      ]),
    ],
    from: table(run.profile),
    where: among,
  });
  const [row = {}] = await session.rows(print(query, session.dialect));
  const differ = Number(row['differ'] ?? 0);
  return {
    ...flow,
    companies: Number(row['companies'] ?? 0),
    differ,
    rules: rules.map((when, index) => {
      const [companies, right] = [Number(row[`n${index}`] ?? 0), Number(row[`d${index}`] ?? 0)];
      return {
        when,
        companies,
        differ: right,
        precision: companies === 0 ? 0 : right / companies,
        recall: differ === 0 ? 0 : right / differ,
      };
    }),
  };
}
