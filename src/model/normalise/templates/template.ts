import type { VariableDefinition, VariablePlan } from '../../plan.ts';
import type { Path } from '../../source/node.ts';
import { placeOfKey, type Context } from '../context.ts';
import { composed } from '../expression.ts';

/** The variable a template was written for. */
export interface Author {
  readonly name: string;
  readonly template: string;
  readonly label?: string;
  readonly description?: string;
  readonly path: Path;
  readonly context: Context;
}

/** One of the variables a template stands for; `suffix` tells it from the author's own, which has none. */
export function variableOf(
  author: Author,
  definition: VariableDefinition,
  part?: { readonly suffix: string; readonly label: string },
): VariablePlan {
  const label = author.label ?? author.name;
  return {
    name: part === undefined ? author.name : `${author.name}_${part.suffix}`,
    label: part === undefined ? label : `${label}: ${part.label}`,
    ...(author.description === undefined || part !== undefined ? {} : { description: author.description }),
    definition,
    origin: { variable: author.name, template: author.template },
    place: placeOfKey(author.context, author.path),
  };
}

/** A variable that is an expression put together here. */
export function expressionOf(
  author: Author,
  text: string,
  more: {
    readonly values?: readonly string[];
    readonly part?: { readonly suffix: string; readonly label: string };
  } = {},
): readonly VariablePlan[] {
  const tree = composed(author.context, author.path, text);
  if (tree === undefined) return [];
  const values = more.values === undefined ? {} : { values: more.values };
  return [variableOf(author, { kind: 'expression', tree, text, ...values }, more.part)];
}
