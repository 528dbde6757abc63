import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseExpression } from '../../src/model/expression/syntax/parse.ts';
import { printExpression } from '../../src/model/expression/syntax/print.ts';
import { partsOf } from '../../src/pipeline/ask/condition/condition-parts.ts';
import { built, complaints, conditionOf, typed } from '../../web/src/parts/rule/condition.ts';
import { begin, edit, redo, undo } from '../../web/src/parts/rule/history.ts';
import { isGroup, treeOf, treePaths, withPart, type Query, type Rule } from '../../web/src/parts/rule/query.ts';
import { scopeOf } from '../../web/src/parts/rule/scope.ts';
import { typed as typedTrees } from '../model/expression/typed.ts';

const conditions = typedTrees.boolean.map((tree) => printExpression(tree));
const settings = { numRuns: 400, seed: 31 };

const partsIn = (part: Query | Rule): readonly (Query | Rule)[] =>
  isGroup(part) ? [part, ...part.rules.flatMap((each) => partsIn(each))] : [part];

describe('text and builder in step', () => {
  it('says so when what was pasted is longer than the language reads, and keeps the builder', () => {
    const before = conditionOf("city in ('Oslo') and employees > 3");
    const [rule] = before.query.rules;
    if (rule === undefined || isGroup(rule)) throw new Error('no rule');
    const value = Array.from({ length: 9_900 }, (_, n) => `A town of many signs ${n}`);
    const after = built(
      before,
      withPart(before.query, rule.id ?? '', () => ({ ...rule, value })),
    );
    expect(after.ahead).toBe('text');
    expect(after.diagnostics.map((each) => each.code)).toEqual(['expression/too-long']);
    expect(after.query.rules).toHaveLength(2);
  });

  it('any condition is shown in the builder and printed back as it was', () => {
    fc.assert(
      fc.property(conditions, (text) => {
        const condition = conditionOf(text);
        expect(condition.ahead).toBeUndefined();
        const back = built(condition, condition.query);
        // A constant true alone says nothing, as no condition does.
        expect(back.text).toBe(text === 'true' ? '' : text);
      }),
      settings,
    );
  });

  it('every part of the builder stands at its place of the tree, and says what the tree says there', () => {
    fc.assert(
      fc.property(conditions, (text) => {
        const { query } = conditionOf(text);
        const { tree } = parseExpression(text);
        if (tree === undefined) throw new Error('unreadable');
        const parts = new Map(partsOf(tree).map((part) => [part.path.join('.'), printExpression(part.tree)]));
        const paths = treePaths(query);
        for (const part of partsIn(query)) {
          const own = treeOf(isGroup(part) ? part : { combinator: 'and', rules: [part] }).tree;
          if (own === undefined) throw new Error('unfinished');
          expect(parts.get(paths.get(part.id ?? '')?.join('.') ?? '?')).toBe(printExpression(own));
        }
      }),
      settings,
    );
  });

  it('keeps the builder while the text does not read, and the text while a rule is unfinished', () => {
    const before = conditionOf('employees > 5 and active');
    const broken = typed(before, 'employees > and active');
    expect(broken).toMatchObject({ text: 'employees > and active', ahead: 'text', query: before.query });
    expect(broken.diagnostics[0]?.place).toMatchObject({ line: 1, column: 13 });
    const rule = before.query.rules[0];
    if (rule === undefined || isGroup(rule)) throw new Error('no rule');
    const unfinished = built(
      before,
      withPart(before.query, rule.id ?? '', () => ({ ...rule, value: null })),
    );
    expect(unfinished).toMatchObject({ text: 'employees > 5 and active', ahead: 'builder' });
    const finished = built(
      unfinished,
      withPart(unfinished.query, rule.id ?? '', () => ({ ...rule, value: '7' })),
    );
    expect(finished).toMatchObject({ text: 'employees > 7 and active', diagnostics: [] });
    expect(typed(finished, ' ')).toMatchObject({ query: { rules: [] } });
  });
});

test('steps go back and forth; edits of the same thing are one', () => {
  const history = edit(edit(edit(begin('a'), 'b', 'x'), 'bc', 'x'), 'd');
  expect(undo(history).present).toBe('bc');
  expect(undo(undo(history)).present).toBe('a');
  expect(undo(undo(undo(history))).present).toBe('a');
  expect(redo(redo(redo(undo(undo(history))))).present).toBe('d');
  expect(edit(undo(history), 'e').future).toEqual([]);
});

const plain = { currency: null, codes: null, values: [] };
const scope = scopeOf({
  currency: 'NOK',
  names: [
    { name: 'employees', label: 'Employees', kind: 'attribute', type: { ...plain, kind: 'number' }, personal: false },
    { name: 'aml_flag', label: 'AML', kind: 'attribute', type: { ...plain, kind: 'boolean' }, personal: false },
    {
      name: 'main',
      label: 'Main',
      kind: 'scheme',
      type: { ...plain, kind: 'category', values: ['Large'] },
      personal: false,
    },
  ],
  tables: [
    {
      name: 'orders',
      kind: 'orders',
      at: { column: 'at', type: 'date' },
      columns: [
        { name: 'amount', label: 'Amount', type: { ...plain, kind: 'money', currency: 'NOK' }, personal: false },
      ],
    },
  ],
});

test('what is wrong with a condition is told without asking the server, with its place', () => {
  const codes = (text: string) => complaints(conditionOf(text), scope).map((each) => [each.code, each.place.column]);
  expect(codes("employees > 5 and main = 'Large' and sum(orders.amount) over last 12 months > 100")).toEqual([]);
  expect(codes('aml_flag and employes > 5')).toEqual([['expression/unknown-name', 14]]);
  expect(codes("employees = 'x'").length).toBe(1);
  expect(codes("main = 'Lrge'").length).toBe(1);
});
