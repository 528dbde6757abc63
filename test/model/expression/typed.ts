import * as fc from 'fast-check';
import { functions, parameterAt, type FunctionEntry } from '../../../src/model/expression/functions.ts';
import type { AggregateNode, ExpressionNode } from '../../../src/model/expression/tree.ts';
import { date, hostile, number, window } from './arbitraries.ts';
import { names, tables } from './world.ts';

type Kind = 'number' | 'money' | 'text' | 'date' | 'boolean';
type Trees = Record<Kind, ExpressionNode>;
type Tie = (key: Kind) => fc.Arbitrary<ExpressionNode>;

const at = { start: 0, end: 0 };
const namesOf = (...kinds: readonly string[]): fc.Arbitrary<ExpressionNode> =>
  fc.constantFrom(
    ...Object.entries(names)
      .filter(([name, { kind }]) => kinds.includes(kind) && name !== 'foreign')
      .map(([name]): ExpressionNode => ({ kind: 'name', name, at })),
  );
const text = hostile
  .filter((value) => !value.includes('\0'))
  .map((value): ExpressionNode => ({ kind: 'text', value, at }));
const whole = fc
  .integer({ min: 0, max: 9 })
  .map((value): ExpressionNode => ({ kind: 'number', value, source: String(value), at }));
const codes = fc
  .constantFrom('62', '62.010', 'J', '01.1', '03', '0301', '99.9')
  .map((value): ExpressionNode => ({ kind: 'text', value, at }));
