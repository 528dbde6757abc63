import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../src/model/expression/check/check.ts';
import { compileExpression } from '../../../src/model/expression/lower/compile.ts';
import { parseExpression } from '../../../src/model/expression/syntax/parse.ts';
import { printExpression } from '../../../src/model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../src/model/expression/tree.ts';
import { column } from '../../../src/sql/build.ts';
import { printFragment } from '../../../src/sql/print.ts';
import { openDuckdb } from '../../sql/duckdb.ts';
import { hostile } from './arbitraries.ts';
import { typed } from './typed.ts';
import { compiled, lowering, names, scope, sqlOf, treeOf } from './world.ts';

/** The same tree with every text, number and date replaced by another of its kind. */
function revalued(tree: ExpressionNode, texts: readonly string[]): ExpressionNode {
  let next = 0;
  const other = (): string => texts[(next += 1) % texts.length] ?? '';
  return JSON.parse(
    JSON.stringify(tree, (_, value: unknown) => {
      if (!isNode(value)) return value;
      if (value.kind === 'text' && !/^[0-9.J]+$/.test(value.value)) return { ...value, value: other() };
      if (value.kind === 'date') return { ...value, value: '2001-02-03' };
      return value;
    }),
  );
}

const isNode = (value: unknown): value is ExpressionNode =>
  typeof value === 'object' && value !== null && 'kind' in value;

describe('values of users', () => {
  it('never change the text of the SQL, and never stand in it', { timeout: 300_000 }, () => {
    // Order among a category's values depends on which value it is; everything else has one text.
    const trees = typed.boolean.filter((tree) => !printExpression(tree).includes('size'));
    fc.assert(
      fc.property(
        trees,
        fc.array(
          hostile.filter((text) => !text.includes('\0')),
          { minLength: 1 },
        ),
        (tree, texts) => {
          if (checkExpression(tree, scope).type === undefined) return;
          const others = texts.map((text) => `ZQ${text}ZQ`);
          for (const dialect of ['duckdb', 'trino'] as const) {
            // Equal values share a placeholder, so their numbers may differ.
            const textOf = (each: ExpressionNode): string =>
              printFragment(compileExpression(each, aggregatesAside), dialect).text.replaceAll(/\$\d+/g, '$n');
            const before = textOf(tree);
            const after = textOf(revalued(tree, others));
            expect(after).toBe(before);
            expect(after).not.toContain('ZQ');
          }
        },
      ),
      { numRuns: 2000, seed: 17 },
    );
  });

  it.each([
    ["name = '''; DROP TABLE profile; --'", '"name" = CAST($1 AS VARCHAR)'],
    ["name in ('$1', '?', '{0}')", '"name" IN (CAST($1 AS VARCHAR), CAST($2 AS VARCHAR), CAST($3 AS VARCHAR))'],
    ["name contains 'a\u202eb'", 'strpos("name", CAST($1 AS VARCHAR)) > 0'],
    ["concat('{1}', '{0}')", 'CAST($1 AS VARCHAR) || CAST($2 AS VARCHAR)'],
  ])('%s', (text, sql) => {
    expect(sqlOf(text)).toBe(sql);
  });

  it.each(['\ud800', 'a\0b'])('that no engine can hold are refused also when a tree was built by hand: %j', (value) => {
    const at = { start: 0, end: 0 };
    const tree: ExpressionNode = {
      kind: 'compare',
      operator: '=',
      left: { kind: 'name', name: 'name', at },
      right: { kind: 'text', value, at },
      at,
    };
    expect(() => compileExpression(tree, lowering)).toThrow(/expression\/bad-text/);
  });

  it('numbers that are none are refused before an engine sees them', () => {
    const at = { start: 0, end: 0 };
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const tree: ExpressionNode = { kind: 'number', value, source: '1', at };
      expect(() => compileExpression(tree, lowering)).toThrow(/expression\/bad-number/);
    }
  });
});

const aggregatesAside = { ...lowering, aggregate: () => column('aggregate') };

describe('names of users', () => {
  it('are quoted whatever they are, and reach only what the scope declares', async () => {
    const database = await openDuckdb();
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((name) => !name.includes('\0')),
        async (name) => {
          const quoted = `"${name.replaceAll('"', '""')}"`;
          const { tree } = parseExpression(`${quoted} > 1`);
          if (tree === undefined) throw new Error(quoted);
          expect(checkExpression(tree, scope).type === undefined).toBe(!Object.hasOwn(names, name));
          const own = {
            ...lowering,
            nameType: (each: string) => (each === name ? ({ kind: 'number' } as const) : undefined),
          };
          const { text, parameters } = printFragment(compileExpression(tree, own), 'duckdb');
          const rows = await database.rows({ text: `SELECT ${text} AS v FROM (SELECT 2 AS ${quoted})`, parameters });
          expect(rows).toEqual([{ v: true }]);
        },
      ),
      { numRuns: 300, seed: 23 },
    );
    await database.close();
  });

  it.each(['_company', 'constructor', 'toString', '__proto__'])('%s is out of reach', (name) => {
    expect(checkExpression(treeOf(`${name} = 1`), scope).type).toBeUndefined();
    expect(checkExpression(treeOf(`sum(orders.${name}) > 1`), scope).type).toBeUndefined();
    expect(checkExpression(treeOf(`"${name}".x > 1`), scope).type).toBeUndefined();
  });
});

describe('size', () => {
  it('the deepest tree that is read also runs', async () => {
    const database = await openDuckdb();
    const nested = [
      `${'('.repeat(190)}employees${')'.repeat(190)} > 1`,
      `${'not '.repeat(198)}active`,
      Array.from({ length: 198 }, () => 'growth').join(' / '),
      Array.from({ length: 198 }, () => 'revenue').join(' + '),
      `${'abs('.repeat(190)}growth${')'.repeat(190)}`,
      `${'if(active, 1, '.repeat(190)}growth${')'.repeat(190)}`,
      `${'case when active then 1 else '.repeat(190)}growth${' end'.repeat(190)}`,
      `employees in (${Array.from({ length: 2000 }, (_, i) => i).join(',')})`,
    ];
    for (const text of nested) {
      const { text: sql, parameters } = printFragment(compiled(text), 'duckdb');
      const columns = `NULL::BIGINT AS employees, TRUE AS active, 1.5::DOUBLE AS growth, 1::DECIMAL(18,4) AS revenue`;
      await database.rows({ text: `SELECT ${sql} AS v FROM (SELECT ${columns})`, parameters });
    }
    await database.close();
  });
});
