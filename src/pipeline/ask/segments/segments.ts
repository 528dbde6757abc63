import type { SchemeCount, SegmentsAnswer } from '../../../contract/run.ts';
import type { Row, Session } from '../../../engine/engine.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { aggregate, ascending, cast, column, integer, isKnown, select, table, text } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Column, SqlExpression } from '../../../sql/tree.ts';
import { excludedColumn, memberColumn } from '../../../stages/segment/columns.ts';
import { isUncertain } from '../../../stages/segment/clusters/drift.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { turnoverName, worthLabel } from '../../../stages/segment/turnover.ts';
import { lowering } from '../../../stages/profile/lowering.ts';
import { momentOf } from '../../../stages/profile/moment.ts';
import type { Project } from '../../project.ts';
import type { Run } from '../../run/runs.ts';
import { askAbout, schemeOf } from '../question.ts';
import { countUndecided } from '../condition/undecided.ts';

/**
 * How many companies are in each segment, what they are worth, and how many could not be decided. One scheme, or all.
 *
 * @param scheme Id or name of a scheme; every scheme where it is left out.
 * @throws InputError `ask/unknown-scheme`
 */
export async function askSegments(project: Project, scheme?: string, run?: Run): Promise<readonly SegmentsAnswer[]> {
  const question = await askAbout(project, run);
  const wanted = scheme === undefined ? question.bound.plan.schemes : [schemeOf(question.bound, scheme)];
  const counts = await countSegments(question.session, question.bound, question.run, wanted);
  return counts.map((each) => ({ ...question.provenance, ...each }));
}

export async function countSegments(
  session: Session,
  bound: BoundPlan,
  run: Run,
  schemes: readonly SchemePlan[] = bound.plan.schemes,
): Promise<readonly SchemeCount[]> {
  const counts: SchemeCount[] = [];
  for (const scheme of schemes) counts.push(await countScheme(session, bound, run, scheme));
  return counts;
}

async function countScheme(session: Session, bound: BoundPlan, run: Run, scheme: SchemePlan): Promise<SchemeCount> {
  const turnover = turnoverName(bound);
  const sum = turnover === undefined || !run.columns.includes(turnover) ? undefined : column(turnover);
  const { whole, found } = scheme.exclusive
    ? await exclusiveCounts(session, run, scheme, sum)
    : await overlappingCounts(session, bound, run, scheme, sum);
  const rest = found.get(null);
  const listed = segmentsOf(scheme, bound);
  const discovered = [...found.keys()].filter((id) => id !== null && !listed.some((each) => each.id === id));
  const segments = [...listed, ...discovered.map((id) => ({ id: id ?? '', name: id ?? '' }))].map(({ id, name }) => {
    const own = found.get(id) ?? { companies: 0, turnover: 0, excluded: 0 };
    return {
      id,
      name,
      companies: own.companies,
      share: whole.companies === 0 ? 0 : own.companies / whole.companies,
      turnover: sum === undefined ? null : own.turnover,
      turnover_share: sum === undefined || whole.turnover <= 0 ? null : own.turnover / whole.turnover,
    };
  });
  const excluded = scheme.applyExclusions ? (rest?.excluded ?? 0) : 0;
  const lower = lowering(bound, momentOf(run.asOf, bound.plan));
  return {
    scheme: scheme.id,
    name: scheme.name,
    exclusive: scheme.exclusive,
    companies: whole.companies,
    turnover: sum === undefined ? null : whole.turnover,
    within: withinOf(scheme, bound),
    worth: worthLabel(bound),
    segments,
    excluded,
    unassigned: (rest?.companies ?? 0) - excluded,
    ...(await countUndecided(session, run, scheme, lower)),
    uncertain: await countUncertain(session, run, scheme),
  };
}

/** The segments a scheme lies within, as people call them. */
function withinOf({ within }: SchemePlan, bound: BoundPlan): SchemeCount['within'] {
  const outer = bound.plan.schemes.find((each) => each.id === within?.scheme);
  if (within === undefined || outer === undefined) return null;
  const known = segmentsOf(outer, bound);
  const names = within.segments.map((id) => known.find((each) => each.id === id)?.name ?? id);
  return { scheme: outer.name, segments: names };
}

