import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../../src/model/expression/tree.ts';

function parsed(text: string): ExpressionNode {
  const { tree, diagnostics } = parseExpression(text);
  if (tree === undefined) throw new Error(JSON.stringify(diagnostics));
  return tree;
}

const canonical = (text: string): string => printExpression(parsed(text));

describe('reading and writing', () => {
  it.each([
    ['employees>=5 AND Industry UNDER "x"', 'employees >= 5 and Industry under (x)'],
    ["industry under '62'", "industry under '62'"],
    ["industry under('62','63')", "industry under ('62', '63')"],
    ['employees between 11 and 17 or not active', 'employees between 11 and 17 or not active'],
    ["not region in ('03')", "region not in ('03')"],
    ['a != 1', 'a <> 1'],
    ['x is not null and y is not known', 'x is known and y is unknown'],
    ['revenue > 5_000_000.50', 'revenue > 5_000_000.50'],
    [
      "name contains 'as' or name starts with 'a' or name not ends with 'b'",
      "name contains 'as' or name starts with 'a' or name not ends with 'b'",
    ],
    ["founded < DATE '2025-01-31'", 'founded < 2025-01-31'],
    ['a-b-(c-d)*-e', 'a - b - (c - d) * -e'],
    ['-5*-(5)-(-x)', '-5 * -(5) - -x'],
    ['(a and b) and c', '(a and b) and c'],
    ['(a or b) and c', '(a or b) and c'],
    [
      "case when a > 1 then 'x' when b then 'y' else 'z' end = 'x'",
      "case when a > 1 then 'x' when b then 'y' else 'z' end = 'x'",
    ],
    ['sum(orders.amount) over last 12 months', 'sum(orders.amount) over last 12 months'],
    [
      "SUM(orders.amount - orders.cost where orders.product = 'x' and quantity > 3) over this year",
      "sum(orders.amount - orders.cost where orders.product = 'x' and quantity > 3) over this year",
    ],
    ['count(orders)', 'count(orders)'],
    [
      "count(deals where status = 'won') over last 1 years by closed_at",
      "count(deals where status = 'won') over last 1 year by closed_at",
    ],
    [
      'latest(financials.revenue, 1) / latest(financials.revenue)',
      'latest(financials.revenue, 1) / latest(financials.revenue)',
    ],
    ['avg(orders.amount) over previous 12 months', 'average(orders.amount) over previous 12 months'],
    ['sum(orders.amount) over last 12 months ending 12 months ago', 'sum(orders.amount) over previous 12 months'],
    [
      'sum(orders.amount) over last 3 months ending 1 year ago',
      'sum(orders.amount) over last 3 months ending 1 year ago',
    ],
    ['sum(orders.amount) over year 2 ago', 'sum(orders.amount) over year 2 ago'],
    ["any(deals.status = 'won') over all time", "any(deals.status = 'won')"],
    ['"Antall ansatte (ca.)" > 3 and "and" = 1', '"Antall ansatte (ca.)" > 3 and "and" = 1'],
    ['Større_enn_grensa = true', 'Større_enn_grensa = true'],
    ["name = 'it''s'", "name = 'it''s'"],
    ['"a""b" = 1', '"a""b" = 1'],
  ])('%s → %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(canonical(expected)).toBe(expected);
  });

  it('keeps where each part stands', () => {
    const tree = parsed('a > 1 and sum(orders.amount) > 2');
    expect(tree).toMatchObject({
      kind: 'and',
      at: { start: 0, end: 32 },
      operands: [{ at: { start: 0, end: 5 } }, { at: { start: 10, end: 32 } }],
    });
  });
});

describe('text that cannot be read', () => {
  it.each([
    ['', 'expression/empty', 1, 1],
    ['  ', 'expression/empty', 1, 1],
    ['a >', 'expression/unexpected', 1, 4],
    ['a > 1\n and\n  )', 'expression/unexpected', 3, 3],
    ["name = 'x", 'expression/unfinished-quote', 1, 8],
    ['a = “x”', 'expression/bad-character', 1, 5],
    ['a \u202e= 1', 'expression/bad-character', 1, 3],
    ['a = 1e999', 'expression/bad-number', 1, 5],
    ['d > 2025-02-30', 'expression/bad-date', 1, 5],
    ["d > date '2025-13-01'", 'expression/bad-date', 1, 5],
    ['1 < a < 3', 'expression/chained-comparison', 1, 7],
    ['sum(x)', 'expression/no-table', 1, 5],
    ['sum(orders.amount - deals.amount)', 'expression/two-tables', 1, 21],
    ['sum(orders.amount) over last year', 'expression/vague-window', 1, 30],
    ['sum(orders.amount) over last 0 days', 'expression/bad-number', 1, 30],
    ['min(orders.amount, 3)', 'expression/unexpected', 1, 18],
    ["name = 'a\0b'", 'expression/bad-text', 1, 8],
    ["name = '\ud800'", 'expression/bad-text', 1, 8],
    ['a and', 'expression/unexpected', 1, 6],
    ['a b', 'expression/unexpected', 1, 3],
    ['x is 3', 'expression/unexpected', 1, 6],
    ['a in ()', 'expression/unexpected', 1, 7],
    [`${'('.repeat(5000)}a${')'.repeat(4999)}`, 'expression/too-deep', 1, 601],
    [Array.from({ length: 300 }, () => 'a').join('+'), 'expression/too-deep', 1, 1],
    [`a in (${Array.from({ length: 3000 }, () => '1').join(',')}`, 'expression/unexpected', 1, 6006],
    ['a'.repeat(10_000_000), 'expression/too-long', 1, 1],
  ])('%.30j: %s', (text, code, line, column) => {
    const { tree, diagnostics } = parseExpression(text);
    expect(tree).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, place: { line, column } }]);
  });

  it('shifts places to where the text begins in its file', () => {
    const base = { file: 'firmament.yaml', line: 10, column: 15 };
    expect(parseExpression('a >> 1', base).diagnostics[0]?.place).toEqual({
      file: 'firmament.yaml',
      line: 10,
      column: 18,
    });
    expect(parseExpression('a >\n > 1', base).diagnostics[0]?.place).toEqual({
      file: 'firmament.yaml',
      line: 11,
      column: 2,
    });
  });
});
