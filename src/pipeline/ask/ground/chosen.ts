import { fail } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { ValueType } from '../../../model/types.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { ascending, call, caseOf, column, descending, equals, integer, subquery, text } from '../../../sql/build.ts';
import type { Ordering, Source } from '../../../sql/tree.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import type { Work } from '../../work.ts';
import { readCondition, selectHolding } from './where.ts';
import type { Ground } from './ground.ts';
import { segmentOf } from '../../pins/pin.ts';
import { schemeOf } from '../question.ts';
import { quoted } from '../../../model/normalise/templates/spell.ts';
import { memberColumn } from '../../../stages/segment/columns.ts';

/** Several conditions hold together, each read by itself. */
export type Where = string | readonly [string, ...string[]];

export interface Choice {
  /** Columns wanted: attributes, variables, schemes. */
  readonly columns: readonly string[];
  /** A name to sort by, the largest first with a minus before it; by default the largest turnover first. */
  readonly order?: string | undefined;
  /** Only companies of one segment, also of an overlapping scheme, which no condition can name. */
  readonly member?: { readonly scheme: string; readonly segment: string } | undefined;
}

/** The companies a condition holds for with the columns wanted, named `companies`, and their order: unknown values last, equal ones by company. */
export function chooseCompanies(
  ground: Ground,
  where: Where,
  { columns, order, member }: Choice,
  work: Work,
): { readonly tree: ExpressionNode; readonly companies: Source; readonly orderBy: readonly Ordering[] } {
  const { names } = ground.bound;
  const turnover = turnoverName(ground.bound);
  const wanted = order ?? (turnover === undefined ? undefined : `-${turnover}`);
  const by = wanted?.replace(/^-/u, '');
  const keep = [...new Set([...columns, ...(by === undefined ? [] : [by])])];
  for (const name of keep) if (!Object.hasOwn(names, name)) failUnknown(name, ground);
  const trees = [
    ...[where].flat().map((each) => readCondition(each, ground.bound, work)),
    ...(member === undefined ? [] : [membership(ground, member)]),
  ];
  const [first] = trees;
  const tree: ExpressionNode =
    trees.length === 1 && first !== undefined ? first : { kind: 'and', operands: trees, at: { start: 0, end: 0 } };
  const last = ascending(column('_company', 'companies'));
  const type = by === undefined ? undefined : names[by]?.type;
  return {
    tree,
    companies: subquery(selectHolding(ground, tree, keep), 'companies'),
    orderBy:
      by === undefined || type === undefined
        ? [last]
        : [(wanted?.startsWith('-') === true ? descending : ascending)(sortedAs(by, type)), last],
  };
}

/** That a company is in a segment, as a tree. */
function membership({ bound }: Ground, wanted: { readonly scheme: string; readonly segment: string }): ExpressionNode {
  const scheme = schemeOf(bound, wanted.scheme);
  const id = segmentOf(scheme, bound, wanted.segment);
  if (scheme.exclusive) return readCondition(`${scheme.id} = ${quoted(id)}`, bound);
  return { kind: 'name', name: memberColumn(scheme.id, id), at: { start: 0, end: 0 } };
}

/** What a column sorts by: categories by the order of their list, texts without regard to case, all else by itself. */
function sortedAs(name: string, type: ValueType) {
  const value = column(name, 'companies');
  if (type.kind === 'category' && type.values.length > 0)
    return caseOf(type.values.map((each, index) => ({ when: equals(value, text(each)), then: integer(index) })));
  return type.kind === 'text' ? call('lower', value) : value;
}

function failUnknown(name: string, ground: Ground): never {
  const near = nearest(name, Object.keys(ground.bound.names));
  return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
}
