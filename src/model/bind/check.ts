import { nearest } from '../../diagnostics/nearest.ts';
import { checkCondition as checkIsCondition, checkExpression, type Scope } from '../expression/check/check.ts';
import { namesIn } from '../expression/names.ts';
import { printExpression } from '../expression/syntax/print.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { describeType } from '../expression/check/typing.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Condition } from '../condition-plan.ts';
import type { ValueType } from '../types.ts';
import { complainOfMissing } from './missing.ts';
import { placeOfSpan, type Spelled } from './place.ts';
import { withSegmentIds } from './segments.ts';
import { complain, type BindState } from './state.ts';

/** An expression held against the names there are; `type` is absent when it has an error or builds on something that has. */
export interface Checked {
  readonly tree: ExpressionNode;
  readonly type?: ValueType;
}

/** Checks an expression that stands in the file, or that a template put together for what stands at the place. */
export function checkTree(
  tree: ExpressionNode,
  where: Spelled | Place,
  state: BindState,
  check: typeof checkExpression = checkExpression,
): Checked {
  const place = 'place' in where ? where.place : where;
  if (namesIn(tree).some((name) => state.failed.has(name))) return { tree };
  if (complainOfMissing(tree, place, state)) return { tree };
  const locate = (span: ExpressionNode['at']): Place =>
    'place' in where ? placeOfSpan(span, where, state.source) : where;
  const strays = new Set<string>();
  const translated = withSegmentIds(tree, state.segments, ({ scheme, value, at }) => {
    strays.add(value);
    const known = (state.segments.get(scheme) ?? []).map(({ name }) => name);
    const near = nearest(value, known);
    complain(
      state,
      'model/unknown-value',
      { value, name: scheme, known, ...(near === undefined ? {} : { nearest: near }) },
      locate(at),
      'warning',
    );
  });
  const { type, diagnostics } = check(translated, scopeOf(state), locate);
  // Names of segments have just been complained about in the words people write.
  state.diagnostics.push(
    ...diagnostics.filter((each) => strays.size === 0 || each.code !== 'expression/value-not-listed'),
  );
  return { tree: translated, ...(type === undefined ? {} : { type }) };
}

/** What names mean while a model is bound. */
export function scopeOf({ names, catalogue, plan }: BindState): Scope {
  return {
    name: (name) => names.get(name)?.type,
    names: () => names.keys(),
    table: (name) => catalogue.tables.find((table) => table.name === name),
    tables: () => catalogue.tables.map(({ name }) => name),
    currency: plan.currency,
  };
}

/** A condition with segment names replaced; complains when it is not true or false. */
export function checkCondition(condition: Condition, state: BindState): Condition {
  return { ...condition, tree: checkTree(condition.tree, condition, state, checkIsCondition).tree };
}

/** A condition without a text of its own. */
export function checkConditionTree(tree: ExpressionNode, place: Place, state: BindState): ExpressionNode {
  return checkTree(tree, place, state, checkIsCondition).tree;
}

/** An expression that must be a number or money. */
export function checkNumber(tree: ExpressionNode, place: Place, state: BindState): ExpressionNode {
  const checked = checkTree(tree, place, state);
  if (checked.type !== undefined && checked.type.kind !== 'number' && checked.type.kind !== 'money') {
    complain(
      state,
      'model/not-a-number',
      { text: shortened(printExpression(tree)), found: describeType(checked.type) },
      place,
    );
  }
  return checked.tree;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
