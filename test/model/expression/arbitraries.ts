import * as fc from 'fast-check';
import { functions } from '../../../src/model/expression/functions.ts';
import type { AggregateNode, ExpressionNode, Window } from '../../../src/model/expression/tree.ts';
import { aggregateNames, units } from '../../../src/model/expression/syntax/words.ts';

const at = { start: 0, end: 0 };

/** Strings people and attackers put into names and values. */
export const hostile = fc.oneof(
  fc.constantFrom(
    `'; DROP TABLE profile; --`,
    `" OR 1=1 --`,
    `$1`,
    `?`,
    `{0}`,
    `\\'`,
    `a\u202eb\u200f`,
    `it''s "quoted"`,
    `/* */`,
    `and`,
    `sum`,
    ` `,
    `ÆØÅ`,
    `𝒳`,
    `e\u0301`,
    `:name`,
    `%s`,
    `\n`,
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

const plainName = fc.constantFrom(
  'employees',
  'omsetning_2024',
  'Ærlig',
  'date',
  'known',
  'last',
  'x',
  '_x',
  'count',
  'Over',
);
const name = fc.oneof(
  { weight: 3, arbitrary: plainName },
  { weight: 1, arbitrary: hostile.filter((text) => !text.includes('\0')) },
);

export const number = fc
  .oneof(
    fc.integer({ min: -1000, max: 1_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
  )
  .map((value): ExpressionNode => ({ kind: 'number', value, source: Object.is(value, -0) ? '-0' : String(value), at }));

export const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day): ExpressionNode => ({ kind: 'date', value: day.toISOString().slice(0, 10), at }));

const unit = fc.constantFrom(...units);
const duration = fc.record({ count: fc.integer({ min: 1, max: 400 }), unit });

export const window: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'all-time' }),
  duration.map((length): Window => ({ kind: 'last', length })),
  fc.tuple(duration, duration).map(([length, ending]): Window => ({ kind: 'last', length, ending })),
  fc.tuple(unit, fc.nat(5)).map(([each, back]): Window => ({ kind: 'calendar', unit: each, back })),
);

/** Any tree the grammar can write, well typed or not. */
export const anyTree: fc.Arbitrary<ExpressionNode> = fc.letrec<{ tree: ExpressionNode; part: ExpressionNode }>(
  (tie) => {
    const part = tie('part');
    const leaf = fc.oneof(
      number,
      date,
      hostile.map((value): ExpressionNode => ({ kind: 'text', value, at })),
      fc.boolean().map((value): ExpressionNode => ({ kind: 'boolean', value, at })),
      fc.constant<ExpressionNode>({ kind: 'unknown', at }),
      name.map((each): ExpressionNode => ({ kind: 'name', name: each, at })),
      fc.tuple(name, name).map(([table, column]): ExpressionNode => ({ kind: 'member', table, column, at })),
    );
    const list = fc.array(part, { minLength: 1, maxLength: 3 });
    const several = fc.array(part, { minLength: 2, maxLength: 4 });
    const node = <T extends object>(shape: fc.Arbitrary<T>): fc.Arbitrary<T & { at: typeof at }> =>
      shape.map((each) => ({ ...each, at }));
    const kind = <K extends string>(...kinds: K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);
    const compound = fc.oneof(
      node(fc.record({ kind: kind('and', 'or'), operands: several })),
      node(fc.record({ kind: kind('not', 'negate'), operand: part })),
      node(
        fc.record({ kind: kind('compare'), operator: kind('=', '<>', '<', '<=', '>', '>='), left: part, right: part }),
      ),
      node(fc.record({ kind: kind('arithmetic'), operator: kind('+', '-', '*', '/', '%'), left: part, right: part })),
      node(fc.record({ kind: kind('between'), operand: part, low: part, high: part })),
      node(fc.record({ kind: kind('in'), operand: part, list })),
      node(fc.record({ kind: kind('under'), operand: part, list })),
      node(fc.record({ kind: kind('is'), state: kind('known', 'unknown'), operand: part })),
      node(
        fc.record({
          kind: kind('match'),
          how: kind('contains', 'starts-with', 'ends-with'),
          operand: part,
          pattern: part,
        }),
      ),
      node(
        fc.record(
          {
            kind: kind('case'),
            branches: fc.array(fc.record({ when: part, then: part }), { minLength: 1, maxLength: 2 }),
            otherwise: part,
          },
          { requiredKeys: ['kind', 'branches'] },
        ),
      ),
      node(
        fc.record({
          kind: kind('call'),
          name: fc.constantFrom(...Object.keys(functions), 'nosuch'),
          operands: fc.array(part, { maxLength: 3 }),
        }),
      ),
      aggregateOver(part),
    );
    return {
      tree: fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 6, arbitrary: compound }),
      part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, compound),
    };
  },
).tree;

function aggregateOver(part: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<AggregateNode> {
  const shape = fc.record(
    {
      name: fc.constantFrom(...aggregateNames),
      table: name,
      column: name,
      where: part,
      nth: fc.integer({ min: 1, max: 9 }),
      by: name,
      window,
    },
    { requiredKeys: ['name', 'table', 'column', 'window'] },
  );
  return shape.map(({ name: aggregate, table, column, where, nth, by, window: over }): AggregateNode => {
    const value: ExpressionNode = { kind: 'member', table, column, at };
    return {
      kind: 'aggregate',
      name: aggregate,
      table,
      ...(aggregate === 'count' && where === undefined ? {} : { value }),
      ...(where === undefined ? {} : { where }),
      ...(nth === undefined || aggregate !== 'latest' ? {} : { nth }),
      ...(by === undefined ? {} : { by }),
      window: over,
      at,
    };
  });
}

/** A tree without its positions, for comparing. */
export const bare = (tree: ExpressionNode): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value));
