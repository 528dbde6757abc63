import type { ExclusionCount, SegmentProfile, VariableQuality } from '../../../contract/segments/describe.ts';
import type { Row } from '../../../engine/engine.ts';
import type { SchemePlan, VariablePlan } from '../../../model/plan.ts';
import {
  aggregate,
  all,
  ascending,
  cast,
  coalesce,
  column,
  descending,
  equals,
  integer,
  isKnown,
  isNull,
  named,
  select,
  spelled,
  table,
  text,
} from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Query, SqlExpression } from '../../../sql/tree.ts';
import { excludedColumn, exclusionUnknownColumn, memberColumn } from '../../../stages/segment/columns.ts';
import { inForce } from '../../../stages/segment/exclusions.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import { namesOf } from '../names.ts';
import type { Question } from '../question.ts';

/** Describes every segment of a scheme by the model's own variables, against all companies of the run. */
export async function describeScheme(
  question: Question,
  scheme: SchemePlan,
  largest: number,
): Promise<readonly SegmentProfile[]> {
  const variables = describable(question, scheme);
  const segments = segmentsOf(scheme, question.bound);
  const numbers = await medians(question, scheme, variables.numbers);
  const overall = (await rowsOf(question, medianQuery(question, variables.numbers)))[0] ?? {};
  const shares = await categoryShares(question, scheme, variables.categories);
  const profiles: SegmentProfile[] = [];
  for (const { id } of segments) {
    profiles.push({
      id,
      numbers: variables.numbers.map((each, index) => ({
        variable: each.name,
        label: each.label,
        type: question.bound.names[each.name]?.type.kind === 'money' ? 'money' : 'number',
        median: numberIn(numbers.get(id), `m${index}`),
        overall: numberIn(overall, `m${index}`),
        known: numberIn(numbers.get(id), `k${index}`) ?? 0,
      })),
      categories: shares.get(id) ?? [],
      largest: await largestOf(question, memberOf(scheme, id), largest),
    });
  }
  return profiles;
}

/** Whether a company is in a segment, over a profile. */
export const memberOf = (scheme: SchemePlan, segment: string): SqlExpression =>
  scheme.exclusive ? equals(column(scheme.id), text(segment)) : column(memberColumn(scheme.id, segment));

/** Variables of the model that say something in words: numbers and money, and categories with a known list. */
function describable(question: Question, scheme: SchemePlan) {
  const { bound, run } = question;
  const own = bound.plan.variables.filter((each) => run.columns.includes(each.name) && each.name !== scheme.id);
  const written = own.filter((each) => each.origin.variable === each.name);
  const kindOf = (each: VariablePlan) => bound.names[each.name]?.type;
  return {
    numbers: written.filter((each) => kindOf(each)?.kind === 'number' || kindOf(each)?.kind === 'money'),
    categories: written.filter((each) => {
      const type = kindOf(each);
      return type?.kind === 'category' && type.values.length > 0;
    }),
  };
}

const median = (value: SqlExpression): SqlExpression =>
  spelled({ duckdb: 'quantile_disc({0}, 0.5)', trino: 'approx_percentile({0}, 0.5)' }, value);

function medianQuery({ run }: Question, variables: readonly VariablePlan[], where?: SqlExpression): Query {
  return select({
    columns: [
      { value: aggregate('count', [integer(1)]), as: 'n' },
      ...variables.flatMap(({ name }, index) => {
        const value = cast(column(name), 'DOUBLE');
        return [
          { value: median(value), as: `m${index}` },
          { value: aggregate('count', [column(name)]), as: `k${index}` },
        ];
      }),
    ],
    from: table(run.profile),
    ...(where === undefined ? {} : { where }),
  });
}

async function medians(question: Question, scheme: SchemePlan, variables: readonly VariablePlan[]) {
  const found = new Map<string, Row>();
  for (const { id } of segmentsOf(scheme, question.bound)) {
    const [row] = await rowsOf(question, medianQuery(question, variables, memberOf(scheme, id)));
    if (row !== undefined) found.set(id, row);
  }
  return found;
}

