import type { OverlapAnswer } from '../../contract/builder.ts';
import type { Row } from '../../engine/engine.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { aggregate, all, any, coalesce, column, equals, no, not, select, subquery, text } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select, SqlExpression } from '../../sql/tree.ts';
import { memberColumn } from '../../stages/segment/columns.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { canTell, groundOf, readCondition, selectMarked, whereColumn, type Ground } from './where.ts';
import { keepWindows } from './windows.ts';

/**
 * In which segments of every scheme the companies of a condition are today, in one pass over the companies. Schemes whose clusters have not
 * been found yet have no segments to share, and are left out.
 * @throws InputError when the condition does not read or names something unknown
 */
export async function askOverlap(project: Project, where: string, work: Work = {}): Promise<OverlapAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  await keepWindows(project, ground, aggregatesIn(tree), work);
  const session = project.workspace.engine;
  const places = placesIn(ground);
  const rows: Row[] = [];
  for (const query of selectOverlap(ground, tree, places)) {
    rows.push(...(await session.rows(print(query, session.dialect), work)));
  }
  const counted: Row = Object.assign({}, ...rows);
  const count = (name: string): number => Number(counted[name] ?? 0);
  return {
    count: count('count'),
    as_of: ground.moment.asOf,
    schemes: places.map(({ scheme, segments }, at) => ({
      scheme,
      segments: segments.map(({ segment }, index) => ({
        segment,
        companies: count(`companies_${at}_${index}`),
        shared: count(`shared_${at}_${index}`),
      })),
      outside: count(`outside_${at}`),
    })),
  };
}

/** A scheme that can be told of now, its columns, and what says that a company is in a segment. */
interface SchemePlaces {
  readonly scheme: string;
  readonly columns: readonly string[];
  readonly segments: readonly { readonly segment: string; readonly isIn: SqlExpression }[];
}

function placesIn(ground: Ground): readonly SchemePlaces[] {
  const { bound } = ground;
  return bound.plan.schemes
    .map((scheme) => {
      const segments = segmentsOf(scheme, bound).map(({ id }) => ({
        segment: id,
        name: scheme.exclusive ? scheme.id : memberColumn(scheme.id, id),
        isIn: scheme.exclusive ? equals(column(scheme.id), text(id)) : column(memberColumn(scheme.id, id)),
      }));
      return {
        scheme: scheme.id,
        columns: [...new Set(segments.map(({ name }) => name))],
        segments: segments.map(({ segment, isIn }) => ({ segment, isIn })),
      };
    })
    .filter(({ columns }) => canTell(ground, columns));
}

/** As for parts: statements of a bounded number of sums. */
const sumsAtOnce = 100;

function selectOverlap(ground: Ground, tree: ExpressionNode, places: readonly SchemePlaces[]): readonly Select[] {
  const holds = column(whereColumn);
  const sum = (as: string, where: SqlExpression) => ({ value: aggregate('count', [], { where }), as });
  const sums = [
    sum('count', holds),
    ...places.flatMap(({ segments }, at) => [
      ...segments.flatMap(({ isIn }, index) => [
        sum(`companies_${at}_${index}`, isIn),
        sum(`shared_${at}_${index}`, all([holds, isIn])),
      ]),
      sum(`outside_${at}`, all([holds, not(any(segments.map(({ isIn }) => coalesce(isIn, no))))])),
    ]),
  ];
  const columns = [...new Set(places.flatMap((each) => each.columns))];
  const from = subquery(selectMarked(ground, [{ name: whereColumn, tree }], columns), 'companies');
  return Array.from({ length: Math.ceil(sums.length / sumsAtOnce) }, (_, index) =>
    select({ columns: sums.slice(index * sumsAtOnce, (index + 1) * sumsAtOnce), from }),
  );
}
