import type { PartsAnswer } from '../../../contract/model/builder.ts';
import type { Row } from '../../../engine/engine.ts';
import { aggregatesIn } from '../../../model/expression/names.ts';
import { parseExpression } from '../../../model/expression/syntax/parse.ts';
import { aggregate, binary, caseOf, column, isNull, literal, select, subquery } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Select, SqlExpression } from '../../../sql/tree.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { kindOf, partsOf, tallyParts, type Outcome, type Part } from './condition-parts.ts';
import { groundOf, readCondition, selectMarked } from '../ground/where.ts';
import type { Ground } from '../ground/ground.ts';
import { keepWindows } from '../ground/windows.ts';

/**
 * How many companies a condition and each of its parts hold for, in one pass over them: groups, what is negated, and single conditions,
 * each alone; and, within its group, what is left once it has had its turn and what there would be without it. What is unknown does
 * not hold. Aggregates the condition brings are kept for the next question.
 * @throws InputError when the condition does not read or names something unknown
 */
export async function countParts(project: Project, where: string, work: Work = {}): Promise<PartsAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  await keepWindows(project, ground, aggregatesIn(tree), work);
  const session = project.workspace.engine;
  const parts = partsOf(tree);
  const rows = await session.rows(print(selectOutcomes(ground, parts), session.dialect), work);
  const outcomes = rows.map((row) => outcomeOf(row, singlesOf(parts).length));
  // As people wrote it: binding has put ids in the place of segments' names, and left the shape as it was.
  const counted = tallyParts(parts, partsOf(parseExpression(where).tree ?? tree), outcomes);
  return {
    companies: outcomes.reduce((sum, each) => sum + each.companies, 0),
    count: counted[0]?.count ?? 0,
    undecided: counted[0]?.undecided ?? 0,
    as_of: ground.moment.asOf,
    parts: [...counted],
  };
}

const singlesOf = (parts: readonly Part[]): readonly Part[] => parts.filter(({ tree }) => kindOf(tree) === 'condition');

/** Single conditions one whole number can tell of: three states each, well within 2^53. */
const atOnce = 30;
const chunks = (singles: number): number => Math.ceil(singles / atOnce);

/**
 * Companies by how the single conditions turn out, written as digits to the base of three (0 no, 1 yes, 2 unknown) of a whole number: one
 * grouping, which costs a third of a sum for every count that is made of it.
 */
export function selectOutcomes(ground: Ground, parts: readonly Part[]): Select {
  const marks = singlesOf(parts).map(({ tree }, index) => ({ name: `_part_${index}`, tree }));
  const digits = (from: number): SqlExpression =>
    marks
      .slice(from, from + atOnce)
      .map(({ name }, place) => {
        const worth = (digit: number): SqlExpression => literal('BIGINT', digit * 3 ** place);
        return caseOf(
          [
            { when: column(name), then: worth(1) },
            { when: isNull(column(name)), then: worth(2) },
          ],
          worth(0),
        );
      })
      .reduce((sum, each) => binary(sum, '+', each));
  const outcomes = Array.from({ length: chunks(marks.length) }, (_, index) => digits(index * atOnce));
  return select({
    columns: [
      ...outcomes.map((value, index) => ({ value, as: `outcome_${index}` })),
      { value: aggregate('count', []), as: 'companies' },
    ],
    from: subquery(selectMarked(ground, marks), 'companies'),
    groupBy: outcomes,
  });
}

function outcomeOf(row: Row, singles: number): Outcome {
  const values: (boolean | null)[] = [];
  for (let chunk = 0; chunk < chunks(singles); chunk += 1) {
    let left = Number(row[`outcome_${chunk}`] ?? 0);
    for (let place = 0; place < Math.min(atOnce, singles - chunk * atOnce); place += 1) {
      values.push(left % 3 === 2 ? null : left % 3 === 1);
      left = Math.floor(left / 3);
    }
  }
  return { values, companies: Number(row['companies'] ?? 0) };
}