async function categoryShares(question: Question, scheme: SchemePlan, variables: readonly VariablePlan[]) {
  const segments = segmentsOf(scheme, question.bound);
  const found = new Map<string, SegmentProfile['categories']>(segments.map(({ id }) => [id, []]));
  for (const { name, label } of variables) {
    const query = select({
      columns: [
        { value: column(name), as: 'value' },
        { value: aggregate('count', [integer(1)]), as: 'n' },
        ...segments.map(({ id }, index) => ({
          value: aggregate('count', [integer(1)], { where: memberOf(scheme, id) }),
          as: `s${index}`,
        })),
      ],
      from: table(question.run.profile),
      where: isKnown(column(name)),
      groupBy: [column(name)],
      orderBy: [ascending(column('value'))],
    });
    const rows = await rowsOf(question, query);
    const total = sumOf(rows, 'n');
    segments.forEach(({ id }, index) => {
      const own = sumOf(rows, `s${index}`);
      if (own === 0) return;
      for (const row of rows) {
        const companies = Number(row[`s${index}`]);
        if (companies === 0) continue;
        found.get(id)?.push({
          variable: name,
          label,
          value: String(row['value']),
          share: companies / own,
          overall: Number(row['n']) / total,
          companies,
        });
      }
    });
  }
  return found;
}

async function largestOf(question: Question, member: SqlExpression, limit: number): Promise<SegmentProfile['largest']> {
  const turnover = turnoverName(question.bound);
  const shown = turnover !== undefined && question.run.columns.includes(turnover) ? column(turnover) : undefined;
  const query = select({
    columns: [{ value: column('_company') }, ...(shown === undefined ? [] : [{ value: shown, as: 'turnover' }])],
    from: table(question.run.profile),
    where: member,
    orderBy: [...(shown === undefined ? [] : [descending(shown)]), ascending(column('_company'))],
    limit,
  });
  const rows = await rowsOf(question, query);
  const names = await namesOf(
    question.session,
    question.bound.catalogue,
    rows.map((row) => Number(row['_company'])),
  );
  return rows.map((row) => {
    const company = names.get(Number(row['_company']));
    return { id: company?.id ?? '', name: company?.name ?? null, turnover: numberIn(row, 'turnover') };
  });
}

/** For how many companies each variable of the model is known. */
export async function variableQuality(question: Question): Promise<readonly VariableQuality[]> {
  const own = question.bound.plan.variables.filter((each) => question.run.columns.includes(each.name));
  const query = select({
    columns: own.map((each, index) => ({ value: aggregate('count', [column(each.name)]), as: `k${index}` })),
    from: table(question.run.profile),
  });
  const [row] = own.length === 0 ? [{}] : await rowsOf(question, query);
  return own.map((each, index) => ({
    variable: each.name,
    label: each.label,
    known: numberIn(row, `k${index}`) ?? 0,
    companies: question.run.companies,
  }));
}

/** What each exclusion keeps out, in companies and turnover, and how many passed because it could not be decided. */
export async function countExclusions(question: Question): Promise<readonly ExclusionCount[]> {
  const { bound, run } = question;
  const turnover = turnoverName(bound);
  const worth = turnover !== undefined && run.columns.includes(turnover) ? column(turnover) : undefined;
  const marked = select({
    columns: [
      { value: coalesce(column(excludedColumn), column(exclusionUnknownColumn)), as: 'exclusion' },
      { value: isNull(column(excludedColumn)), as: 'undecided' },
      ...(worth === undefined ? [] : [{ value: cast(worth, 'DECIMAL(38,4)'), as: 'worth' }]),
    ],
    from: table(run.profile),
  });
  const out: SqlExpression = { kind: 'not', operand: column('undecided') };
  const query = select({
    with: [named('marked', marked)],
    columns: [
      { value: column('exclusion') },
      { value: aggregate('count', [integer(1)], { where: out }), as: 'companies' },
      { value: aggregate('count', [integer(1)], { where: column('undecided') }), as: 'unknown' },
      ...(worth === undefined
        ? []
        : [{ value: cast(aggregate('sum', [column('worth')], { where: out }), 'DOUBLE'), as: 'turnover' }]),
    ],
    from: table(['marked']),
    where: all([isKnown(column('exclusion'))]),
    groupBy: [column('exclusion')],
  });
  const rows = new Map((await rowsOf(question, query)).map((row) => [String(row['exclusion']), row]));
  return inForce(bound.plan, run.asOf).map((each) => {
    const row = rows.get(each.id);
    return {
      id: each.id,
      name: each.name,
      kind: each.kind,
      reason: each.reason ?? null,
      rule: each.when.text,
      until: each.until ?? null,
      companies: numberIn(row, 'companies') ?? 0,
      turnover: worth === undefined ? null : (numberIn(row, 'turnover') ?? 0),
      unknown: numberIn(row, 'unknown') ?? 0,
    };
  });
}

const rowsOf = ({ session }: Question, query: Query) => session.rows(print(query, session.dialect));

function numberIn(row: Row | undefined, name: string): number | null {
  const cell = row?.[name];
  return cell === null || cell === undefined ? null : Number(cell);
}

const sumOf = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
