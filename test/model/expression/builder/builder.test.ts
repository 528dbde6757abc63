import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBuilder } from '../../../../src/model/expression/builder/builder.ts';
import { fromBuilder } from '../../../../src/model/expression/builder/read.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';
import { anyTree, bare } from '../arbitraries.ts';
import { typed } from '../typed.ts';
import { treeOf } from '../world.ts';

describe('to the builder', () => {
  it('shows conditions as groups and rules', () => {
    const text =
      "employees >= 5_000 and (size in ('Small', 'Large') or not (active and revenue > cost)) and name not starts with 'A' and industry under '62'";
    expect(toBuilder(treeOf(text))).toEqual({
      combinator: 'and',
      rules: [
        { field: 'employees', operator: '>=', value: '5_000', type: 'number' },
        {
          combinator: 'or',
          rules: [
            { field: 'size', operator: 'in', value: ['Small', 'Large'], type: 'text' },
            {
              combinator: 'and',
              not: true,
              rules: [
                { field: 'active', operator: 'holds', value: null },
                { field: 'revenue', operator: '>', value: 'cost', valueSource: 'field' },
              ],
            },
          ],
        },
        { field: 'name', operator: 'doesNotBeginWith', value: 'A', type: 'text' },
        { field: 'industry', operator: 'under', value: ['62'], type: 'text' },
      ],
    });
  });

  it('keeps aggregates as fields and shows the rest as text', () => {
    expect(toBuilder(treeOf('sum(orders.amount) over last 12 months > 100 and revenue / cost > 2')).rules).toEqual([
      { field: 'sum(orders.amount) over last 12 months', operator: '>', value: '100', type: 'number' },
      { field: '(text)', operator: '(text)', value: 'revenue / cost > 2' },
    ]);
  });
});

describe('to the builder and back', () => {
  it.each([
    ['any tree', anyTree],
    ['any condition', typed.boolean],
  ] as const)('%s comes back as it was', (_, trees) => {
    fc.assert(
      fc.property(trees, (tree) => {
        const back = fromBuilder(JSON.parse(JSON.stringify(toBuilder(tree))));
        if (back.tree === undefined) throw new Error(JSON.stringify(back.diagnostics));
        expect(JSON.parse(bare(back.tree))).toEqual(JSON.parse(bare(tree)));
      }),
      { numRuns: 1500, seed: 29 },
    );
  });
});

describe('from the builder', () => {
  it.each([
    [null],
    ['employees > 1'],
    [{ combinator: 'xor', rules: [] }],
    [{ combinator: 'and', rules: [{}] }],
    [{ combinator: 'and', rules: [{ field: 'a', operator: 'LIKE', value: 'x' }] }],
    [{ combinator: 'and', rules: [{ field: "a'; DROP TABLE x", operator: '=', value: 'x' }] }],
    [{ combinator: 'and', rules: [{ field: '1 + 1', operator: '=', value: 'x' }] }],
    [{ combinator: 'and', rules: [{ field: 'a', operator: '=', value: '1 or true', type: 'number' }] }],
    [{ combinator: 'and', rules: [{ field: 'a', operator: 'between', value: ['1'], type: 'number' }] }],
    [{ combinator: 'and', rules: [{ field: 'a', operator: 'in', value: [] }] }],
    [{ combinator: 'and', rules: [{ field: '(text)', operator: '(text)', value: 'a >' }] }],
    [{ combinator: 'and', rules: [{ field: 'a', operator: '=', value: Number.NaN }] }],
    [
      Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ combinator: 'and', rules: [inner] }), {
        combinator: 'and',
        rules: [],
      }),
    ],
  ])('refuses %.80j', (json) => {
    const { tree, diagnostics } = fromBuilder(json);
    expect(tree).toBeUndefined();
    expect(diagnostics[0]?.code).toMatch(/^expression\//);
  });

  it('takes plain values as they come from an editor', () => {
    const json = {
      combinator: 'and',
      rules: [
        { field: 'employees', operator: '>', value: 5 },
        { field: 'name', operator: '=', value: 'x' },
      ],
    };
    const { tree } = fromBuilder(json);
    expect(tree && printExpression(tree)).toBe("employees > 5 and name = 'x'");
  });
});
