import type { SourceNode } from '../source/node.ts';
import type { Source } from '../source/parse.ts';
import type { Splice } from './places.ts';
import type { EditValue } from './value.ts';

/**
 * A change of one place within a text that is written over several lines, by itself: the lines stay as they are. Undefined where the text has no
 * lines, or what changes goes over an end of one; whoever makes the change reads it back.
 */
export function withinLines(source: Source, old: SourceNode, value: EditValue): Splice | undefined {
  if (
    old.kind !== 'scalar' ||
    typeof value !== 'string' ||
    !source.text.slice(old.start, old.end).trimEnd().includes('\n')
  )
    return undefined;
  const { before, after, at } = widened(old.text, value);
  const written = placesOf(source.text.slice(old.start, old.end), before);
  const read = placesOf(old.text, before);
  const start = written[read.indexOf(at)];
  if (before === '' || start === undefined || written.length !== read.length) return undefined;
  return { start: old.start + start, end: old.start + start + before.length, insert: after };
}

function placesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** Signs to either side of a change that tell its place from others. */
const beside = 12;

/** What differs between two texts, with a few signs on its line around it. */
function widened(
  before: string,
  after: string,
): { readonly before: string; readonly after: string; readonly at: number } {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const isBreak = /[\s]/u;
  let [left, right] = [head, tail];
  while (left > 0 && head - left < beside && !isBreak.test(before[left - 1] ?? '')) left -= 1;
  while (right > 0 && tail - right < beside && !isBreak.test(before.at(-right) ?? '')) right -= 1;
  return {
    before: before.slice(left, before.length - right),
    after: after.slice(left, after.length - right),
    at: left,
  };
}
