import type { SourceList, SourceMap } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { memberRange, nextLine, sizeOf, type Splice } from './places.ts';

/** Takes a member out with its lines, or with its comma; the last one leaves an empty collection. */
export function removeMember(source: Source, parent: SourceList | SourceMap, index: number): Splice | undefined {
  const range = memberRange(source, parent, index);
  if (range === undefined) return undefined;
  if (sizeOf(parent) === 1) return emptied(source, parent);
  const next = memberRange(source, parent, index + 1);
  const before = memberRange(source, parent, index - 1);
  if (parent.flow) {
    if (next !== undefined) return { start: range[0], end: next[0], insert: '' };
    return before === undefined ? undefined : { start: before[1], end: range[1], insert: '' };
  }
  const lineStart = source.text.lastIndexOf('\n', range[0] - 1) + 1;
  const isOwnLine = source.text.slice(lineStart, range[0]).trim() === '';
  if (isOwnLine) return { start: lineStart, end: nextLine(source.text, range[1]), insert: '' };
  // The first key of a list's item stands behind its dash: what follows moves up to it.
  return next === undefined ? undefined : { start: range[0], end: next[0], insert: '' };
}

function emptied(source: Source, parent: SourceList | SourceMap): Splice {
  const isCut = source.text[parent.end - 1] === '\n';
  return {
    start: parent.start,
    end: parent.end,
    insert: `${parent.kind === 'list' ? '[]' : '{}'}${isCut ? '\n' : ''}`,
  };
}
