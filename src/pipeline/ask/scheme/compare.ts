import type { CompareAnswer } from '../../../contract/ask.ts';
import { diagnose, InputError } from '../../../diagnostics/diagnostic.ts';
import { adjustedRandIndex, normalizedMutualInformation } from '../../../kernels/index.ts';
import {
  aggregate,
  all,
  ascending,
  column,
  descending,
  equals,
  integer,
  isKnown,
  select,
  table,
  text,
  any,
} from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { turnoverName, worthLabel } from '../../../stages/segment/turnover.ts';
import type { Project } from '../../project.ts';
import type { Run } from '../../run/runs.ts';
import type { Work } from '../../work.ts';
import { counterpartsOf, matchesOf, reasonsOf } from './disagreement.ts';
import { namesOf } from '../names.ts';
import { askAbout, schemeOf, type Question } from '../question.ts';

/**
 * Two schemes side by side: how many companies are in each pair of segments, how far they agree, and who differs most.
 *
 * @param left Id or name of a scheme.
 * @param right The same of the other.
 */
export async function askCompare(
  project: Project,
  left: string,
  right: string,
  options: { readonly run?: Run; readonly limit?: number } = {},
  work: Work = {},
): Promise<CompareAnswer> {
  const question = await askAbout(project, options.run);
  const [one, other] = [exclusive(question, left), exclusive(question, right)];
  const rows = segmentsOf(one, question.bound).map(({ id }) => id);
  const columns = segmentsOf(other, question.bound).map(({ id }) => id);
  const query = select({
    columns: [
      { value: column(one.id), as: 'row' },
      { value: column(other.id), as: 'col' },
      { value: aggregate('count', [integer(1)]), as: 'n' },
    ],
    from: table(question.run.profile),
    where: all([isKnown(column(one.id)), isKnown(column(other.id))]),
    groupBy: [column(one.id), column(other.id)],
    orderBy: [ascending(column('row')), ascending(column('col'))],
  });
  const found = await question.session.rows(print(query, question.session.dialect));
  for (const row of found) {
    if (!rows.includes(String(row['row']))) rows.push(String(row['row']));
    if (!columns.includes(String(row['col']))) columns.push(String(row['col']));
  }
  const counts = rows.map((row) =>
    columns.map((col) => Number(found.find((each) => each['row'] === row && each['col'] === col)?.['n'] ?? 0)),
  );
  const companies = counts.flat().reduce((sum, each) => sum + each, 0);
  const cross = { rows, columns, counts };
  const pairs = [
    found.map((each) => rows.indexOf(String(each['row']))),
    found.map((each) => columns.indexOf(String(each['col']))),
    found.map((each) => Number(each['n'])),
  ] as const;
  return {
    ...question.provenance,
    left: one.id,
    right: other.id,
    companies,
    ari: companies < 2 ? null : adjustedRandIndex(...pairs),
    nmi: companies < 2 ? null : normalizedMutualInformation(...pairs),
    table: cross,
    matches: matchesOf(cross),
    reasons: await reasonsOf(question, one, other, cross, work),
    worth: worthLabel(question.bound),
    differ: await whoDiffers(question, one, other, cross, options.limit ?? 20),
  };
}

function exclusive(question: Question, wanted: string): SchemePlan {
  const scheme = schemeOf(question.bound, wanted);
  if (!scheme.exclusive) {
    throw new InputError([diagnose('ask/overlapping', { scheme: scheme.id }, scheme.place)]);
  }
  return scheme;
}

/**
 * Each segment of the left scheme has a counterpart: the right segment most of its companies are in. Companies elsewhere differ; the
 * largest are named.
 */
async function whoDiffers(
  question: Question,
  left: SchemePlan,
  right: SchemePlan,
  cross: CompareAnswer['table'],
  limit: number,
): Promise<CompareAnswer['differ']> {
  const elsewhere = [...counterpartsOf(cross)].map(([row, counterpart]) => {
    const moved = { kind: 'not', operand: equals(column(right.id), text(counterpart)) } as const;
    return all([equals(column(left.id), text(row)), moved]);
  });
  const turnover = turnoverName(question.bound);
  const shown = turnover !== undefined && question.run.columns.includes(turnover) ? turnover : undefined;
  const query = select({
    columns: [
      { value: column('_company') },
      { value: column(left.id), as: 'left' },
      { value: column(right.id), as: 'right' },
      ...(shown === undefined ? [] : [{ value: column(shown), as: 'turnover' }]),
    ],
    from: table(question.run.profile),
    where: all([isKnown(column(right.id)), any(elsewhere)]),
    orderBy: [...(shown === undefined ? [] : [descending(column(shown))]), ascending(column('_company'))],
    limit,
  });
  const rows = await question.session.rows(print(query, question.session.dialect));
  const names = await namesOf(
    question.session,
    question.bound.catalogue,
    rows.map((row) => Number(row['_company'])),
  );
  return rows.map((row) => {
    const named = names.get(Number(row['_company']));
    return {
      id: named?.id ?? '',
      name: named?.name ?? null,
      left: String(row['left']),
      right: String(row['right']),
      turnover: typeof row['turnover'] === 'number' ? row['turnover'] : null,
    };
  });
}