const rarelyUnknown = (part: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> =>
  fc.oneof(
    { weight: 30, arbitrary: part },
    { weight: 1, arbitrary: fc.constant<ExpressionNode>({ kind: 'unknown', at }) },
  );

/** Aggregates over the tables of the test's world that check. */
export const aggregate: fc.Arbitrary<AggregateNode> = fc
  .constantFrom(...tables.filter(({ linked }) => linked))
  .chain((table) =>
    fc.constantFrom(...table.columns).chain((column) => {
      const kind = column.type.kind;
      const value: ExpressionNode = { kind: 'member', table: table.name, column: column.name, at };
      const numeric = kind === 'number' || kind === 'money';
      const fitting = (
        ['sum', 'average', 'median', 'min', 'max', 'count', 'distinct', 'latest', 'earliest', 'any', 'every'] as const
      ).filter(
        (name) =>
          ['count', 'distinct', 'latest', 'earliest'].includes(name) ||
          (numeric && name !== 'any' && name !== 'every') ||
          ((kind === 'date' || kind === 'instant') && (name === 'min' || name === 'max')),
      );
      const where: ExpressionNode = {
        kind: 'is',
        state: 'known',
        operand: { kind: 'name', name: column.name, at },
        at,
      };
      return fc
        .record(
          { name: fc.constantFrom(...fitting), window, nth: fc.integer({ min: 1, max: 5 }), where: fc.constant(where) },
          { requiredKeys: ['name', 'window'] },
        )
        .map((parts): AggregateNode => ({
          kind: 'aggregate',
          name: parts.name,
          table: table.name,
          value:
            numeric && parts.name !== 'distinct' && parts.nth === 2
              ? { kind: 'arithmetic', operator: '-', left: value, right: value, at }
              : value,
          ...(parts.where === undefined ? {} : { where: parts.where }),
          ...(parts.name === 'latest' && parts.nth !== undefined ? { nth: parts.nth } : {}),
          window: table.at === undefined ? { kind: 'all-time' } : parts.window,
          at,
        }));
    }),
  );

const aggregates = (kind: Kind): fc.Arbitrary<ExpressionNode> =>
  aggregate.filter(({ name, table, value }) => {
    if (name === 'count' || name === 'distinct') return kind === 'number';
    const column =
      value?.kind === 'member'
        ? value.column
        : value?.kind === 'arithmetic' && value.left.kind === 'member'
          ? value.left.column
          : '';
    const type = tables.find((each) => each.name === table)?.columns.find((each) => each.name === column)?.type.kind;
    return type === kind;
  });

/** One depth for all kinds: each would otherwise count its own. */
const depth = fc.createDepthIdentifier();

/** Well typed trees of every kind of value, built from every operator and every function. */
export const typed = fc.letrec<Trees>((tie) => ({
  number: tree(
    tie,
    'number',
    [number, namesOf('number'), aggregates('number')],
    [
      arithmetic(tie('number'), tie('number'), '+', '-', '*', '/', '%'),
      arithmetic(tie('money'), tie('money'), '/'),
      arithmetic(tie('date'), tie('date'), '-'),
      negate(tie('number')),
    ],
  ),
  money: tree(
    tie,
    'money',
    [namesOf('money'), aggregates('money')],
    [
      arithmetic(tie('money'), tie('money'), '+', '-', '%'),
      arithmetic(tie('money'), tie('number'), '*', '/'),
      arithmetic(tie('number'), tie('money'), '*'),
      arithmetic(tie('money'), number, '+', '-'),
      negate(tie('money')),
    ],
  ),
  text: tree(tie, 'text', [text, namesOf('text', 'category', 'code'), aggregates('text')], []),
  date: tree(tie, 'date', [date, namesOf('date', 'instant'), aggregates('date')], []),
  boolean: tree(
    tie,
    'boolean',
    [namesOf('boolean'), fc.boolean().map((value): ExpressionNode => ({ kind: 'boolean', value, at }))],
    [...conditions(tie)],
  ),
}));

/** Alternatives of one kind, with the functions that give it and a case. */
function tree(
  tie: Tie,
  kind: Kind,
  leaves: fc.Arbitrary<ExpressionNode>[],
  compounds: fc.Arbitrary<ExpressionNode>[],
): fc.Arbitrary<ExpressionNode> {
  const own = tie(kind);
  const branch = fc.record({ when: tie('boolean'), then: own });
  const cases = fc
    .record(
      { branches: fc.array(branch, { minLength: 1, maxLength: 3 }), otherwise: own },
      { requiredKeys: ['branches'] },
    )
    .map((parts): ExpressionNode => ({ kind: 'case', ...parts, at }));
  const calls = Object.entries(functions)
    .filter(([name, entry]) => entry.result === kind || (entry.result === 'same' && fits(name, entry, kind)))
    .map(([name, entry]) => call(tie, name, entry, kind));
  const compound = fc.oneof(...compounds, cases, ...calls);
  return fc.oneof({ maxDepth: 4, depthIdentifier: depth, withCrossShrink: true }, ...leaves, {
    weight: 5,
    arbitrary: compound,
  });
}

function fits(name: string, entry: FunctionEntry, kind: Kind): boolean {
  const parameter = entry.parameters.find((each) => each.kind !== 'condition')?.kind;
  if (parameter === 'amount') return kind === 'number' || kind === 'money';
  if (parameter === 'value') return kind === 'number' || kind === 'money' || kind === 'date';
  return name !== '';
}

function call(tie: Tie, name: string, entry: FunctionEntry, kind: Kind): fc.Arbitrary<ExpressionNode> {
  const shared = entry.result === 'same' ? kind : undefined;
  const count = entry.variadic
    ? fc.integer({ min: 2, max: 3 })
    : fc.constantFrom(required(entry), entry.parameters.length);
  return count
    .chain((length) =>
      fc.tuple(...Array.from({ length }, (_, index) => operand(tie, parameterAt(entry, index)?.kind, shared, name))),
    )
    .map((operands): ExpressionNode => ({ kind: 'call', name, operands, at }));
}

function required({ parameters }: FunctionEntry): number {
  return parameters.filter(({ optional }) => !optional).length;
}

function operand(
  tie: Tie,
  kind: string | undefined,
  shared: Kind | undefined,
  name: string,
): fc.Arbitrary<ExpressionNode> {
  switch (kind ?? '') {
    case 'number':
      return rarelyUnknown(tie('number'));
    case 'measure':
      return name === 'cagr' ? tie('money') : fc.oneof(tie('number'), tie('money'));
    case 'text':
      return rarelyUnknown(tie('text'));
    case 'date':
      return rarelyUnknown(tie('date'));
    case 'condition':
      return rarelyUnknown(tie('boolean'));
    case 'whole':
      return whole;
    case 'industry':
      return fc.constant<ExpressionNode>({ kind: 'name', name: 'industry', at });
    default: {
      if (shared !== undefined) return rarelyUnknown(tie(shared));
      if (name === 'number') return fc.oneof(tie('number'), tie('money'), tie('text'));
      return name === 'date'
        ? fc.oneof(tie('date'), tie('text'))
        : fc.oneof(tie('number'), tie('money'), tie('date'), tie('boolean'));
    }
  }
}

function arithmetic(
  left: fc.Arbitrary<ExpressionNode>,
  right: fc.Arbitrary<ExpressionNode>,
  ...operators: readonly ('+' | '-' | '*' | '/' | '%')[]
): fc.Arbitrary<ExpressionNode> {
  return fc
    .record({ left, right, operator: fc.constantFrom(...operators) })
    .map((parts): ExpressionNode => ({ kind: 'arithmetic', ...parts, at }));
}

function negate(operand: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> {
  return operand.map((each): ExpressionNode => ({ kind: 'negate', operand: each, at }));
}

function* conditions(tie: Tie): Generator<fc.Arbitrary<ExpressionNode>> {
  const boolean = tie('boolean');
  yield fc.record({
    kind: fc.constantFrom('and', 'or'),
    operands: fc.array(boolean, { minLength: 2, maxLength: 4 }),
    at: fc.constant(at),
  });
  yield boolean.map((operand): ExpressionNode => ({ kind: 'not', operand, at }));
  const operator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
  for (const [left, right] of [
    [tie('number'), tie('number')],
    [tie('money'), tie('money')],
    [tie('money'), number],
    [number, tie('money')],
    [tie('date'), tie('date')],
    [namesOf('text', 'code'), text],
    [namesOf('category'), text],
  ] as const) {
    yield fc.record({ left, right, operator }).map((parts): ExpressionNode => ({ kind: 'compare', ...parts, at }));
    yield fc
      .record({ operand: left, low: right, high: right })
      .map((parts): ExpressionNode => ({ kind: 'between', ...parts, at }));
    yield fc
      .record({ operand: left, list: fc.array(right, { minLength: 1, maxLength: 3 }) })
      .map((parts): ExpressionNode => ({ kind: 'in', ...parts, at }));
  }
  for (const kind of ['number', 'money', 'text', 'date', 'boolean'] as const) {
    yield fc
      .record({ operand: tie(kind), state: fc.constantFrom('known', 'unknown') })
      .map((parts): ExpressionNode => ({ kind: 'is', ...parts, at }));
  }
  yield fc
    .record({
      operand: tie('text'),
      pattern: tie('text'),
      how: fc.constantFrom('contains', 'starts-with', 'ends-with'),
    })
    .map((parts): ExpressionNode => ({ kind: 'match', ...parts, at }));
  yield fc
    .record({ left: tie('text'), right: tie('text'), operator: fc.constantFrom('=', '<>') })
    .map((parts): ExpressionNode => ({ kind: 'compare', ...parts, at }));
  yield fc
    .record({ operand: namesOf('code', 'text'), list: fc.array(codes, { minLength: 1, maxLength: 3 }) })
    .map((parts): ExpressionNode => ({ kind: 'under', ...parts, at }));
}
