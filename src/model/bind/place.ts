import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../expression/tree.ts';
import { placeIn } from '../expression/syntax/place.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import { offsetInFile } from '../source/offsets.ts';
import type { Source } from '../source/parse.ts';
import { positionAt } from '../source/position.ts';

/** An expression's own text and where it begins in the file. */
export interface Spelled {
  readonly text: string;
  readonly place: Place;
}

/**
 * Where a span of an expression is in the file: exact with the source; without it, exact for what is written plainly on one line.
 */
export function placeOfSpan({ start, end }: Span, { text, place }: Spelled, source: Source | undefined): Place {
  if (place.line === undefined || place.column === undefined) return place;
  if (source === undefined) return placeIn(text, { start, end }, place);
  const scalar = scalarAt(source.root, (source.starts[place.line - 1] ?? 0) + place.column - 1);
  if (scalar === undefined) return place;
  return { ...place, ...positionAt(source.starts, offsetInFile(scalar, source.text, start)) };
}

/** The scalar value an expression's first character stands in; a key, which templates are placed at, is none. */
function scalarAt(node: SourceNode, offset: number): SourceScalar | undefined {
  if (node.kind === 'scalar') return node.start <= offset && offset < node.end ? node : undefined;
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  // What an alias repeats stands before the alias, so no child can be passed over by its range.
  for (const child of children) {
    const found = scalarAt(child, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}
