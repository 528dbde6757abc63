import type { z } from 'zod';
import type { VariablePlan } from '../../plan.ts';
import type { formula, when } from '../../schema/variables/formula.ts';
import { entriesInOrder, report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { caseOf, quoted } from './spell.ts';
import { expressionOf, variableOf, type Author } from './template.ts';

/** An expression as the author wrote it. */
export function expandFormula(data: z.output<typeof formula> | string, author: Author): readonly VariablePlan[] {
  const isText = typeof data === 'string';
  const read = readExpression(author.context, isText ? author.path : [...author.path, 'formula']);
  if (read === undefined) return [];
  const values = isText || data.values === undefined ? {} : { values: data.values };
  return [variableOf(author, { kind: 'expression', tree: read.tree, text: read.text, ...values, place: read.place })];
}

/** Named conditions: the first that holds names the category. */
export function expandWhen(data: z.output<typeof when>, author: Author): readonly VariablePlan[] {
  const path = [...author.path, 'when'];
  const branches = entriesInOrder(author.context, path, data.when).map(([name]) => ({
    name,
    condition: readExpression(author.context, [...path, name]),
  }));
  const read = branches.flatMap(({ name, condition }) =>
    condition === undefined ? [] : [[condition.text, quoted(name)] as const],
  );
  if (branches.length === 0)
    report(author.context, path, 'model/missing-part', { what: 'No category is named', expected: 'at least one' });
  if (branches.length === 0 || read.length < branches.length) return [];
  const names = branches.map(({ name }) => name);
  const values = [...new Set(data.otherwise === undefined ? names : [...names, data.otherwise])];
  return expressionOf(author, caseOf(read, data.otherwise === undefined ? undefined : quoted(data.otherwise)), {
    values,
  });
}