/** Companies a scheme is about: those in the segments it lies within. */
const inside = ({ within }: SchemePlan): SqlExpression | undefined =>
  within === undefined
    ? undefined
    : { kind: 'in', operand: column(within.scheme), list: within.segments.map((each) => text(each)) };

/** As part of a question: of the companies the scheme is about alone. */
function only(scheme: SchemePlan): { readonly where?: SqlExpression } {
  const where = inside(scheme);
  return where === undefined ? {} : { where };
}

async function countUncertain(session: Session, run: Run, { id, method }: SchemePlan): Promise<number | null> {
  if (method.kind !== 'clusters') return null;
  const query = select({
    columns: [{ value: aggregate('count', [integer(1)], { where: isUncertain(id, method) }), as: 'n' }],
    from: table(run.profile),
  });
  const [row] = await session.rows(print(query, session.dialect));
  return Number(row?.['n'] ?? 0);
}

interface Tally {
  readonly companies: number;
  readonly turnover: number;
  readonly excluded: number;
}

/** All the companies a scheme is about, and those of each segment; under null those in none. */
interface Tallies {
  readonly whole: Tally;
  readonly found: ReadonlyMap<string | null, Tally>;
}

async function exclusiveCounts(
  session: Session,
  run: Run,
  scheme: SchemePlan,
  sum: SqlExpression | undefined,
): Promise<Tallies> {
  const query = select({
    columns: [{ value: column(scheme.id), as: 'segment' }, ...tallies(sum)],
    from: table(run.profile),
    ...only(scheme),
    groupBy: [column(scheme.id)],
    orderBy: [ascending(column('segment'))],
  });
  const rows = await session.rows(print(query, session.dialect));
  const found = new Map(
    rows.map((row) => [row['segment'] === null ? null : String(row['segment']), readTally(row, '')]),
  );
  const sumOf = (part: keyof Tally): number => [...found.values()].reduce((all, each) => all + each[part], 0);
  return { found, whole: { companies: sumOf('companies'), turnover: sumOf('turnover'), excluded: sumOf('excluded') } };
}

async function overlappingCounts(
  session: Session,
  bound: BoundPlan,
  run: Run,
  scheme: SchemePlan,
  sum: SqlExpression | undefined,
): Promise<Tallies> {
  const segments = segmentsOf(scheme, bound);
  const members = segments.map(({ id }) => column(memberColumn(scheme.id, id)));
  const nobody: SqlExpression = { kind: 'not', operand: { kind: 'logic', operator: 'OR', operands: members } };
  const query = select({
    columns: [
      ...members.flatMap((where, index) => tallies(sum, where, `_${index}`)),
      ...tallies(sum, nobody, '_rest'),
      ...tallies(sum, undefined, '_all'),
    ],
    from: table(run.profile),
    ...only(scheme),
  });
  const [row] = await session.rows(print(query, session.dialect));
  const found = new Map<string | null, Tally>([
    ...segments.map(({ id }, index): [string, Tally] => [id, readTally(row, `_${index}`)]),
    [null, readTally(row, '_rest')],
  ]);
  return { found, whole: readTally(row, '_all') };
}

function tallies(sum: SqlExpression | undefined, where?: SqlExpression, suffix = ''): readonly Column[] {
  const excluded = isKnown(column(excludedColumn));
  const both: SqlExpression =
    where === undefined ? excluded : { kind: 'logic', operator: 'AND', operands: [excluded, where] };
  return [
    { value: aggregate('count', [integer(1)], { where }), as: `companies${suffix}` },
    { value: aggregate('count', [integer(1)], { where: both }), as: `excluded${suffix}` },
    ...(sum === undefined
      ? []
      : [
          { value: cast(aggregate('sum', [cast(sum, 'DECIMAL(38,4)')], { where }), 'DOUBLE'), as: `turnover${suffix}` },
        ]),
  ];
}

const readTally = (row: Row | undefined, suffix: string): Tally => ({
  companies: Number(row?.[`companies${suffix}`] ?? 0),
  excluded: Number(row?.[`excluded${suffix}`] ?? 0),
  turnover: Number(row?.[`turnover${suffix}`] ?? 0),
});
