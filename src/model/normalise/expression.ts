import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { parseExpression } from '../expression/syntax/parse.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import type { Condition } from '../condition-plan.ts';
import { nodeAt, type Path, type SourceScalar } from '../source/node.ts';
import { offsetInFile } from '../source/offsets.ts';
import { lineStarts, placeAt } from '../source/position.ts';
import { report, type Context } from './context.ts';

/** Parses the expression that stands at a path; its errors point into the file. Its place is that of its first character, inside quotes. */
export function readExpression(context: Context, path: Path): Condition | undefined {
  const scalar = nodeAt(context.source.root, path);
  if (scalar?.kind !== 'scalar') return undefined;
  const { tree, diagnostics } = parseExpression(scalar.text);
  for (const each of diagnostics) context.diagnostics.push(moveToFile(each, scalar, path, context));
  if (tree === undefined) return undefined;
  context.expressions.push({ path, text: scalar.text, tree });
  return { text: scalar.text.trimEnd(), tree, place: placeInFile({}, scalar, path, context) };
}

/** Parses an expression a template has put together out of parts that were already read. */
export function composed(context: Context, path: Path, text: string): ExpressionNode | undefined {
  const { tree, diagnostics } = parseExpression(text);
  const problem = diagnostics.find((each) => each.severity === 'error');
  if (problem !== undefined) report(context, path, 'model/template', { problem: problem.message });
  return tree;
}

/** Diagnostics of an expression carry line and column in its own text. */
function moveToFile(diagnostic: Diagnostic, scalar: SourceScalar, path: Path, context: Context): Diagnostic {
  return { ...diagnostic, place: placeInFile(diagnostic.place, scalar, path, context) };
}

function placeInFile(place: Place, scalar: SourceScalar, path: Path, context: Context): Place {
  const { file, text, starts } = context.source;
  const lineStart = lineStarts(scalar.text)[(place.line ?? 1) - 1] ?? 0;
  const offset = lineStart + (place.column ?? 1) - 1;
  return placeAt(file, starts, offsetInFile(scalar, text, offset), path);
}
