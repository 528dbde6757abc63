import type { Code, Parameters } from '../../diagnostics/codes/index.ts';
import { diagnose, type Diagnostic, type Place, type Severity } from '../../diagnostics/diagnostic.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { keyAt, keysAt, nodeAt, type Path } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { placeAt } from '../source/position.ts';

/** What every part of normalising shares: the source for places, and the findings so far. */
export interface Context {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  /** Every expression as it is written in the file, in the order it was read. */
  readonly expressions: WrittenExpression[];
}

/** An expression of the file, with where it stands. */
export interface WrittenExpression {
  readonly path: Path;
  readonly text: string;
  readonly tree: ExpressionNode;
}

/** Where a value is. */
export function placeOf(context: Context, path: Path): Place {
  const { source } = context;
  const node = nodeAt(source.root, path);
  return node === undefined ? { file: source.file } : placeAt(source.file, source.starts, node.start, path);
}

/** Where a value's key is; of a list's item, where it is. */
export function placeOfKey(context: Context, path: Path): Place {
  const { source } = context;
  const key = keyAt(source.root, path);
  return key === undefined ? placeOf(context, path) : placeAt(source.file, source.starts, key.start, path);
}

export function report<C extends Code>(
  context: Context,
  path: Path,
  code: C,
  parameters: Parameters<C>,
  severity: Severity = 'error',
): void {
  context.diagnostics.push(diagnose(code, parameters, placeOf(context, path), severity));
}

/** A record's entries in the order they are written. */
export function entriesInOrder<T>(
  context: Context,
  path: Path,
  record: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  const entries = new Map(Object.entries(record));
  return keysAt(context.source.root, path).flatMap((key) => {
    const value = entries.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
}
