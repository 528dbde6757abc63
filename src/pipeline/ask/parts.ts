import type { ConditionPart, PartsAnswer } from '../../contract/builder.ts';
import type { Row } from '../../engine/engine.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import { parseExpression } from '../../model/expression/parse.ts';
import { printExpression } from '../../model/expression/print.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { aggregate, all, any, coalesce, column, isNull, no, not, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select, SqlExpression } from '../../sql/tree.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { groundOf, readCondition, selectMarked, type Ground } from './where.ts';
import { keepWindows } from './windows.ts';

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
  const rows: Row[] = [];
  for (const query of selectParts(ground, parts))
    rows.push(...(await session.rows(print(query, session.dialect), work)));
  const counted: Row = Object.assign({}, ...rows);
  const count = (name: string): number => Number(counted[name] ?? 0);
  // As people wrote it: binding has put ids in the place of segments' names, and left the shape as it was.
  const written = partsOf(parseExpression(where).tree ?? tree);
  return {
    companies: count('companies'),
    count: count('part_0'),
    undecided: count('unknown_0'),
    as_of: ground.moment.asOf,
    parts: parts.map((part, index): ConditionPart => ({
      path: [...part.path],
      kind: kindOf(part.tree),
      text: printExpression((written[index] ?? part).tree),
      count: count(`part_${index}`),
      undecided: count(`unknown_${index}`),
      reached: part.group === undefined ? null : count(`reached_${index}`),
      without: part.group === undefined ? null : count(`without_${index}`),
    })),
  };
}

export interface Part {
  readonly path: readonly number[];
  readonly tree: ExpressionNode;
  /** The group it is a part of, and which. */
  readonly group?: { readonly tree: ExpressionNode & { readonly kind: 'and' | 'or' }; readonly index: number };
}

const kindOf = ({ kind }: ExpressionNode): ConditionPart['kind'] =>
  kind === 'and' || kind === 'or' || kind === 'not' ? kind : 'condition';

/** A condition and all its parts, each before those inside it. */
export function partsOf(tree: ExpressionNode, path: readonly number[] = [], group?: Part['group']): readonly Part[] {
  const own: Part = { path, tree, ...(group === undefined ? {} : { group }) };
  if (tree.kind === 'not') return [own, ...partsOf(tree.operand, [...path, 0])];
  if (tree.kind !== 'and' && tree.kind !== 'or') return [own];
  const inner = tree.operands.flatMap((operand, index) => partsOf(operand, [...path, index], { tree, index }));
  return [own, ...inner];
}

/** An engine plans a statement of hundreds of sums in more than twice the time of two of half as many. */
const sumsAtOnce = 100;

/** Statements of one row each that count the parts; one, but for conditions of dozens of parts. */
export function selectParts(ground: Ground, parts: readonly Part[]): readonly Select[] {
  const single = parts.filter(({ tree }) => kindOf(tree) === 'condition');
  const marks = single.map(({ tree }, index) => ({ name: `_part_${index}`, tree }));
  const names = new Map(marks.map(({ name, tree }) => [tree, name]));
  const value = (tree: ExpressionNode): SqlExpression => {
    if (tree.kind === 'not') return not(value(tree.operand));
    if (tree.kind === 'and' || tree.kind === 'or') {
      return (tree.kind === 'and' ? all : any)(tree.operands.map((each) => value(each)));
    }
    return column(names.get(tree) ?? '');
  };
  const sum = (as: string, where?: SqlExpression) => ({ value: aggregate('count', [], { where }), as });
  const sums = [
    sum('companies'),
    ...parts.flatMap(({ tree, group }, index) => {
      const own = [sum(`part_${index}`, value(tree)), sum(`unknown_${index}`, isNull(value(tree)))];
      if (group === undefined) return own;
      const holds = group.tree.operands.map((each) => coalesce(value(each), no));
      const together = group.tree.kind === 'and' ? all : any;
      const others = holds.filter((_, other) => other !== group.index);
      return [
        ...own,
        sum(`reached_${index}`, together(holds.slice(0, group.index + 1))),
        sum(`without_${index}`, together(others)),
      ];
    }),
  ];
  const from = subquery(selectMarked(ground, marks), 'companies');
  return Array.from({ length: Math.ceil(sums.length / sumsAtOnce) }, (_, index) =>
    select({ columns: sums.slice(index * sumsAtOnce, (index + 1) * sumsAtOnce), from }),
  );
}
