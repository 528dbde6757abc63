import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { checkCondition, type Scope } from '../../../../src/model/expression/check/check.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { placeIn } from '../../../../src/model/expression/syntax/place.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';
import { everybody, queryOf, saysNothing, treeOf, type Query } from './query.ts';

/**
 * One condition in its two written forms, in step: text and builder. While the text does not read, the builder shows the last that did;
 * while a rule of the builder is not finished, the text does.
 */
export interface Condition {
  /** Empty: everybody. */
  readonly text: string;
  readonly query: Query;
  /** Which of the two cannot be followed by the other yet. */
  readonly ahead?: 'text' | 'builder';
  /** Why the text does not read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A condition from its text; one that does not read has an empty builder. */
export const conditionOf = (text: string): Condition => typed({ text: '', query: everybody(), diagnostics: [] }, text);

/** The condition after its text was edited. */
export function typed(before: Condition, text: string): Condition {
  if (text.trim() === '') return { text, query: everybody(), diagnostics: [] };
  const { tree, diagnostics } = parseExpression(text);
  if (tree === undefined) return { text, query: before.query, ahead: 'text', diagnostics };
  return { text, query: queryOf(tree), diagnostics: [] };
}

/** The condition after its builder was edited. */
export function built(before: Condition, query: Query): Condition {
  if (saysNothing(query)) return { text: '', query, diagnostics: [] };
  const { tree } = treeOf(query);
  if (tree === undefined) return { text: before.text, query, ahead: 'builder', diagnostics: [] };
  const text = printExpression(tree);
  // What was built may be longer than the language reads: thousands of values that were pasted.
  const { tree: read, diagnostics } = parseExpression(text);
  return read === undefined ? { text, query, ahead: 'text', diagnostics } : { text, query, diagnostics: [] };
}

/** What is wrong with a condition that reads: names nobody knows, types that do not go together. */
export function complaints({ text, ahead, diagnostics }: Condition, scope: Scope): readonly Diagnostic[] {
  if (ahead !== undefined || text.trim() === '') return diagnostics;
  const { tree } = parseExpression(text);
  return tree === undefined ? [] : checkCondition(tree, scope, (span) => placeIn(text, span)).diagnostics;
}
