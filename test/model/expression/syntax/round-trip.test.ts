import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../../src/model/expression/check/check.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';
import { anyTree, bare, hostile } from '../arbitraries.ts';
import { scope } from '../world.ts';

describe('any expression', () => {
  it('is read back as it was printed, and checking it never fails', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = printExpression(tree);
        const parsed = parseExpression(text);
        if (parsed.tree === undefined) throw new Error(`${text}\n${JSON.stringify(parsed.diagnostics)}`);
        if (bare(parsed.tree) !== bare(tree))
          expect({ text, tree: bare(parsed.tree) }).toEqual({ text, tree: bare(tree) });
        if (printExpression(parsed.tree) !== text) expect(printExpression(parsed.tree)).toBe(text);
        const { type, diagnostics } = checkExpression(parsed.tree, scope);
        if ((type === undefined) !== diagnostics.some(({ severity }) => severity === 'error'))
          expect(diagnostics).toEqual([]);
      }),
      { numRuns: 100_000, seed: 20_251_231 },
    );
  });

  it('survives a trip through JSON', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(bare(JSON.parse(JSON.stringify(tree)))).toBe(bare(tree));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('any text', () => {
  const word = fc.oneof(
    hostile,
    fc.constantFrom(
      ...'( ) , . + - * / % = <> < <= >= and or not between in under is known unknown case when then else end over last 12 months this previous year ago by where count( sum( latest( orders.amount employees 5 1e9 2025-01-31 2025-13-01 date true null contains starts with'.split(
        ' ',
      ),
      `'x'`,
      `"y"`,
      `'`,
      `"`,
      '\0',
      '\ud800',
      '’',
      '1e999',
    ),
  );

  it('is read or refused with one diagnostic that says where', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.constantFrom(' ', ''), (words, between) => {
        const text = words.join(between);
        const { tree, diagnostics } = parseExpression(text);
        if (tree === undefined) {
          expect(diagnostics).toHaveLength(1);
          const { line = 0, column = 0 } = diagnostics[0]?.place ?? {};
          expect(line >= 1 && column >= 1 && column <= text.length + 1).toBe(true);
        } else {
          const again = parseExpression(printExpression(tree)).tree;
          expect(again && bare(again)).toBe(bare(tree));
        }
      }),
      { numRuns: 20_000, seed: 11 },
    );
  });
});
