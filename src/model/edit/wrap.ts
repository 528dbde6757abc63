import type { SourceList, SourceMap } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { columnOf, memberRange, type Splice } from './places.ts';
import { printScalar } from './print.ts';

/**
 * Puts a mapping with one key around a collection: its lines move in, comments and all. `indent` is the column of the key the collection
 * belongs to. Undefined where the collection's layout cannot be told.
 */
export function wrapCollection(
  source: Source,
  collection: SourceList | SourceMap,
  key: string,
  indent: number,
): Splice | undefined {
  const { text } = source;
  const { start, end } = collection;
  const first = memberRange(source, collection, 0);
  if (collection.flow || first === undefined) {
    return { start, end, insert: `{${printScalar(key, true)}: ${text.slice(start, end)}}` };
  }
  const column = columnOf(text, first[0]);
  const line = first[0] - column;
  if (text.slice(line, first[0]).trim() !== '') return undefined;
  const more = ' '.repeat(Math.max(0, indent + 4 - column));
  const moved = text
    .slice(line, end)
    .split('\n')
    .map((each) => (each.trim() === '' ? each : more + each))
    .join('\n');
  return { start: line, end, insert: `${' '.repeat(indent + 2)}${printScalar(key, false)}:\n${moved}` };
}
