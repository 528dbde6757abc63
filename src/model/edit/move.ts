import type { SourceList, SourceMap } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import { columnOf, memberRange, nextLine, sizeOf, type Splice } from './places.ts';

/** Gives a member of a collection another place; it takes the comment lines right above it along. */
export function moveMember(
  source: Source,
  parent: SourceList | SourceMap,
  from: number,
  to: number,
): Splice | undefined {
  const size = sizeOf(parent);
  if (from < 0 || to < 0 || from >= size || to >= size) return undefined;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const ranges: (readonly [number, number])[] = [];
  for (let index = low; index <= high; index += 1) {
    const range = wholeOf(source, parent, index);
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  const { text } = source;
  const texts = ranges.map(([start, end]) => text.slice(start, end));
  const gaps = ranges.map(([, end], index) => text.slice(end, ranges[index + 1]?.[0] ?? end));
  const moved = texts.splice(from - low, 1);
  texts.splice(to - low, 0, ...moved);
  const [start, end] = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
  // The last line of a file may lack its end: whichever member comes to stand there does without.
  const isCut = !parent.flow && text[end - 1] !== '\n';
  const whole = isCut ? texts.map((each) => (each.endsWith('\n') ? each : `${each}\n`)) : texts;
  const joined = whole.map((each, index) => each + (gaps[index] ?? '')).join('');
  return { start, end, insert: isCut ? joined.replace(/\n$/u, '') : joined };
}

/** A member with all of its lines; undefined where it shares a line with something else. */
function wholeOf(source: Source, parent: SourceList | SourceMap, index: number): readonly [number, number] | undefined {
  const range = memberRange(source, parent, index);
  if (range === undefined || parent.flow) return range;
  const { text } = source;
  const margin = text.slice(range[0] - columnOf(text, range[0]), range[0]);
  if (margin.trim() !== '') return undefined;
  const floor = index === 0 ? 0 : nextLine(text, memberRange(source, parent, index - 1)?.[1] ?? 0);
  let start = range[0] - margin.length;
  while (start > floor) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (above < floor || !text.slice(above, start).startsWith(`${margin}#`)) break;
    start = above;
  }
  return [start, nextLine(text, range[1])];
}
