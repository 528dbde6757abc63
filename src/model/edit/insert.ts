import type { SourceList, SourceMap } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { columnOf, memberRange, nextLine, sizeOf, type Splice } from './places.ts';
import { printBlock, printEntry, printFlow, printScalar } from './print.ts';
import type { EditValue } from './value.ts';

/** A new member of a collection: a list's item (no key) or a mapping's entry. */
export interface Member {
  readonly key?: string;
  readonly value: EditValue;
}

/** Puts a member before the one at `index`, or last; undefined where the collection's layout cannot be told. */
export function insertMember(
  source: Source,
  parent: SourceList | SourceMap,
  index: number,
  member: Member,
): Splice | undefined {
  const size = sizeOf(parent);
  if (size === 0)
    return {
      start: parent.start,
      end: parent.end,
      insert: parent.kind === 'list' ? `[${inFlow(member)}]` : `{${inFlow(member)}}`,
    };
  return parent.flow
    ? intoFlow(source, parent, Math.min(index, size), member)
    : intoBlock(source, parent, Math.min(index, size), member);
}

function intoFlow(source: Source, parent: SourceList | SourceMap, index: number, member: Member): Splice | undefined {
  const before = memberRange(source, parent, index);
  if (before !== undefined) return { start: before[0], end: before[0], insert: `${inFlow(member)}, ` };
  const last = memberRange(source, parent, index - 1);
  return last === undefined ? undefined : { start: last[1], end: last[1], insert: `, ${inFlow(member)}` };
}

function intoBlock(source: Source, parent: SourceList | SourceMap, index: number, member: Member): Splice | undefined {
  const first = memberRange(source, parent, 0);
  if (first === undefined) return undefined;
  const indent = columnOf(source.text, first[0]);
  const printed =
    member.key === undefined
      ? `- ${printBlock(member.value, indent + 2)}`
      : printEntry(member.key, member.value, indent);
  const margin = ' '.repeat(indent);
  if (index === 0) return { start: first[0], end: first[0], insert: `${printed}\n${margin}` };
  const before = memberRange(source, parent, index - 1);
  if (before === undefined) return undefined;
  const start = nextLine(source.text, before[1]);
  const isCut = start === source.text.length && !source.text.endsWith('\n');
  return { start, end: start, insert: `${isCut ? '\n' : ''}${margin}${printed}${isCut ? '' : '\n'}` };
}

function inFlow({ key, value }: Member): string {
  return key === undefined ? printFlow(value) : `${printScalar(key, true)}: ${printFlow(value)}`;
}
