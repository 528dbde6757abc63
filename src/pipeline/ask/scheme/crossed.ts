import type { SchemePlan } from '../../../model/plan.ts';
import { aggregate, all, ascending, cast, column, integer, isKnown, select, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Crossing } from '../../../stages/segment/sections/crossed.ts';
import { segmentsOf, valuesOf } from '../../../stages/segment/segments.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import type { Question } from '../question.ts';

/** Companies and turnover in every combination of what a matrix scheme crosses; nothing for another kind of scheme. */
export async function askCrossed({ session, bound, run }: Question, scheme: SchemePlan): Promise<Crossing | undefined> {
  if (scheme.method.kind !== 'matrix') return undefined;
  const { dimensions } = scheme.method;
  const turnover = turnoverName(bound);
  const isWeighed = turnover !== undefined && run.columns.includes(turnover);
  const columns = dimensions.map((name) => column(name));
  const query = select({
    columns: [
      ...columns.map((value, index) => ({ value, as: `value_${index}` })),
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      ...(isWeighed
        ? [{ value: cast(aggregate('sum', [cast(column(turnover), 'DECIMAL(38,4)')]), 'DOUBLE'), as: 'turnover' }]
        : []),
    ],
    from: table(run.profile),
    where: all([column(scheme.id), ...columns].map((each) => isKnown(each))),
    groupBy: columns,
    orderBy: dimensions.map((_, index) => ascending(column(`value_${index}`))),
  });
  const rows = await session.rows(print(query, session.dialect));
  return {
    dimensions: dimensions.map((name) => {
      const other = bound.plan.schemes.find((each) => each.id === name);
      return {
        label: other?.name ?? bound.plan.variables.find((each) => each.name === name)?.label ?? name,
        values:
          other === undefined
            ? valuesOf(name, bound).map((value) => ({ id: value, name: value }))
            : segmentsOf(other, bound).map(({ id, name }) => ({ id, name })),
      };
    }),
    cells: rows.map((row) => ({
      values: dimensions.map((_, index) => String(row[`value_${index}`])),
      companies: Number(row['companies']),
      turnover: isWeighed ? Number(row['turnover'] ?? 0) : null,
    })),
  };
}
