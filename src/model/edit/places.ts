import { nodeAt, type Path, type SourceList, type SourceMap, type SourceNode } from '../source/node.ts';
import type { Source } from '../source/parse.ts';

/** A change to a text: the range [start, end) becomes `insert`; all else stays as it is. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Where the line after an offset begins; the text's length when there is none. */
export function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Column, from 0, of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The collection a path's last step is in. */
export function parentOf(source: Source, path: Path): SourceList | SourceMap | undefined {
  const parent = nodeAt(source.root, path.slice(0, -1));
  return parent === undefined || parent.kind === 'scalar' ? undefined : parent;
}

/** Where a list's item or a mapping's entry begins, its dash or key included, and where its value ends. */
export function memberRange(
  source: Source,
  parent: SourceList | SourceMap,
  index: number,
): readonly [number, number] | undefined {
  if (parent.kind === 'map') {
    const entry = parent.entries[index];
    return entry === undefined ? undefined : [entry.key.start, Math.max(entry.value.end, entry.key.end)];
  }
  const item = parent.items[index];
  if (item === undefined) return undefined;
  if (parent.flow) return [item.start, item.end];
  const dash = source.text.lastIndexOf('-', item.start - 1);
  return dash === -1 || source.text.slice(dash + 1, item.start).trim() !== '' ? undefined : [dash, item.end];
}

export function sizeOf(node: SourceNode): number {
  return node.kind === 'map' ? node.entries.length : node.kind === 'list' ? node.items.length : 0;
}

export function indexOf(parent: SourceList | SourceMap, step: string | number): number {
  if (parent.kind === 'list') return typeof step === 'number' ? step : -1;
  return parent.entries.findIndex(({ key }) => key.text === String(step));
}
